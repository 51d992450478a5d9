#include "client/details/details_panel.hpp"

#include <wx/panel.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

wxWindow* make_details_page(wxWindow* parent, PageContext&)
{
    return new EmptyState{parent, "Details", ""};
}

}  // namespace attune::desktop
