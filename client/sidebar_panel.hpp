// The sidebar: where one can go, how many are there, and whose desk this is.
#pragma once

#include <wx/dataview.h>
#include <wx/panel.h>

#include "client/navigator.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

enum class Place { today, caseload, contacts, diary, inbox, supervision, library, outcomes, money };

class SidebarPanel : public wxPanel {
public:
    SidebarPanel(wxWindow* parent, const Screen& screen, Navigator& navigator);

    // The number beside a place; 0 shows none.
    void show_count(Place place, std::size_t count);
    // Marks where one is.
    void show_place(Place place);

private:
    void make_list(const Screen& screen, Navigator& navigator);
    [[nodiscard]] std::optional<unsigned> row_of(Place place) const;

    wxDataViewListCtrl* list_ = nullptr;
    std::vector<Place> places_;  // those the user may go to, in their order
};

}  // namespace attune::desktop
