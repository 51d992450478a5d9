#include "client/diary/calendar_feed_dialog.hpp"

#include <wx/clipbrd.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 520;

}  // namespace

CalendarFeedDialog::CalendarFeedDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Follow in another calendar"), _("Make an address")},
      presenter_{*this, screen}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* why = make_text(
        this,
        _("Another calendar, on your phone for instance, reads your diary at an address of its own and stays "
          "up to date. It changes nothing. Whoever has the address reads the diary: show it to nobody, and "
          "take it back when the phone is lost."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, 104})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_selected(); });
    name_for_screen_readers(list_, _("Addresses in use"));
    body()->Add(make_notes(this, _("Addresses in use")), below);
    body()->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    revoke_ = new wxButton{this, wxID_ANY, _("Take it back")};
    revoke_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        presenter_.revoke(static_cast<std::size_t>(list_->GetSelection()));
    });
    body()->Add(revoke_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    full_names_ = new wxCheckBox{this, wxID_ANY, _("With full names of clients instead of initials")};
    body()->Add(full_names_, below);
    address_part_ = make_address();
    body()->Add(address_part_, below);
    body()->Show(address_part_, false, true);
    allow_submit(false);
    show_selected();
    presenter_.begin();
    open(full_names_);
}

wxSizer* CalendarFeedDialog::make_address()
{
    address_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_READONLY};
    auto* copy = new wxButton{this, wxID_ANY, _("Copy")};
    copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->copy(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("address", _("Its address"), address_, _("shown this once")), wxSizerFlags{1}.Expand());
    row->Add(copy, wxSizerFlags{}.Align(wxALIGN_BOTTOM).Border(wxLEFT, FromDIP(gap)));
    return row;
}

void CalendarFeedDialog::show_feeds()
{
    wxArrayString lines;
    for (const auto& line : presenter_.lines())
        lines.Add(from_utf8(line));
    list_->Set(lines);
    allow_submit(presenter_.can_make());
    show_selected();
}

void CalendarFeedDialog::show_selected()
{
    revoke_->Enable(list_->GetSelection() != wxNOT_FOUND);
}

void CalendarFeedDialog::show_busy(bool busy)
{
    set_busy(busy);
    if (!busy)
        allow_submit(presenter_.can_make());
}

void CalendarFeedDialog::show_address(const std::string& address)
{
    address_->ChangeValue(from_utf8(address));
    body()->Show(address_part_, true, true);
    Layout();
    Fit();
    address_->SetFocus();
    address_->SelectAll();
}

void CalendarFeedDialog::copy()
{
    const wxClipboardLocker lock;
    if (!!lock)
        wxTheClipboard->SetData(new wxTextDataObject{address_->GetValue()});
}

}  // namespace attune::desktop
