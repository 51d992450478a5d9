#include "client/overview/overview_panel.hpp"

#include <wx/panel.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

wxWindow* make_overview_page(wxWindow* parent, PageContext&)
{
    return new EmptyState{parent, "Overview", ""};
}

}  // namespace attune::desktop
