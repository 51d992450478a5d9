#include "client/documents/documents_panel.hpp"

#include <wx/panel.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

wxWindow* make_documents_page(wxWindow* parent, PageContext&)
{
    return new EmptyState{parent, "Documents", ""};
}

}  // namespace attune::desktop
