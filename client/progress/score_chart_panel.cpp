#include "client/progress/score_chart_panel.hpp"

#include <algorithm>

#include <wx/checkbox.h>
#include <wx/translation.h>

#include "client/widgets/drawing_window.hpp"
#include "reports/progress_chart.hpp"
#include "reports/small_multiple.hpp"

namespace attune::desktop {

namespace {

constexpr int least_width = 532;
constexpr int least_height = 298;
constexpr int glyph = 14;
constexpr int most_columns = 3;
constexpr int small_width = static_cast<int>(reports::small_multiple_least.width);
constexpr int small_height = static_cast<int>(reports::small_multiple_least.height);

}  // namespace

ScoreChartPanel::ScoreChartPanel(wxWindow* parent, ProgressPresenter& presenter,
                                 const std::function<void()>& life_events)
    : ChartCardPanel{parent,
                     {least_width, least_height},
                     [this](cairo_t* cr, reports::Size size) {
                         if (!presenter_.scores().empty())
                             reports::draw_progress_chart(cr, presenter_.figure(), size, palette(),
                                                          system_text_style(this));
                     },
                     [this](reports::Size size) {
                         return presenter_.scores().empty() ? std::vector<reports::ChartPlace>{}
                                                            : reports::chart_places(presenter_.figure(), size,
                                                                                    system_text_style(this));
                     },
                     life_events},
      presenter_{presenter}
{
    auto* for_client = new wxCheckBox{this, wxID_ANY, _("As shown to the client")};
    for_client->SetToolTip(_("Without the clinical cut-off: on the screen, copied, saved and printed"));
    for_client->Bind(wxEVT_CHECKBOX,
                     [this](wxCommandEvent& event) { presenter_.show_as_to_client(event.IsChecked()); });
    line()->Insert(1, for_client, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    below_ = new Panel{this};
    grid_ = new wxGridSizer{most_columns, FromDIP(wxSize{side_margin, gap})};
    below_->SetSizer(grid_);
    column()->Add(below_, wxSizerFlags{}.Expand().Border(wxTOP | wxLEFT | wxRIGHT, FromDIP(gap)));
}

void ScoreChartPanel::show_score()
{
    const auto figure = presenter_.figure();
    show_words({figure.course.caption, reports::subline(figure), reports::alongside_words(figure),
                reports::spoken_caption(figure)});
    show_siblings();
}

// Made anew only for another number of them, so that what was just pressed is still there.
void ScoreChartPanel::show_siblings()
{
    const auto siblings = presenter_.siblings();
    below_->Show(!siblings.empty());
    if (siblings.size() != smalls_.size()) {
        grid_->Clear(true);
        smalls_.clear();
        for (std::size_t place = 0; place < siblings.size(); ++place)
            smalls_.push_back(make_small(place));
    }
    for (std::size_t place = 0; place < siblings.size(); ++place)
        show_small(smalls_[place], siblings[place]);
}

ScoreChartPanel::Small ScoreChartPanel::make_small(std::size_t place)
{
    const Small small{
        new wxStaticBitmap{below_, wxID_ANY, verdict_icon(VerdictKind::not_judged, FromDIP(glyph))},
        make_link(below_, {}),
        new ChartCanvas{below_, {}, wxSize{small_width, small_height}, [](cairo_t*, reports::Size) {}}};
    small.name->Bind(wxEVT_BUTTON, [this, place](wxCommandEvent&) { enlarge(place); });
    small.name->SetToolTip(_("Make this the large chart"));
    small.chart->Bind(wxEVT_LEFT_UP, [this, place](wxMouseEvent&) { enlarge(place); });
    small.chart->Bind(wxEVT_CHAR, [this, place](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_SPACE)
            enlarge(place);
        else
            event.Skip();
    });
    small.chart->SetCursor(wxCursor{wxCURSOR_HAND});
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(small.verdict, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(half_gap)));
    head->Add(small.name, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head);
    column->Add(small.chart, wxSizerFlags{1}.Expand());
    grid_->Add(column, wxSizerFlags{}.Expand());
    return small;
}

void ScoreChartPanel::show_small(const Small& small, std::size_t score)
{
    const auto figure = presenter_.figure_of(score);
    const auto caption = from_utf8(figure.course.caption);
    small.verdict->SetBitmap(verdict_icon(figure.course.since_first.kind, FromDIP(glyph)));
    small.verdict->SetToolTip(from_utf8(figure.course.since_first.words));
    small.name->SetLabelText(from_utf8(figure.title));
    small.chart->set(caption, [this, figure](cairo_t* cr, reports::Size size) {
        reports::draw_small_multiple(cr, figure, size, palette(), system_text_style(this));
    });
    small.chart->SetToolTip(caption);
}

void ScoreChartPanel::enlarge(std::size_t place)
{
    presenter_.choose(presenter_.siblings().at(place));
    focus_chart();  // which is then read out
}

// As many beside each other as leave the longest name whole.
void ScoreChartPanel::fit(int width)
{
    int widest = FromDIP(small_width);
    for (const auto& small : smalls_)
        widest = std::max(widest, small.name->GetBestSize().x + FromDIP(glyph + half_gap));
    const int columns = (width + FromDIP(side_margin)) / (widest + FromDIP(side_margin));
    const int siblings = static_cast<int>(smalls_.size());
    grid_->SetCols(std::clamp(columns, 1, std::clamp(siblings, 1, most_columns)));
    below_->InvalidateBestSize();
    ChartCardPanel::fit(width);
}

}  // namespace attune::desktop
