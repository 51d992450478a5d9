#include "client/sidebar_panel.hpp"

#include <algorithm>
#include <array>
#include <gtk/gtk.h>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int sidebar_width = 184;
constexpr int row_height = 40;

// In the order of Place.
struct Row {
    const char* label;
    void (Navigator::*go)();
    api::Permission needs;
};
constexpr std::array places{
    Row{wxTRANSLATE("Today"), &Navigator::show_today, api::Permission::read_records},
    Row{wxTRANSLATE("Caseload"), &Navigator::show_caseload, api::Permission::read_records},
    Row{wxTRANSLATE("Clients"), &Navigator::show_contacts, api::Permission::run_reception},
    Row{wxTRANSLATE("Diary"), &Navigator::show_diary, api::Permission::read_diary},
    Row{wxTRANSLATE("Inbox"), &Navigator::show_inbox, api::Permission::read_records},
    Row{wxTRANSLATE("Supervision"), &Navigator::show_supervision, api::Permission::read_records},
    Row{wxTRANSLATE("Library"), &Navigator::show_library, api::Permission::read_records},
    Row{wxTRANSLATE("Outcomes"), &Navigator::show_outcomes, api::Permission::read_records},
    Row{wxTRANSLATE("Money"), &Navigator::show_money, api::Permission::run_accounts}};

const Row& row_for(Place place)
{
    return places.at(static_cast<std::size_t>(place));
}

}  // namespace

SidebarPanel::SidebarPanel(wxWindow* parent, const Screen& screen, Navigator& navigator) : wxPanel{parent}
{
    set_ground(this, Ground::sunk);
    make_list(screen, navigator);
    const auto& who = screen.signed_in;
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->SetMinSize(FromDIP(wxSize{sidebar_width, -1}));
    column->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    const auto beside = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(side_margin));
    column->Add(make_strong(this, from_utf8(who.user.display_name)), beside);
    auto add_note = [&](const wxString& text) {
        auto* note = make_notes(this, text);
        note->Wrap(FromDIP(sidebar_width - 2 * side_margin));
        column->Add(note, beside);
    };
    add_note(from_utf8(who.practice.name));
    if (who.practice.demonstration)
        add_note(_("All people are invented"));
    column->AddSpacer(FromDIP(side_margin));
    SetSizer(column);
}

void SidebarPanel::make_list(const Screen& screen, Navigator& navigator)
{
    list_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE};
    give_style(list_, "attune-sidebar");
    list_->AppendTextColumn(_("Place"), wxDATAVIEW_CELL_INERT, FromDIP(sidebar_width - 68), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Count"), wxDATAVIEW_CELL_INERT, FromDIP(52), wxALIGN_RIGHT);
    prepare_table(list_, _("Places"), row_height);
    list_->SetMinSize(FromDIP(wxSize{sidebar_width, -1}));
    list_->SetMaxSize(FromDIP(wxSize{sidebar_width, -1}));
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (!screen.may(places.at(place).needs))
            continue;
        // Others who supervise find it in the menu.
        if (static_cast<Place>(place) == Place::supervision &&
            screen.signed_in.user.role != api::Role::supervisor)
            continue;
        places_.push_back(static_cast<Place>(place));
        wxVector<wxVariant> row;
        row.push_back(wxGetTranslation(places.at(place).label));
        row.push_back(wxString{});
        list_->AppendItem(row);
    }
    // The place stays selected while a client is open, so a click on it must count by itself.
    gtk_tree_view_set_activate_on_single_click(GTK_TREE_VIEW(list_->GtkGetTreeView()), TRUE);
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, &navigator](wxDataViewEvent& event) {
        const auto row = list_->ItemToRow(event.GetItem());
        if (row >= 0 && static_cast<std::size_t>(row) < places_.size())
            (navigator.*row_for(places_[static_cast<std::size_t>(row)]).go)();
    });
}

std::optional<unsigned> SidebarPanel::row_of(Place place) const
{
    const auto found = std::ranges::find(places_, place);
    return found == places_.end() ? std::nullopt
                                  : std::optional{static_cast<unsigned>(found - places_.begin())};
}

void SidebarPanel::show_count(Place place, std::size_t count)
{
    if (const auto row = row_of(place))
        list_->SetTextValue(count == 0 ? wxString{} : wxString::Format("%zu", count), *row, 1);
}

void SidebarPanel::show_place(Place place)
{
    if (const auto row = row_of(place))
        list_->SelectRow(*row);
}

}  // namespace attune::desktop
