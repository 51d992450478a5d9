// The real main window over an invented practice whose care can be written to: for screenshots and for trying
// out notes, homework and summaries by hand.
#include <fstream>
#include <iterator>

#include <wx/app.h>

#include "client/main_frame.hpp"
#include "client/widgets/theme.hpp"
#include "client/wx_async.hpp"
#include "shared/api/caseload.hpp"
#include "shared/api/library.hpp"
#include "tests/support/invented_care.hpp"
#include "tests/support/invented_practice.hpp"

namespace attune::desktop {

class CarePractice : public InventedPractice {
public:
    CarePractice() : records_{read_all()}
    {
        care_.records = records_;
        auto library = call<api::ReadLibrary>({}).value();
        std::ifstream file{ATTUNE_SOURCE_DIR "/shared/exercises/exercises.json", std::ios::binary};
        library.exercises = parse_exercises(std::string{std::istreambuf_iterator<char>{file}, {}}).value();
        on<api::ReadLibrary>([library](const auto&) { return library; });
    }

private:
    std::map<std::string, api::Overview> read_all()
    {
        std::map<std::string, api::Overview> records;
        const auto caseload = call<api::ReadCaseload>({});
        if (!caseload)
            return records;
        for (const auto& row : caseload->rows)
            if (auto record = call<api::ReadOverview>({row.client_id}))
                records[row.client_id] = *std::move(record);
        return records;
    }

    std::map<std::string, api::Overview> records_;
    InventedCare care_{*this, invented_now};
};

class CarePreview : public wxApp {
public:
    bool OnInit() override
    {
        install_theme();
        auto* frame = new MainFrame{async_, [] { return invented_now; }, own_folders()};
        frame->connect(practice_, nullptr);
        frame->Show();
        return true;
    }

private:
    CarePractice practice_;
    WxAsync async_{[](const std::exception_ptr&) {}};
};

}  // namespace attune::desktop

wxIMPLEMENT_APP(attune::desktop::CarePreview);
