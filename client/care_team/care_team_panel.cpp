#include "client/care_team/care_team_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int team_width = 400;
constexpr int members_height = 104;
constexpr int trail_height = 168;

}  // namespace

CareTeamPanel::CareTeamPanel(wxWindow* parent, Screen& screen, ClientModel& model)
    : Panel{parent},
      screen_{screen},
      presenter_{*this, screen, model}
{
    set_ground(this, Ground::window);
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Care team")));
    members_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{team_width, members_height})};
    name_for_screen_readers(members_, _("Care team"));
    members_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_selected(); });
    column->Add(members_, below);
    ending_ = make_ending();
    column->Add(ending_, below);
    joining_ = make_joining();
    column->Add(joining_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    sentence_ = make_text(this);
    sentence_->Hide();
    column->Add(sentence_, below);
    column->Add(make_heading(this, _("Who joined and left")), wxSizerFlags{}.Border(wxTOP, FromDIP(margin)));
    trail_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{team_width, trail_height})};
    name_for_screen_readers(trail_, _("Who joined and left"));
    column->Add(trail_, below);
    SetSizer(column);
    show_selected();
}

wxSizer* CareTeamPanel::make_ending()
{
    auto* label = make_text(this, _("Why they leave"));
    reason_ = new wxTextCtrl{this, wxID_ANY};
    label_for(label, reason_);
    reason_->SetMaxLength(api::room_for_team_reason);
    end_ = new wxButton{this, wxID_ANY, _("End membership")};
    end_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (members_->GetSelection() != wxNOT_FOUND)
            presenter_.end(static_cast<std::size_t>(members_->GetSelection()),
                           reason_->GetValue().utf8_string());
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(label, wxSizerFlags{}.CentreVertical());
    row->Add(reason_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->Add(end_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* CareTeamPanel::make_joining()
{
    auto* label = make_text(this, _("Colleague"));
    colleague_ = new wxChoice{this, wxID_ANY};
    label_for(label, colleague_);
    auto* add = new wxButton{this, wxID_ANY, _("Add to care team")};
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        presenter_.add(static_cast<std::size_t>(colleague_->GetSelection()));
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(label, wxSizerFlags{}.CentreVertical());
    row->Add(colleague_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->Add(add, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void CareTeamPanel::show_team()
{
    const auto now = screen_.clock();
    members_->Clear();
    for (const auto& member : presenter_.care_team().team)
        members_->Append(from_utf8(member.display_name + ", " + member_words(member, now)));
    colleague_->Clear();
    for (const auto& colleague : presenter_.care_team().may_join)
        colleague_->Append(from_utf8(colleague.display_name));
    joining_->ShowItems(presenter_.care_team().may_change && !presenter_.care_team().may_join.empty());
    trail_->Clear();
    for (const auto& event : presenter_.care_team().history)
        trail_->Append(from_utf8(event_words(event, now)));
    reason_->Clear();
    show_selected();
}

void CareTeamPanel::show_selected()
{
    const auto selected = members_->GetSelection();
    ending_->ShowItems(selected != wxNOT_FOUND && presenter_.can_end(static_cast<std::size_t>(selected)));
    lay_out();
}

void CareTeamPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), team_width);
    lay_out();
}

// The page scrolls when it has become longer.
void CareTeamPanel::lay_out()
{
    Layout();
    InvalidateBestSize();
    if (auto* page = GetParent(); page && page->GetSizer()) {
        page->FitInside();
        page->Layout();
    }
}

}  // namespace attune::desktop
