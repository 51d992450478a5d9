#include "client/caseload_handover/caseload_handover_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 520;
constexpr int list_height = 200;

}  // namespace

CaseloadHandoverDialog::CaseloadHandoverDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Hand over a caseload"), _("Hand over")},
      presenter_{*this, screen}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    from_ = new wxChoice{this, wxID_ANY};
    from_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.choose_from(static_cast<std::size_t>(from_->GetSelection()));
    });
    to_ = new wxChoice{this, wxID_ANY};
    auto* people = new wxBoxSizer{wxHORIZONTAL};
    people->Add(field("from_id", _("Whose clients"), from_), wxSizerFlags{1}.Expand());
    people->Add(field("to_id", _("Who takes them over"), to_),
                wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(people, wxSizerFlags{}.Expand());
    clients_ =
        new wxCheckListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, list_height})};
    clients_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        presenter_.choose(static_cast<std::size_t>(event.GetInt()),
                          clients_->IsChecked(static_cast<unsigned>(event.GetInt())));
    });
    body()->Add(field("client_ids", _("Clients"), clients_),
                wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    counts_ = make_text(this);
    body()->Add(counts_, below);
    reason_ = new wxTextCtrl{this, wxID_ANY};
    reason_->SetMaxLength(api::room_for_team_reason);
    body()->Add(field("reason", _("Why"), reason_), below);
    presenter_.begin();
    open(from_);
}

void CaseloadHandoverDialog::submit()
{
    presenter_.hand_over(static_cast<std::size_t>(to_->GetSelection()), reason_->GetValue().utf8_string());
}

void CaseloadHandoverDialog::show_people()
{
    for (const auto& person : presenter_.read().may_leave)
        from_->Append(from_utf8(person.display_name));
    for (const auto& person : presenter_.read().may_take)
        to_->Append(from_utf8(person.display_name));
}

void CaseloadHandoverDialog::show_clients()
{
    clients_->Clear();
    for (std::size_t client = 0; client < presenter_.read().clients.size(); ++client) {
        const int line = clients_->Append(from_utf8(client_words(presenter_.read().clients[client])));
        clients_->Check(static_cast<unsigned>(line), presenter_.is_chosen(client));
    }
}

void CaseloadHandoverDialog::show_counts()
{
    set_text(counts_, from_utf8(presenter_.counts()), FromDIP(dialog_width));
    set_sentence({});
}

}  // namespace attune::desktop
