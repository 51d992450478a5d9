#include "client/plan/plan_targets_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int score_width = 340;

}  // namespace

PlanTargetsPanel::PlanTargetsPanel(wxWindow* parent, const std::vector<ScoreChoice>& scores,
                                   const std::function<void()>& changed)
    : Panel{parent},
      scores_{scores}
{
    set_ground(this, Ground::window);
    auto* grid = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(gap)};
    grid->AddGrowableCol(1, 1);
    grid->Add(make_notes(this, _("Score")));
    grid->Add(make_notes(this, _("What the client wants of it, in their own words")));
    wxArrayString labels;
    labels.push_back(_("none"));
    for (const auto& score : scores_)
        labels.push_back(from_utf8(score.words));
    int number = 0;
    for (auto& row : rows_) {
        ++number;
        row.score = new wxChoice{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, labels};
        row.score->SetMinSize(FromDIP(wxSize{score_width, -1}));
        row.score->SetMaxSize(FromDIP(wxSize{score_width, -1}));
        row.score->SetSelection(0);
        name_for_screen_readers(row.score, wxString::Format(_("Target %d, score"), number));
        row.score->Bind(wxEVT_CHOICE, [changed](wxCommandEvent&) { changed(); });
        row.aim = new wxTextCtrl{this, wxID_ANY};
        row.aim->SetMaxLength(room_for_aim);
        name_for_screen_readers(row.aim, wxString::Format(_("Target %d, aim"), number));
        row.aim->Bind(wxEVT_TEXT, [changed](wxCommandEvent&) { changed(); });
        grid->Add(row.score);
        grid->Add(row.aim, wxSizerFlags{}.Expand());
    }
    SetSizer(grid);
}

void PlanTargetsPanel::fill(const std::vector<PlanTarget>& targets)
{
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto target = i < targets.size() ? targets[i] : PlanTarget{};
        int chosen = 0;
        for (std::size_t k = 0; k < scores_.size(); ++k)
            if (scores_[k].instrument == target.instrument && scores_[k].score == target.score)
                chosen = static_cast<int>(k) + 1;
        rows_.at(i).score->SetSelection(chosen);
        if (const auto aim = from_utf8(target.aim); rows_.at(i).aim->GetValue() != aim)
            rows_.at(i).aim->ChangeValue(aim);
    }
}

std::vector<PlanTarget> PlanTargetsPanel::targets() const
{
    std::vector<PlanTarget> targets;
    for (const auto& row : rows_) {
        PlanTarget target;
        if (const int chosen = row.score->GetSelection(); chosen > 0) {
            const auto& score = scores_[static_cast<std::size_t>(chosen) - 1];
            target.instrument = score.instrument;
            target.score = score.score;
        }
        target.aim = row.aim->GetValue().utf8_string();
        if (target != PlanTarget{})
            targets.push_back(std::move(target));
    }
    return targets;
}

}  // namespace attune::desktop
