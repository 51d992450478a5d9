// attune: the desktop. attune [--connect ADDRESS] [--ca FILE]
#include <wx/app.h>
#include <wx/cmdline.h>

#include "client/connection/http_connection.hpp"
#include "client/main_frame.hpp"
#include "client/widgets/theme.hpp"
#include "client/wx_async.hpp"

namespace attune::desktop {

class App : public wxApp {
public:
    bool OnInit() override { return false; }
};

}  // namespace attune::desktop

wxIMPLEMENT_APP(attune::desktop::App);
