#include "client/plan/plan_interventions_panel.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int column_width = 320;
constexpr int list_height = 170;
constexpr int reason_height = 80;

}  // namespace

PlanInterventionsPanel::PlanInterventionsPanel(wxWindow* parent, CarePlanPresenter& presenter,
                                               const std::function<void()>& changed)
    : Panel{parent},
      presenter_{presenter}
{
    set_ground(this, Ground::window);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_choice(changed), wxSizerFlags{1}.Expand());
    row->Add(make_chosen(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    SetSizer(row);
    show_exercise();
}

wxSizer* PlanInterventionsPanel::make_choice(const std::function<void()>& changed)
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_notes(this, _("Exercises: those that answer a high score first")));
    exercises_ = make_exercises();
    column->Add(exercises_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    reason_ = make_notes(this);
    reason_->SetMinSize(FromDIP(wxSize{column_width, reason_height}));
    column->Add(reason_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    add_exercise_ = new wxButton{this, wxID_ANY, _("Add exercise")};
    add_exercise_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_exercise(); });
    column->Add(add_exercise_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));

    auto* label = make_notes(this, _("Or in other words"));
    words_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    words_->SetMaxLength(room_for_intervention);
    label_for(label, words_);
    words_->Bind(wxEVT_TEXT, [changed](wxCommandEvent&) { changed(); });
    words_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { presenter_.add_words(); });
    add_words_ = new wxButton{this, wxID_ANY, _("Add")};
    name_for_screen_readers(add_words_, _("Add in other words"));
    add_words_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.add_words(); });
    auto* typing = new wxBoxSizer{wxHORIZONTAL};
    typing->Add(words_, wxSizerFlags{1}.CentreVertical());
    typing->Add(add_words_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    column->Add(label, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(typing, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    return column;
}

wxListBox* PlanInterventionsPanel::make_exercises()
{
    auto* list = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{column_width, list_height})};
    for (const auto& choice : presenter_.exercises()) {
        auto label = from_utf8(choice.exercise->name);
        if (!choice.why.empty())
            label += _(", suggested");
        list->Append(label);
    }
    if (!presenter_.exercises().empty())
        list->SetSelection(0);
    name_for_screen_readers(list, _("Exercises"));
    list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_exercise(); });
    list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { add_exercise(); });
    return list;
}

wxSizer* PlanInterventionsPanel::make_chosen()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_notes(this, wxString::Format(_("In the plan, at most %zu"), most_interventions)));
    chosen_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{column_width, list_height})};
    name_for_screen_readers(chosen_, _("In the plan"));
    chosen_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) {
        remove_->Enable(presenter_.may_write() && chosen_->GetSelection() != wxNOT_FOUND);
    });
    remove_ = new wxButton{this, wxID_ANY, _("Remove")};
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const int index = chosen_->GetSelection(); index != wxNOT_FOUND)
            presenter_.remove_intervention(static_cast<std::size_t>(index));
    });
    column->Add(chosen_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(remove_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    return column;
}

void PlanInterventionsPanel::show_exercise()
{
    const auto index = static_cast<std::size_t>(exercises_->GetSelection());
    if (index >= presenter_.exercises().size())
        return;
    const auto& choice = presenter_.exercises()[index];
    reason_->SetLabelText(from_utf8(choice.why.empty() ? choice.exercise->purpose : choice.why));
    reason_->Wrap(FromDIP(column_width));
}

void PlanInterventionsPanel::add_exercise()
{
    const auto index = static_cast<std::size_t>(exercises_->GetSelection());
    if (index < presenter_.exercises().size())
        presenter_.add_exercise(presenter_.exercises()[index].exercise->code);
}

void PlanInterventionsPanel::fill(const std::string& in_other_words)
{
    const int selected = chosen_->GetSelection();
    chosen_->Clear();
    for (const auto& line : presenter_.interventions())
        chosen_->Append(from_utf8(line));
    const int last = static_cast<int>(chosen_->GetCount()) - 1;
    if (selected != wxNOT_FOUND && last >= 0)
        chosen_->SetSelection(std::min(selected, last));
    if (const auto words = from_utf8(in_other_words); words_->GetValue() != words)
        words_->ChangeValue(words);
    words_->SetEditable(presenter_.may_write());
    const bool room = presenter_.has_room_for_intervention();
    add_exercise_->Enable(room);
    add_words_->Enable(room);
    remove_->Enable(presenter_.may_write() && chosen_->GetSelection() != wxNOT_FOUND);
}

std::string PlanInterventionsPanel::in_other_words() const
{
    return words_->GetValue().utf8_string();
}

}  // namespace attune::desktop
