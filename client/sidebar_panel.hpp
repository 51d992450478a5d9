// The sidebar: where one can go, how many are there, and whose desk this is.
#pragma once

#include <wx/dataview.h>
#include <wx/panel.h>

#include "client/navigator.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

enum class Place { caseload, library };

class SidebarPanel : public wxPanel {
public:
    SidebarPanel(wxWindow* parent, const Screen& screen, Navigator& navigator);

    void show_client_count(std::size_t count);
    // Marks where one is.
    void show_place(Place place);

private:
    void make_list(Navigator& navigator);

    wxDataViewListCtrl* list_ = nullptr;
};

}  // namespace attune::desktop
