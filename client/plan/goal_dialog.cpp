#include "client/plan/goal_dialog.hpp"

#include <array>

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 420;
constexpr std::array states{GoalState::open, GoalState::reached, GoalState::set_aside, GoalState::mistaken};

}  // namespace

GoalDialog::GoalDialog(wxWindow* parent, PageContext& context, const std::string& goal_id, const Draft* draft)
    : FormDialog{parent, _("Goal"), _("Save goal")},
      presenter_{*this, context.screen, context.model, goal_id, draft}
{
    text_ = new wxTextCtrl{this, wxID_ANY};
    text_->SetMaxLength(room_for_goal);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("text", _("Goal"), text_, _("in the client's own words")), wxSizerFlags{}.Expand());
    column->Add(make_state(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    auto* note =
        make_notes(this, _("Up to three goals are open at a time. The measure \"Own goals\" asks how "
                           "near each of them is, from 0 to 10."));
    note->Wrap(FromDIP(fields_width));
    column->Add(note, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(margin)));
    body()->Add(column, wxSizerFlags{1}.Expand());
    for (auto* control : {text_, agreed_on_, ended_on_})
        control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    state_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    presenter_.begin();
    open(text_);
}

wxSizer* GoalDialog::make_state()
{
    state_ = new wxChoice{this, wxID_ANY};
    for (const auto state : states)
        state_->Append(from_utf8(words_for(state)));
    agreed_on_ = new wxTextCtrl{this, wxID_ANY};
    ended_on_ = new wxTextCtrl{this, wxID_ANY};
    auto* days = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(side_margin)};
    days->AddGrowableCol(0, 1);
    days->AddGrowableCol(1, 1);
    days->Add(field("agreed_on", _("Agreed on"), agreed_on_), wxSizerFlags{}.Expand());
    days->Add(field("ended_on", _("Ended on"), ended_on_), wxSizerFlags{}.Expand());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("state", _("How it stands"), state_), wxSizerFlags{}.Expand());
    column->Add(days, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    return column;
}

void GoalDialog::changed()
{
    if (filling_ || state_->GetSelection() == wxNOT_FOUND)
        return;
    const auto state = states.at(static_cast<std::size_t>(state_->GetSelection()));
    ended_on_->Enable(state != GoalState::open);
    presenter_.change({text_->GetValue().utf8_string(), agreed_on_->GetValue().utf8_string(), state,
                       ended_on_->GetValue().utf8_string()});
}

void GoalDialog::show_form(const GoalForm& form)
{
    filling_ = true;
    text_->ChangeValue(from_utf8(form.text));
    agreed_on_->ChangeValue(from_utf8(form.agreed_on));
    state_->SetSelection(static_cast<int>(form.state));
    ended_on_->ChangeValue(from_utf8(form.ended_on));
    state_->Enable(!presenter_.is_new());
    ended_on_->Enable(form.state != GoalState::open);
    filling_ = false;
}

void resume_goal(wxWindow* window, PageContext& context, const Draft& draft)
{
    new GoalDialog{window, context, {}, &draft};
}

}  // namespace attune::desktop
