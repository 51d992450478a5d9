#include "client/overview/overview_panel.hpp"

#include <algorithm>

#include <wx/statbmp.h>
#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/clock.hpp"
#include "client/homework/wx_practice_strip.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/small_multiple.hpp"

namespace attune::desktop {

namespace {

constexpr int column_break = 900;  // below it the right column moves under the left one
constexpr int right_column = 272;
constexpr int panel_width = 232;

const char* style_of(VerdictKind verdict)
{
    if (verdict == VerdictKind::reliably_better)
        return "attune-better";
    return verdict == VerdictKind::reliably_worse ? "attune-worse" : "attune-ink";
}

}  // namespace

wxWindow* make_overview_page(wxWindow* parent, PageContext& context)
{
    return new OverviewPanel{parent, context};
}

OverviewPanel::OverviewPanel(wxWindow* parent, PageContext& context)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL},
      context_{context}
{
    set_ground(this, Ground::window);
    SetScrollRate(0, FromDIP(20));
    name_for_screen_readers(this, _("Overview"));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_columns();
        event.Skip();
    });
    watching_ = context_.model.changes().add([this] { show(); });
    show();
}

void OverviewPanel::show()
{
    const auto* overview = context_.model.overview();
    const auto record = overview ? json::to_text(*overview) : std::string{};
    if (!overview || record == shown_)
        return;
    shown_ = record;
    const wxWindowUpdateLocker no_flicker{this};
    const KeptFocus kept{this};
    DestroyChildren();
    const auto panels = score_panels(*overview, context_.screen.library);

    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_scores(panels), wxSizerFlags{}.Expand());
    left->Add(make_practice(practice_lines(*overview, to_local(context_.screen.clock()).day)),
              wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    columns_ = new wxBoxSizer{wxHORIZONTAL};
    columns_->Add(left, wxSizerFlags{1}.Border(wxRIGHT, FromDIP(side_margin)));
    columns_->Add(make_today(for_today(*overview, context_.screen.library)), wxSizerFlags{}.Expand());

    auto* whole = new wxBoxSizer{wxVERTICAL};
    whole->Add(columns_, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(margin)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(whole, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(padded);
    fit_columns();
    FitInside();
}

void OverviewPanel::fit_columns()
{
    if (!columns_)
        return;
    const int width = ToDIP(GetClientSize().x);
    const bool narrow = width < column_break;
    columns_->SetOrientation(narrow ? wxVERTICAL : wxHORIZONTAL);
    if (grid_) {
        const int room = width - 2 * margin - (narrow ? 0 : right_column);
        grid_->SetCols(std::clamp(room / panel_width, 1, 3));
    }
    FitInside();
    Layout();
}

wxSizer* OverviewPanel::make_scores(const std::vector<ScorePanel>& panels)
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("What has changed since the first score")));
    column->AddSpacer(FromDIP(gap));
    grid_ = nullptr;
    if (panels.empty()) {
        auto* empty = new EmptyState{
            this, _("No scores yet"),
            _("Give a measure, on paper or here. The first score is what later ones are compared with.")};
        empty->SetMinSize(FromDIP(wxSize{-1, 220}));
        column->Add(empty, wxSizerFlags{}.Expand());
        return column;
    }
    grid_ = new wxGridSizer{3, FromDIP(wxSize{gap, gap})};
    for (const auto& panel : panels)
        grid_->Add(make_score(this, panel), wxSizerFlags{}.Expand());
    column->Add(grid_, wxSizerFlags{}.Expand());
    return column;
}

// In this order: name; range and direction; verdict and "first → now"; change and basis; the course.
wxWindow* OverviewPanel::make_score(wxWindow* parent, const ScorePanel& panel)
{
    auto* card = new Card{parent};
    auto* verdict = make_strong(card, from_utf8(panel.verdict_words));
    give_style(verdict, style_of(panel.verdict));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(new wxStaticBitmap{card, wxID_ANY, verdict_icon(panel.verdict, FromDIP(14))},
             wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(6)));
    row->Add(verdict, wxSizerFlags{1}.CentreVertical());
    row->Add(make_strong(card, from_utf8(panel.first_to_now)), wxSizerFlags{}.CentreVertical());

    auto* change = make_notes(card, from_utf8(panel.change));
    change->Wrap(FromDIP(panel_width - margin));
    change->SetToolTip(from_utf8(panel.change + "\n" + panel.basis));
    const auto figure = panel.figure;
    auto* chart = new ChartCanvas{card, from_utf8(figure.course.caption),
                                  wxSize{static_cast<int>(reports::small_multiple_least.width),
                                         static_cast<int>(reports::small_multiple_size.height)},
                                  [figure, card](cairo_t* cr, reports::Size size) {
                                      reports::draw_small_multiple(cr, figure, size, palette(),
                                                                   screen_text_style(card));
                                  }};

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_strong(card, from_utf8(panel.title)));
    column->Add(make_notes(card, from_utf8(panel.range)));
    column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(change, wxSizerFlags{}.Expand());
    column->Add(chart, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    card->GetSizer()->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
    return card;
}

wxSizer* OverviewPanel::make_practice(const std::vector<PracticeLine>& lines)
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Practice between sessions")));
    column->AddSpacer(FromDIP(gap));
    auto* card = new Card{this};
    auto* grid = new wxFlexGridSizer{2, FromDIP(wxSize{side_margin, gap + half_gap})};
    grid->AddGrowableCol(0);
    for (const auto& line : lines) {
        auto* words = new wxBoxSizer{wxVERTICAL};
        words->Add(make_text(card, from_utf8(line.name)));
        for (const auto& notes : {line.logged, line.looked_back})
            if (!notes.empty())
                words->Add(make_notes(card, from_utf8(notes)));
        grid->Add(words, wxSizerFlags{}.CentreVertical());
        grid->Add(make_practice_strip(card, line.days, line.name + ": " + line.logged),
                  wxSizerFlags{}.CentreVertical());
    }
    if (lines.empty())
        grid->Add(make_text(card, _("No homework is running.")));
    card->GetSizer()->Add(grid, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
    column->Add(card, wxSizerFlags{}.Expand());
    return column;
}

wxSizer* OverviewPanel::make_today_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, _("For today")), wxSizerFlags{}.CentreVertical());
    if (context_.screen.may(api::Permission::record_care)) {
        auto* schedule = make_link(this, _("Schedule of measures"));
        schedule->Bind(wxEVT_BUTTON,
                       [this](wxCommandEvent&) { context_.workspace.act("schedule_of_measures"); });
        row->AddStretchSpacer();
        row->Add(schedule, wxSizerFlags{}.CentreVertical());
    }
    return row;
}

wxSizer* OverviewPanel::make_today(const std::vector<TodayItem>& items)
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_today_head(), wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    auto* card = new Card{this};
    card->SetMinSize(FromDIP(wxSize{right_column, -1}));
    const auto inside = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(side_margin));
    for (const auto& item : items) {
        card->GetSizer()->AddSpacer(FromDIP(gap + half_gap));
        auto* title = make_strong(card, from_utf8(item.title));
        if (item.attention)
            give_style(title, "attune-attention");
        title->Wrap(FromDIP(right_column - 2 * side_margin));
        auto* detail = make_notes(card, from_utf8(item.detail));
        detail->Wrap(FromDIP(right_column - 2 * side_margin));
        card->GetSizer()->Add(title, inside);
        card->GetSizer()->Add(detail, inside);
    }
    if (items.empty()) {
        card->GetSizer()->AddSpacer(FromDIP(gap + half_gap));
        card->GetSizer()->Add(make_text(card, _("Nothing waits.")), inside);
    }
    card->GetSizer()->AddSpacer(FromDIP(gap + half_gap));
    column->Add(card, wxSizerFlags{}.Expand());
    return column;
}

}  // namespace attune::desktop
