#include "client/library_screen/basis_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int width = 540;
constexpr int figure_width = 104;
constexpr int field_height = 34;

wxString words_for_kind(StoredKind kind)
{
    switch (kind) {
        case StoredKind::practice_figures:
            return _("Figures that we have read, with their citation");
        case StoredKind::practice_baselines:
            return _("Our own baselines, as they are today");
        case StoredKind::published:
            return _("What is published, again");
    }
    return {};
}

}  // namespace

BasisDialog::BasisDialog(wxWindow* parent, Screen& screen, const Instrument& instrument,
                         const ScoreDefinition& score, const api::ReadPracticeLibrary::Reply& practice,
                         std::function<void()> done)
    : FormDialog{parent, _("What verdicts rest on"), _("Put into use")},
      presenter_{*this, screen, instrument, score, practice, std::move(done)}
{
    without_draft();
    body()->Add(make_title(this, from_utf8(presenter_.score_name())));
    std::vector<wxString> kinds;
    for (const auto kind : presenter_.kinds())
        kinds.push_back(words_for_kind(kind));
    kind_ = choice(kinds);
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    body()->Add(field("kind", _("Judge by"), kind_), below);
    figures_ = make_figures();
    body()->Add(figures_, wxSizerFlags{}.Expand());
    preview_ = make_text(this);
    preview_->SetMinSize(FromDIP(wxSize{width, 58}));
    body()->Add(preview_, below);
    changed();
    open(kind_);
}

wxChoice* BasisDialog::choice(const std::vector<wxString>& words)
{
    auto* made = new wxChoice{this, wxID_ANY};
    for (const auto& word : words)
        made->Append(word);
    made->SetSelection(0);
    made->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    return made;
}

wxTextCtrl* BasisDialog::text(int its_width)
{
    auto* made =
        new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{its_width, field_height})};
    made->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    return made;
}

wxSizer* BasisDialog::make_figures()
{
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    const auto beside = wxSizerFlags{}.Border(wxLEFT, FromDIP(side_margin));
    form_ = choice({_("SD and reliability of one sample"), _("A number of points")});
    confidence_ = choice({_("95 %"), _("90 %")});
    points_ = text(figure_width);
    sd_ = text(figure_width);
    reliability_ = text(figure_width);
    reliability_kind_ = choice({_("Cronbach's alpha"), _("Retest")});
    n_ = text(figure_width);
    population_ = text(width - figure_width - side_margin);
    source_ = text(width);

    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* first = new wxBoxSizer{wxHORIZONTAL};
    first->Add(field("form", _("Given as"), form_), wxSizerFlags{1});
    first->Add(field("confidence", _("Confidence"), confidence_), beside);
    column->Add(first, below);
    auto* figures = new wxBoxSizer{wxHORIZONTAL};
    criterion_ = field("points", _("Points or more"), points_);
    figures->Add(criterion_);
    auto* sample = new wxBoxSizer{wxHORIZONTAL};
    sample->Add(field("sd", _("SD"), sd_));
    sample->Add(field("reliability", _("Reliability"), reliability_), beside);
    sample->Add(field("reliability_kind", _("Which is"), reliability_kind_), beside);
    sample_ = sample;
    figures->Add(sample_);
    column->Add(figures, below);
    auto* people = new wxBoxSizer{wxHORIZONTAL};
    people->Add(field("population", _("Of whom"), population_), wxSizerFlags{1});
    people->Add(field("n", _("How many"), n_), beside);
    column->Add(people, below);
    column->Add(field("source", _("Where you read them"), source_, _("authors, year, page or table")), below);
    return column;
}

TypedBasis BasisDialog::typed() const
{
    const auto said = [](const wxTextCtrl* field) { return field->GetValue().utf8_string(); };
    return {
        .kind = presenter_.kinds()[static_cast<std::size_t>(kind_->GetSelection())],
        .criterion = form_->GetSelection() == 1,
        .points = said(points_),
        .sd = said(sd_),
        .reliability = said(reliability_),
        .reliability_kind =
            reliability_kind_->GetSelection() == 1 ? ReliabilityKind::retest : ReliabilityKind::alpha,
        .confidence = confidence_->GetSelection() == 1 ? Confidence::ninety : Confidence::ninety_five,
        .n = said(n_),
        .population = said(population_),
        .source = said(source_),
    };
}

void BasisDialog::changed()
{
    const auto now = typed();
    const bool reading = now.kind == StoredKind::practice_figures;
    figures_->ShowItems(reading);
    if (reading) {
        criterion_->ShowItems(now.criterion);
        sample_->ShowItems(!now.criterion);
    }
    presenter_.change(now);
    Fit();
}

void BasisDialog::show_preview(const std::string& sentence)
{
    preview_->SetLabelText(from_utf8(sentence));
    preview_->Wrap(FromDIP(width));
}

}  // namespace attune::desktop
