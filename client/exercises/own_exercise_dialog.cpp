#include "client/exercises/own_exercise_dialog.hpp"

#include <algorithm>
#include <array>

#include <wx/filedlg.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/domain/phase.hpp"

namespace attune::desktop {

namespace {

constexpr int text_width = 460;
constexpr int kind_width = 340;
constexpr int line_height = 22;
constexpr int files_height = 92;

constexpr std::array flows{Flow::none, Flow::to_self, Flow::from_others, Flow::to_others};

template <class Known, class Value>
int place_in(const Known& known, const Value& value)
{
    const auto found = std::find(known.begin(), known.end(), value);
    return found == known.end() ? 0 : static_cast<int>(found - known.begin());
}

std::size_t chosen_in(const wxChoice* choice)
{
    return static_cast<std::size_t>(std::max(choice->GetSelection(), 0));
}

}  // namespace

OwnExerciseDialog::OwnExerciseDialog(wxWindow* parent, Screen& screen, const Exercise& before,
                                     OwnExerciseForms& typed, OwnExercisePresenter::Kept kept)
    : FormDialog{parent, before.code.empty() ? _("New exercise of your own") : _("Change exercise"),
                 _("Keep exercise")},
      presenter_{*this, screen, before, typed, std::move(kept)}
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_text_side(), wxSizerFlags{1}.Expand());
    row->Add(make_kind_side(), wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    show_attachments();
    open(name_);
}

wxSizer* OwnExerciseDialog::make_text_side()
{
    const auto& form = presenter_.form();
    auto* column = new wxBoxSizer{wxVERTICAL};
    name_ = add_text(column, "name", _("Name"), form.name, 1);
    purpose_ = add_text(column, "purpose", _("What it is for"), form.purpose, 3, _("as the client reads it"));
    steps_ = add_text(column, "steps", _("Steps"), form.steps, 8, _("one a line"));
    cautions_ = add_text(column, "cautions", _("Take care"), form.cautions, 3, _("may stay empty"));
    return column;
}

wxSizer* OwnExerciseDialog::make_kind_side()
{
    const auto& form = presenter_.form();
    auto* column = new wxBoxSizer{wxVERTICAL};
    phase_ = add_choice(column, "phase", _("Phase"));
    for (const auto phase : phases)
        phase_->Append(from_utf8(std::string{phase}));
    phase_->SetSelection(place_in(phases, form.phase));
    flow_ = add_choice(column, "flow", _("Flow of compassion"));
    for (const auto& words : {_("None in particular"), _("To oneself"), _("From others"), _("To others")})
        flow_->Append(words);
    flow_->SetSelection(place_in(flows, form.flow));
    system_ = add_choice(column, "system", _("System"));
    for (const auto& words : {_("Threat"), _("Drive"), _("Soothing")})
        system_->Append(words);
    system_->SetSelection(place_in(exercise_systems, form.system));
    usual_dose_ =
        add_text(column, "usual_dose", _("Usual dose"), form.usual_dose, 1, _("in words; may stay empty"));
    minutes_ = make_number(0, longest_usual_minutes, form.minutes);
    days_ = make_number(1, 7, form.days_per_week);
    auto* grid = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(side_margin)};
    grid->AddGrowableCol(0, 1);
    grid->AddGrowableCol(1, 1);
    grid->Add(field("minutes", _("Minutes"), minutes_, _("0: as long as it takes")), wxSizerFlags{}.Expand());
    grid->Add(field("days_per_week", _("Days a week"), days_), wxSizerFlags{}.Expand());
    column->Add(grid, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(make_files(), wxSizerFlags{1}.Expand());
    if (!presenter_.is_new())
        add_retire(column);
    column->SetMinSize(FromDIP(wxSize{kind_width, -1}));
    return column;
}

wxSizer* OwnExerciseDialog::make_files()
{
    files_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, files_height})};
    files_->Bind(wxEVT_LISTBOX,
                 [this](wxCommandEvent&) { take_off_->Enable(files_->GetSelection() != wxNOT_FOUND); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* cell = field("attachments", _("Files"), files_, _("PDF, MP3, M4A or Ogg; at most 20 MB each"));
    cell->GetItem(files_)->SetProportion(1);
    column->Add(cell, wxSizerFlags{1}.Expand());
    attach_ = new wxButton{this, wxID_ANY, _("Attach a file") + wxString::FromUTF8("\u2026")};
    attach_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_for_file(); }); });
    take_off_ = new wxButton{this, wxID_ANY, _("Take file off")};
    take_off_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const int place = files_->GetSelection(); place != wxNOT_FOUND)
            presenter_.take_off(static_cast<std::size_t>(place));
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(attach_);
    row->Add(take_off_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    column->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

void OwnExerciseDialog::add_retire(wxSizer* column)
{
    const bool retired = presenter_.is_retired();
    auto* retire = new wxButton{this, wxID_ANY, retired ? _("Offer it again") : _("Retire exercise")};
    retire->SetToolTip(retired ? _("It can be set as homework again.")
                               : _("It is offered no more. Where it is homework, it goes on."));
    retire->Bind(wxEVT_BUTTON, [this, retired](wxCommandEvent&) { presenter_.retire(!retired); });
    column->Add(retire, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
}

wxTextCtrl* OwnExerciseDialog::add_text(wxSizer* column, const char* member, const wxString& label,
                                        const std::string& text, int lines, const wxString& note)
{
    const bool several = lines > 1;
    auto* control =
        new wxTextCtrl{this,
                       wxID_ANY,
                       from_utf8(text),
                       wxDefaultPosition,
                       FromDIP(wxSize{several ? text_width : -1, several ? lines * line_height : -1}),
                       several ? wxTE_MULTILINE : 0L};
    if (several)
        give_margins(control);
    control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    // What is left of the height is for the steps.
    const int share = member == std::string_view{"steps"} ? 1 : 0;
    auto* cell = field(member, label, control, note);
    cell->GetItem(control)->SetProportion(share);
    column->Add(cell, wxSizerFlags{share}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    return control;
}

wxChoice* OwnExerciseDialog::add_choice(wxSizer* column, const char* member, const wxString& label)
{
    auto* choice = new wxChoice{this, wxID_ANY};
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { typed(); });
    column->Add(field(member, label, choice),
                wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    return choice;
}

wxSpinCtrl* OwnExerciseDialog::make_number(int least, int most, int value)
{
    auto* number = new wxSpinCtrl{this, wxID_ANY};
    number->SetRange(least, most);
    number->SetValue(value);
    number->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { typed(); });
    number->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    return number;
}

void OwnExerciseDialog::ask_for_file()
{
    wxFileDialog dialog{this,
                        _("Attach a file"),
                        {},
                        {},
                        _("Papers and recordings") +
                            "|*.pdf;*.PDF;*.mp3;*.MP3;*.m4a;*.M4A;*.ogg;*.OGG;*.opus|" + _("All files") +
                            "|*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() == wxID_OK)
        presenter_.attach(dialog.GetPath().utf8_string());
}

void OwnExerciseDialog::show_attachments()
{
    files_->Clear();
    for (const auto& attachment : presenter_.form().attachments)
        files_->Append(from_utf8(attachment.name + ", " + attachment_words(attachment)));
    if (!presenter_.attaching().empty())
        files_->Append(wxString::Format(_("%s is on its way"), from_utf8(presenter_.attaching())) +
                       wxString::FromUTF8("\u2026"));
    attach_->Enable(presenter_.attaching().empty());
    take_off_->Disable();
}

// A control may tell of its first value before the others are there.
void OwnExerciseDialog::typed()
{
    if (!files_)
        return;
    OwnExerciseForm form;
    form.name = name_->GetValue().utf8_string();
    form.purpose = purpose_->GetValue().utf8_string();
    form.steps = steps_->GetValue().utf8_string();
    form.cautions = cautions_->GetValue().utf8_string();
    form.usual_dose = usual_dose_->GetValue().utf8_string();
    form.phase = phases.at(chosen_in(phase_));
    form.flow = flows.at(chosen_in(flow_));
    form.system = exercise_systems.at(chosen_in(system_));
    form.minutes = minutes_->GetValue();
    form.days_per_week = days_->GetValue();
    presenter_.change(std::move(form));
}

}  // namespace attune::desktop
