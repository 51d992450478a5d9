#include "client/supervision/supervision_pairs_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 460;

}  // namespace

SupervisionPairsDialog::SupervisionPairsDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Supervision"), _("Add")},
      presenter_{*this, screen}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* why = make_text(this, _("A supervisor reads the records of their supervisees' clients, signs off "
                                  "flags, co-signs notes and agrees actions. They change nothing else."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, 160})};
    name_for_screen_readers(list_, _("Who supervises whom"));
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_acts(); });
    body()->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    body()->Add(make_acts(), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    supervisor_ = new wxChoice{this, wxID_ANY};
    supervisee_ = new wxChoice{this, wxID_ANY};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("supervisor_id", _("Who supervises"), supervisor_), wxSizerFlags{1}.Expand());
    row->Add(field("supervisee_id", _("Whom"), supervisee_),
             wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(row, below);
    cosigns_ = new wxCheckBox{this, wxID_ANY, _("Signed notes wait to be co-signed")};
    cosigns_->SetToolTip(
        _("Every note that the supervisee signs from then on is in the supervisor's Inbox."));
    body()->Add(cosigns_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    presenter_.begin();
    open(supervisor_);
}

wxSizer* SupervisionPairsDialog::make_acts()
{
    cosigning_ = new wxButton{this, wxID_ANY, _("Have notes co-signed")};
    cosigning_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (list_->GetSelection() != wxNOT_FOUND)
            presenter_.change_cosigning(static_cast<std::size_t>(list_->GetSelection()));
    });
    end_ = new wxButton{this, wxID_ANY, _("End supervision")};
    end_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (list_->GetSelection() != wxNOT_FOUND)
            presenter_.end(static_cast<std::size_t>(list_->GetSelection()));
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(cosigning_);
    row->Add(end_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    show_acts();
    return row;
}

void SupervisionPairsDialog::show_acts()
{
    const auto chosen = list_->GetSelection();
    const auto& pairs = presenter_.read().pairs;
    const bool is_one = chosen != wxNOT_FOUND && static_cast<std::size_t>(chosen) < pairs.size();
    cosigning_->Enable(is_one);
    end_->Enable(is_one);
    const bool waits = is_one && pairs[static_cast<std::size_t>(chosen)].cosigns_since;
    cosigning_->SetLabel(waits ? _("No longer have notes co-signed") : _("Have notes co-signed"));
    Layout();
}

void SupervisionPairsDialog::submit()
{
    presenter_.add(static_cast<std::size_t>(supervisor_->GetSelection()),
                   static_cast<std::size_t>(supervisee_->GetSelection()), cosigns_->GetValue());
}

void SupervisionPairsDialog::show_pairs()
{
    const auto fill = [](wxChoice* choice, const std::vector<api::Supervisee>& people) {
        const auto chosen = choice->GetSelection();
        choice->Clear();
        for (const auto& person : people)
            choice->Append(from_utf8(person.display_name));
        if (chosen != wxNOT_FOUND && static_cast<std::size_t>(chosen) < people.size())
            choice->SetSelection(chosen);
    };
    list_->Clear();
    for (const auto& pair : presenter_.read().pairs)
        list_->Append(from_utf8(pair_words(pair)));
    show_acts();
    fill(supervisor_, presenter_.read().may_supervise);
    fill(supervisee_, presenter_.read().may_be_supervised);
}

}  // namespace attune::desktop
