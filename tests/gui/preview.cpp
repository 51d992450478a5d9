// The real main window over an invented practice in memory: for screenshots and for trying things out by
// hand.
#include <wx/app.h>

#include "client/main_frame.hpp"
#include "client/widgets/theme.hpp"
#include "client/wx_async.hpp"
#include "tests/support/invented_library.hpp"
#include "tests/support/invented_measures.hpp"
#include "tests/support/invented_practice.hpp"

namespace attune::desktop {

class Preview : public wxApp {
public:
    bool OnInit() override
    {
        install_theme();
        answer_measures(practice_);
        auto* frame = new MainFrame{async_, [] { return invented_now; }, own_folders()};
        frame->connect(practice_, nullptr);
        frame->Show();
        return true;
    }

private:
    InventedPractice practice_;
    InventedLibrary library_{practice_};
    WxAsync async_{[](const std::exception_ptr&) {}};
};

}  // namespace attune::desktop

wxIMPLEMENT_APP(attune::desktop::Preview);
