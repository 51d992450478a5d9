#include "client/diary/rooms_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 420;

}  // namespace

RoomsDialog::RoomsDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Rooms"), _("Add room")},
      presenter_{*this, screen}
{
    without_draft();
    auto* why = make_text(this, _("An appointment can take place in one of these rooms, and each is given "
                                  "once at a time. A room that is no longer in use keeps what was booked."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, 160})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_selected(); });
    name_for_screen_readers(list_, _("Rooms"));
    body()->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    name_ = new wxTextCtrl{this, wxID_ANY};
    body()->Add(field("name", _("Name"), name_),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    rename_ = new wxButton{this, wxID_ANY, _("Rename")};
    close_ = new wxButton{this, wxID_ANY, _("No longer in use")};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(rename_);
    row->Add(close_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    body()->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    rename_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        presenter_.rename(static_cast<std::size_t>(list_->GetSelection()), name_->GetValue().utf8_string());
    });
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto room = static_cast<std::size_t>(list_->GetSelection());
        presenter_.close(room, !presenter_.rooms()[room].closed_at);
    });
    allow_submit(presenter_.may_change());
    name_->SetEditable(presenter_.may_change());
    show_selected();
    presenter_.begin();
    open(name_);
}

void RoomsDialog::submit()
{
    presenter_.add(name_->GetValue().utf8_string());
}

void RoomsDialog::show_rooms()
{
    list_->Clear();
    for (const auto& room : presenter_.rooms())
        list_->Append(room.closed_at ? wxString::Format(_("%s, no longer in use"), from_utf8(room.name))
                                     : from_utf8(room.name));
    name_->Clear();
    show_selected();
}

void RoomsDialog::show_selected()
{
    const int selected = list_->GetSelection();
    const bool one = selected != wxNOT_FOUND && presenter_.may_change();
    rename_->Enable(one);
    close_->Enable(one);
    if (selected == wxNOT_FOUND)
        return;
    const auto& room = presenter_.rooms()[static_cast<std::size_t>(selected)];
    name_->SetValue(from_utf8(room.name));
    close_->SetLabel(room.closed_at ? _("In use again") : _("No longer in use"));
    Layout();
}

}  // namespace attune::desktop
