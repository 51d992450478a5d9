#include "client/library_screen/own_measure_panel.hpp"

#include <algorithm>
#include <array>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/measures/own_instrument.hpp"

namespace attune::desktop {

namespace {

constexpr int side_width = 400;
constexpr int line_height = 22;
constexpr int field_height = 34;
constexpr int sentence_width = 560;
constexpr std::size_t most_problems_shown = 4;

constexpr std::array directions{Direction::higher_worse, Direction::higher_better, Direction::neutral};

wxSizerFlags below(wxWindow* window)
{
    return wxSizerFlags{}.Border(wxTOP, window->FromDIP(gap + half_gap));
}

wxString listed(const std::vector<std::string>& problems)
{
    wxString words;
    const auto shown = std::min(problems.size(), most_problems_shown);
    for (std::size_t i = 0; i < shown; ++i)
        words += (i == 0 ? "" : "\n") + from_utf8("\u2022 " + problems[i]);
    if (shown < problems.size())
        words += "\n" + wxString::Format(_("and %zu more"), problems.size() - shown);
    return words;
}

}  // namespace

OwnMeasurePanel::OwnMeasurePanel(wxWindow* parent, Screen& screen, Ended ended)
    : wxPanel{parent},
      ended_{std::move(ended)},
      presenter_{*this, screen, [this](const std::string& code) { ended_(code); }}
{
    set_ground(this, Ground::window);
    title_ = make_title(this);
    auto* why =
        make_text(this, _("It is given, scored, charted and reported like every other measure. Once it has "
                          "been used it does not change: a change is a new version."));
    give_style(why, "attune-quiet");
    auto* halves = new wxBoxSizer{wxHORIZONTAL};
    halves->Add(make_measure_side(), wxSizerFlags{}.Expand());
    halves->Add(make_score_side(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(title_);
    column->Add(why, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(halves, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(make_foot(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    padded->AddSpacer(FromDIP(margin));
    SetSizer(padded);
    presenter_.begin();
}

// In a row the fields share the width.
wxTextCtrl* OwnMeasurePanel::add_text(wxScrolledWindow* parent, wxBoxSizer* column, const wxString& label,
                                      int lines)
{
    auto* words = make_text(parent, label);
    const int height = lines > 1 ? lines * line_height + gap : field_height;
    const long style = lines > 1 ? static_cast<long>(wxTE_MULTILINE) : 0L;
    auto* field = new wxTextCtrl{parent, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{-1, height}), style};
    label_for(words, field);
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    auto* cell = new wxBoxSizer{wxVERTICAL};
    cell->Add(words);
    cell->Add(field, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(cell, below(this).Proportion(column->GetOrientation() == wxHORIZONTAL ? 1 : 0).Expand());
    return field;
}

wxSpinCtrl* OwnMeasurePanel::add_number(wxScrolledWindow* parent, wxSizer* row, const wxString& label)
{
    auto* words = make_text(parent, label);
    auto* field = new wxSpinCtrl{parent, wxID_ANY};
    field->SetRange(0, highest_own_answer);
    label_for(words, field);
    field->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { typed(); });
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    auto* cell = new wxBoxSizer{wxVERTICAL};
    cell->Add(words);
    cell->Add(field, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    row->Add(cell, wxSizerFlags{1}.Border(wxRIGHT, FromDIP(gap)));
    return field;
}

wxWindow* OwnMeasurePanel::make_measure_side()
{
    measure_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL};
    set_ground(measure_, Ground::window);
    measure_->SetScrollRate(0, FromDIP(20));
    measure_->SetMinSize(FromDIP(wxSize{side_width, -1}));
    name_for_screen_readers(measure_, _("The measure"));
    auto* column = new wxBoxSizer{wxVERTICAL};
    name_ = add_text(measure_, column, _("Name"));
    short_name_ = add_text(measure_, column, _("Short name, for lists and charts"));
    auto* words = make_text(measure_, _("What is entered"));
    kind_ = new wxChoice{measure_, wxID_ANY};
    kind_->Append(_("Answers to items"));
    kind_->Append(_("Only a total, as letters tell it"));
    label_for(words, kind_);
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        show_kind();
        typed();
    });
    column->Add(words, below(this));
    column->Add(kind_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    of_items_ = new wxBoxSizer{wxVERTICAL};
    add_items(of_items_);
    column->Add(of_items_, wxSizerFlags{}.Expand());
    source_ = add_text(measure_, column, _("Where its figures come from"));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxRIGHT, FromDIP(side_margin)));
    measure_->SetSizer(padded);
    return measure_;
}

void OwnMeasurePanel::add_items(wxBoxSizer* column)
{
    items_ = add_text(measure_, column, _("Items, one a line, as a client reads them"), 6);
    instructions_ = add_text(measure_, column, _("Text above the items"), 2);
    auto* ends = new wxBoxSizer{wxHORIZONTAL};
    min_ = add_number(measure_, ends, _("Lowest answer"));
    max_ = add_number(measure_, ends, _("Highest answer"));
    column->Add(ends, below(this).Expand());
    anchors_ = add_text(measure_, column, _("What answers mean, one a line: 0 never"), 4);
    language_ = add_text(measure_, column, _("Language, by its tag: en-GB, de, pt-BR"));
}

wxWindow* OwnMeasurePanel::make_score_side()
{
    scores_side_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL};
    set_ground(scores_side_, Ground::window);
    scores_side_->SetScrollRate(0, FromDIP(20));
    name_for_screen_readers(scores_side_, _("Its scores"));
    auto* column = new wxBoxSizer{wxVERTICAL};
    add_score_list(column);
    add_score_fields(column);
    add_figures(column);
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxRIGHT, FromDIP(side_margin)));
    scores_side_->SetSizer(padded);
    return scores_side_;
}

void OwnMeasurePanel::add_score_list(wxBoxSizer* column)
{
    auto* words = make_text(scores_side_, _("Scores"));
    scores_ = new wxListBox{scores_side_, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, 84})};
    label_for(words, scores_);
    scores_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        score_ = static_cast<std::size_t>(std::max(event.GetSelection(), 0));
        show_score();
    });
    auto* add = new wxButton{scores_side_, wxID_ANY, _("Add a score")};
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        presenter_.add_score();
        score_ = presenter_.form().scores.size() - 1;
        scores_->SetSelection(static_cast<int>(score_));
        show_score();
        score_name_->SetFocus();
    });
    remove_ = new wxButton{scores_side_, wxID_ANY, _("Remove this score")};
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.remove_score(score_); });
    auto* buttons = new wxBoxSizer{wxVERTICAL};
    buttons->Add(add, wxSizerFlags{}.Expand());
    buttons->Add(remove_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(scores_, wxSizerFlags{1}.Expand());
    row->Add(buttons, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    column->Add(words, below(this));
    column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
}

void OwnMeasurePanel::add_score_fields(wxBoxSizer* column)
{
    score_name_ = add_text(scores_side_, column, _("Name of the score"));
    made_of_items_ = new wxBoxSizer{wxHORIZONTAL};
    score_items_ = add_text(scores_side_, made_of_items_, _("Its items: 1-5, 7, or empty for all"));
    made_of_items_->AddSpacer(FromDIP(gap));
    reverse_ = add_text(scores_side_, made_of_items_, _("Reversed items"));
    column->Add(made_of_items_, wxSizerFlags{}.Expand());
    told_as_total_ = new wxBoxSizer{wxHORIZONTAL};
    score_min_ = add_text(scores_side_, told_as_total_, _("Lowest total"));
    told_as_total_->AddSpacer(FromDIP(gap));
    score_max_ = add_text(scores_side_, told_as_total_, _("Highest total"));
    whole_ = new wxCheckBox{scores_side_, wxID_ANY, _("Whole numbers only")};
    whole_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { typed(); });
    told_as_total_->Add(whole_, wxSizerFlags{}.Bottom().Border(wxLEFT | wxBOTTOM, FromDIP(gap)));
    column->Add(told_as_total_, wxSizerFlags{}.Expand());
    method_ = new wxChoice{scores_side_, wxID_ANY};
    method_->Append(_("Sum of the answers"));
    method_->Append(_("Mean of the answers"));
    name_for_screen_readers(method_, _("How it is made"));
    direction_ = new wxChoice{scores_side_, wxID_ANY};
    direction_->Append(_("Lower is better"));
    direction_->Append(_("Higher is better"));
    direction_->Append(_("Neither end is better"));
    name_for_screen_readers(direction_, _("Which way is better"));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    for (auto* choice : {method_, direction_}) {
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { typed(); });
        row->Add(choice, wxSizerFlags{1}.Border(wxRIGHT, FromDIP(gap)));
    }
    column->Add(row, below(this).Expand());
}

void OwnMeasurePanel::add_figures(wxBoxSizer* column)
{
    bands_ = add_text(scores_side_, column, _("Bands, one a line: 0 to 4 calm"), 3);
    auto* criteria = new wxBoxSizer{wxHORIZONTAL};
    cut_off_ = add_text(scores_side_, criteria, _("Cut-off, the first clinical value"));
    criteria->AddSpacer(FromDIP(gap));
    reliable_change_ = add_text(scores_side_, criteria, _("Reliable change, points"));
    column->Add(criteria, wxSizerFlags{}.Expand());
    sample_ = add_text(scores_side_, column, _("Sample to compare with"));
    auto* figures = new wxBoxSizer{wxHORIZONTAL};
    mean_score_ = add_text(scores_side_, figures, _("Its mean"));
    figures->AddSpacer(FromDIP(gap));
    sd_ = add_text(scores_side_, figures, _("SD"));
    figures->AddSpacer(FromDIP(gap));
    alpha_ = add_text(scores_side_, figures, _("Alpha"));
    column->Add(figures, wxSizerFlags{}.Expand());
}

wxSizer* OwnMeasurePanel::make_foot()
{
    understood_ = make_text(this);
    give_style(understood_, "attune-quiet");
    problems_ = make_text(this);
    give_style(problems_, "attune-attention");
    sentence_ = make_strong(this);
    sentence_->Hide();
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(understood_);
    words->Add(problems_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    words->Add(sentence_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    auto* back = new wxButton{this, wxID_ANY, _("Back")};
    back->SetToolTip(_("What is typed stays here until you sign out."));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ended_({}); });
    keep_ = make_default_button(this, _("Save measure"));
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.keep(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{1});
    row->Add(back, wxSizerFlags{}.Bottom().Border(wxLEFT, FromDIP(gap)));
    row->Add(keep_, wxSizerFlags{}.Bottom().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void OwnMeasurePanel::read_score(OwnScoreForm& score) const
{
    score.name = score_name_->GetValue().utf8_string();
    score.items = score_items_->GetValue().utf8_string();
    score.reverse = reverse_->GetValue().utf8_string();
    score.mean = method_->GetSelection() == 1;
    score.min = score_min_->GetValue().utf8_string();
    score.max = score_max_->GetValue().utf8_string();
    score.whole = whole_->GetValue();
    score.direction = directions.at(static_cast<std::size_t>(std::max(direction_->GetSelection(), 0)));
    score.bands = bands_->GetValue().utf8_string();
    score.cut_off = cut_off_->GetValue().utf8_string();
    score.reliable_change = reliable_change_->GetValue().utf8_string();
    score.sample = sample_->GetValue().utf8_string();
    score.mean_score = mean_score_->GetValue().utf8_string();
    score.sd = sd_->GetValue().utf8_string();
    score.alpha = alpha_->GetValue().utf8_string();
}

void OwnMeasurePanel::typed()
{
    if (filling_)
        return;
    auto form = presenter_.form();
    form.name = name_->GetValue().utf8_string();
    form.short_name = short_name_->GetValue().utf8_string();
    form.total_only = kind_->GetSelection() == 1;
    form.items = items_->GetValue().utf8_string();
    form.instructions = instructions_->GetValue().utf8_string();
    form.language = language_->GetValue().utf8_string();
    form.min = min_->GetValue();
    form.max = max_->GetValue();
    form.anchors = anchors_->GetValue().utf8_string();
    form.source = source_->GetValue().utf8_string();
    read_score(form.scores[score_]);
    const auto name = from_utf8(form.scores[score_].name);
    scores_->SetString(static_cast<unsigned>(score_), name.empty() ? _("No name yet") : name);
    presenter_.change(form);
}

void OwnMeasurePanel::show_form(const OwnMeasureForm& form)
{
    filling_ = true;
    title_->SetLabelText(from_utf8(presenter_.title()));
    name_->ChangeValue(from_utf8(form.name));
    short_name_->ChangeValue(from_utf8(form.short_name));
    kind_->SetSelection(form.total_only ? 1 : 0);
    items_->ChangeValue(from_utf8(form.items));
    instructions_->ChangeValue(from_utf8(form.instructions));
    language_->ChangeValue(from_utf8(form.language));
    min_->SetValue(form.min);
    max_->SetValue(form.max);
    anchors_->ChangeValue(from_utf8(form.anchors));
    source_->ChangeValue(from_utf8(form.source));
    scores_->Clear();
    for (const auto& score : form.scores)
        scores_->Append(score.name.empty() ? _("No name yet") : from_utf8(score.name));
    score_ = std::min(score_, form.scores.size() - 1);
    scores_->SetSelection(static_cast<int>(score_));
    remove_->Enable(form.scores.size() > 1);
    show_score();
    show_kind();
}

void OwnMeasurePanel::show_score()
{
    filling_ = true;
    const auto& score = presenter_.form().scores[score_];
    score_name_->ChangeValue(from_utf8(score.name));
    score_items_->ChangeValue(from_utf8(score.items));
    reverse_->ChangeValue(from_utf8(score.reverse));
    method_->SetSelection(score.mean ? 1 : 0);
    score_min_->ChangeValue(from_utf8(score.min));
    score_max_->ChangeValue(from_utf8(score.max));
    whole_->SetValue(score.whole);
    const auto* direction = std::find(directions.begin(), directions.end(), score.direction);
    direction_->SetSelection(static_cast<int>(direction - directions.begin()));
    bands_->ChangeValue(from_utf8(score.bands));
    cut_off_->ChangeValue(from_utf8(score.cut_off));
    reliable_change_->ChangeValue(from_utf8(score.reliable_change));
    sample_->ChangeValue(from_utf8(score.sample));
    mean_score_->ChangeValue(from_utf8(score.mean_score));
    sd_->ChangeValue(from_utf8(score.sd));
    alpha_->ChangeValue(from_utf8(score.alpha));
    filling_ = false;
}

// A total has limits of its own, and nothing to be made of.
void OwnMeasurePanel::show_kind()
{
    const bool total_only = kind_->GetSelection() == 1;
    measure_->GetSizer()->Show(of_items_, !total_only, true);
    scores_side_->GetSizer()->Show(made_of_items_, !total_only, true);
    scores_side_->GetSizer()->Show(told_as_total_, total_only, true);
    method_->Show(!total_only);
    for (auto* side : {measure_, scores_side_}) {
        side->Layout();
        side->FitInside();
    }
}

void OwnMeasurePanel::show_problems()
{
    set_text(understood_, from_utf8(presenter_.understood()), FromDIP(sentence_width));
    set_text(problems_, listed(presenter_.problems()), FromDIP(sentence_width));
    keep_->Enable(presenter_.can_keep());
    Layout();
}

void OwnMeasurePanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), sentence_width);
    Layout();
}

void OwnMeasurePanel::show_busy(bool busy)
{
    keep_->Enable(!busy && presenter_.can_keep());
}

}  // namespace attune::desktop
