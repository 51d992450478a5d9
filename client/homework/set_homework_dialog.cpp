#include "client/homework/set_homework_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int details_width = 440;

wxString files_in_words(const Exercise& exercise)
{
    wxString names;
    for (const auto& attachment : exercise.attachments)
        names += (names.empty() ? "" : ", ") + from_utf8(attachment.name);
    return names.empty() ? names : wxString::Format(_("The client's page brings: %s."), names);
}

}  // namespace

SetHomeworkDialog::SetHomeworkDialog(wxWindow* parent, PageContext& context, const Draft* draft,
                                     const api::Assignment* changing)
    : FormDialog{parent, _("Set homework"), changing ? _("Change from today") : _("Set homework")},
      presenter_{*this, context.screen, context.model, draft}
{
    if (changing)
        presenter_.change_homework(*changing);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_choice(), wxSizerFlags{}.Expand());
    row->Add(make_details(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    presenter_.begin();
    list_->Enable(!presenter_.changing());
    if (presenter_.changing())
        SetTitle(_("Change homework"));
    open(presenter_.changing() ? static_cast<wxWindow*>(minutes_) : list_);
}

wxSizer* SetHomeworkDialog::make_choice()
{
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{360, 380})};
    for (const auto& choice : presenter_.choices()) {
        auto label = from_utf8(choice.exercise->name);
        if (choice.running)
            label += _(", running already");
        else if (!choice.why.empty())
            label += _(", suggested");
        if (choice.exercise->own)
            label += _(", practice's own");
        list_->Append(label);
    }
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto index = static_cast<std::size_t>(event.GetSelection());
        if (!filling_ && index < presenter_.choices().size())
            presenter_.choose(presenter_.choices()[index].exercise->code);
    });
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { reason_->SetFocus(); });
    return field("exercise", _("Exercise"), list_, _("those that answer a high score first"));
}

wxSizer* SetHomeworkDialog::make_details()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    name_ = make_heading(this);
    why_ = make_text(this);
    give_style(why_, "attune-strong");
    purpose_ = make_text(this);
    cautions_ = make_notes(this);
    dose_ = make_notes(this);
    column->Add(name_);
    files_ = make_notes(this);
    for (auto* label : {why_, purpose_, cautions_, dose_, files_})
        column->Add(label, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    add_last_week(column);
    column->AddStretchSpacer();

    minutes_ = new wxSpinCtrl{this, wxID_ANY};
    minutes_->SetRange(0, 240);
    days_ = new wxSpinCtrl{this, wxID_ANY};
    days_->SetRange(1, 7);
    until_ = new wxTextCtrl{this, wxID_ANY};
    reason_ = new wxTextCtrl{this, wxID_ANY};
    auto* grid = new wxFlexGridSizer{3, FromDIP(gap), FromDIP(side_margin)};
    for (int i = 0; i < 3; ++i)
        grid->AddGrowableCol(static_cast<std::size_t>(i), 1);
    grid->Add(field("minutes", _("Minutes"), minutes_, _("0: as long as it takes")), wxSizerFlags{}.Expand());
    grid->Add(field("days_per_week", _("Days a week"), days_), wxSizerFlags{}.Expand());
    grid->Add(field("until_on", _("Until"), until_, _("empty: until stopped")), wxSizerFlags{}.Expand());
    column->Add(grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(field("reason", _("What for"), reason_, _("in the client's own words")),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));

    for (auto* spin : {minutes_, days_}) {
        spin->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed(); });
        spin->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    }
    for (auto* text : {until_, reason_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    column->SetMinSize(FromDIP(wxSize{details_width, -1}));
    return column;
}

void SetHomeworkDialog::add_last_week(wxSizer* column)
{
    const auto practised = presenter_.last_week();
    if (practised.empty())
        return;
    auto* label = make_text(this, from_utf8(practised));
    label->Wrap(FromDIP(details_width));
    column->Add(label, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void SetHomeworkDialog::changed()
{
    const auto* exercise = presenter_.chosen();
    if (filling_ || !exercise)
        return;
    presenter_.change({exercise->code, minutes_->GetValue(), days_->GetValue(),
                       until_->GetValue().utf8_string(), reason_->GetValue().utf8_string()});
}

void SetHomeworkDialog::show_form(const HomeworkForm& form)
{
    filling_ = true;
    const auto& choices = presenter_.choices();
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].exercise->code == form.exercise)
            list_->SetSelection(static_cast<int>(i));
    minutes_->SetValue(form.minutes);
    days_->SetValue(form.days_per_week);
    if (until_->GetValue().utf8_string() != form.until_on)
        until_->ChangeValue(from_utf8(form.until_on));
    if (reason_->GetValue().utf8_string() != form.reason)
        reason_->ChangeValue(from_utf8(form.reason));
    filling_ = false;
    show_exercise();
}

void SetHomeworkDialog::show_exercise()
{
    const auto* exercise = presenter_.chosen();
    if (!exercise)
        return;
    std::string why;
    for (const auto& choice : presenter_.choices())
        if (choice.exercise == exercise)
            why = choice.why;
    const auto width = FromDIP(details_width);
    name_->SetLabelText(from_utf8(exercise->name));
    const auto set = [width](wxStaticText* label, const wxString& text) {
        label->SetLabelText(text);
        label->Wrap(width);
        label->Show(!text.empty());
    };
    set(why_, from_utf8(why));
    set(purpose_, from_utf8(exercise->purpose));
    set(cautions_, from_utf8(exercise->cautions));
    set(dose_, exercise->usual_dose.empty()
                   ? wxString{}
                   : wxString::Format(_("Usual dose, a convention: %s."), from_utf8(exercise->usual_dose)));
    set(files_, files_in_words(*exercise));
    name_for_screen_readers(list_, wxString::Format(_("Exercise, %s"), from_utf8(exercise->name)));
    Layout();
}

void set_homework(wxWindow* window, PageContext& context)
{
    new SetHomeworkDialog{window, context};
}

void change_homework(wxWindow* window, PageContext& context, const api::Assignment& set)
{
    new SetHomeworkDialog{window, context, nullptr, &set};
}

void resume_set_homework(wxWindow* window, PageContext& context, const Draft& draft)
{
    new SetHomeworkDialog{window, context, &draft};
}

}  // namespace attune::desktop
