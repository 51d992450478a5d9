#include "client/outcomes/outcome_permissions_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 680;
constexpr int list_height = 140;
constexpr int days_width = 90;

}  // namespace

OutcomePermissionsDialog::OutcomePermissionsDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Who may count outcomes"), _("Give")},
      presenter_{*this, screen}
{
    without_draft();
    auto* why =
        make_text(this, _("Everybody counts the outcomes of their own episodes, and a supervisor those of "
                          "their supervisees. Who counts the whole practice sees figures and no names "
                          "but those of their caseload. Names beyond it are given for a while, with a "
                          "reason; each name that is opened leaves a row in the audit trail of its "
                          "client, and no record is opened by it."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, list_height})};
    name_for_screen_readers(list_, _("What is given"));
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { end_->Enable(); });
    body()->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    end_ = new wxButton{this, wxID_ANY, _("Take back")};
    end_->Disable();
    end_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (list_->GetSelection() != wxNOT_FOUND)
            presenter_.end(static_cast<std::size_t>(list_->GetSelection()));
    });
    body()->Add(end_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    make_fields();
    show_kind();
    presenter_.begin();
    open(member_);
}

void OutcomePermissionsDialog::make_fields()
{
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    member_ = new wxChoice{this, wxID_ANY};
    kind_ = new wxChoice{this, wxID_ANY};
    kind_->Append(_("Count the whole practice"));
    kind_->Append(_("Open names beyond the caseload"));
    kind_->SetSelection(0);
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_kind(); });
    days_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{days_width, -1})};
    reason_ = new wxTextCtrl{this, wxID_ANY};
    reason_->SetMaxLength(static_cast<unsigned long>(api::room_for_reason_for_names));
    auto* first = new wxBoxSizer{wxHORIZONTAL};
    first->Add(field("user_id", _("To whom"), member_), wxSizerFlags{1}.Expand());
    first->Add(field("kind", _("What they may do"), kind_),
               wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(first, below);
    auto* second = new wxBoxSizer{wxHORIZONTAL};
    second->Add(field("days", _("Days"), days_), wxSizerFlags{}.Expand());
    second->Add(field("reason", _("What the names are needed for"), reason_),
                wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(second, below);
}

api::OutcomePermissionKind OutcomePermissionsDialog::kind() const
{
    return kind_->GetSelection() == 1 ? api::OutcomePermissionKind::name_beyond_caseload
                                      : api::OutcomePermissionKind::count_practice;
}

// Figures are given without an end and without a reason.
void OutcomePermissionsDialog::show_kind()
{
    const bool names = kind() == api::OutcomePermissionKind::name_beyond_caseload;
    days_->Enable(names);
    reason_->Enable(names);
}

void OutcomePermissionsDialog::submit()
{
    const bool names = kind() == api::OutcomePermissionKind::name_beyond_caseload;
    presenter_.give({member_->GetSelection(), kind(), days_->GetValue().utf8_string(),
                     names ? reason_->GetValue().utf8_string() : std::string{}});
}

void OutcomePermissionsDialog::show_permissions()
{
    const auto chosen = member_->GetSelection();
    const auto& read = presenter_.read();
    member_->Clear();
    for (const auto& member : read.members)
        member_->Append(from_utf8(member.display_name));
    if (chosen != wxNOT_FOUND && static_cast<std::size_t>(chosen) < read.members.size())
        member_->SetSelection(chosen);
    list_->Clear();
    for (const auto& permission : read.permissions)
        list_->Append(from_utf8(permission_words(permission)));
    end_->Disable();
}

}  // namespace attune::desktop
