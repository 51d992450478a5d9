#include "client/plan/goals_panel.hpp"

#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/measure_entry/measure_entry_panel.hpp"
#include "client/plan/goal_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int text_width = 190;

}  // namespace

GoalsPanel::GoalsPanel(wxWindow* parent, PageContext& context)
    : Panel{parent},
      context_{context},
      may_write_{context.screen.may(api::Permission::record_care)}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(half_gap)));
    none_ = make_notes(this, _("None is agreed yet."));
    column->Add(none_);
    card_ = new Card{this};
    column->Add(card_, wxSizerFlags{}.Expand());
    SetSizer(column);
    record_ = context.model.changes().add([this] { show(); });
    show();
}

wxSizer* GoalsPanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, _("Goals")), wxSizerFlags{}.CentreVertical());
    row->Add(make_notes(this, _("how near, 0 to 10")),
             wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    if (!may_write_)
        return row;
    rate_ = make_link(this, _("Rate"));
    name_for_screen_readers(rate_, _("Rate goals"));
    rate_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { key_in_measure(context_, goals_instrument); });
    new_ = make_link(this, _("New"));
    name_for_screen_readers(new_, _("New goal"));
    new_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new GoalDialog{this, context_, {}}; });
    row->Add(rate_, wxSizerFlags{}.CentreVertical());
    row->Add(new_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void GoalsPanel::show()
{
    const auto* overview = context_.model.overview();
    if (!overview)
        return;
    const auto lines = goal_lines(overview->goals, overview->goal_ratings);
    if (shown_ == lines)
        return;
    shown_ = lines;
    const wxWindowUpdateLocker still{this};
    const KeptFocus kept{card_};
    card_->DestroyChildren();
    card_->GetSizer()->Clear();
    int open = 0;
    for (const auto& line : lines) {
        add(line);
        open += line.ended.empty() ? 1 : 0;
    }
    none_->Show(lines.empty());
    card_->Show(!lines.empty());
    if (may_write_) {
        rate_->Show(open > 0);
        new_->Show(open < most_open_goals);
    }
    GetParent()->FitInside();
    GetParent()->Layout();
}

void GoalsPanel::add(const GoalLine& line)
{
    const auto name = from_utf8(line.text);
    auto* words = new wxBoxSizer{wxVERTICAL};
    auto* text = make_text(card_, name);
    text->Wrap(FromDIP(text_width));
    words->Add(text);
    if (!line.ended.empty())
        words->Add(make_notes(card_, from_utf8(line.ended)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{1}.CentreVertical());
    auto* rated = make_strong(card_, from_utf8(line.rated));
    name_for_screen_readers(rated, name + ": " + from_utf8(line.spoken));
    row->Add(rated, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    if (may_write_) {
        auto* change = make_link(card_, wxGETTEXT_IN_CONTEXT("act", "Change"));
        name_for_screen_readers(change, _("Change goal") + ", " + name);
        change->Bind(wxEVT_BUTTON, [this, id = line.goal_id](wxCommandEvent&) {
            new GoalDialog{this, context_, id};
        });
        row->Add(change, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    }
    const auto beside = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(gap));
    card_->GetSizer()->AddSpacer(FromDIP(half_gap));
    card_->GetSizer()->Add(row, beside);
    card_->GetSizer()->AddSpacer(FromDIP(half_gap));
}

}  // namespace attune::desktop
