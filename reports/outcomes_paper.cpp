#include "reports/outcomes_paper.hpp"

#include <tuple>
#include <utility>

#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double funnel_height = 220;
constexpr double above_bars = 10;
constexpr double least_row = 22;

constexpr Box label_part{64, 0, 330, 0};
constexpr Box count_part{334, 0, 410, 0};
constexpr Box value_part{414, 0, 526, 0};
constexpr Box interval_part{530, 0, 632, 0};
constexpr Box note_part{636, 0, 730, 0};

std::vector<Cell> table_heads(const std::string& first)
{
    std::vector<Cell> cells;
    for (const auto& [box, words] :
         {std::pair{label_part, first}, std::pair{count_part, say("n of N")},
          std::pair{value_part, say("Value")}, std::pair{interval_part, say("Interval at 95 %")},
          std::pair{note_part, std::string{}}})
        cells.push_back({box.left, box.width(), {{words, page_strong_notes, &Palette::ink_2}}});
    return cells;
}

std::vector<Cell> table_row(const OutcomeLine& line)
{
    std::vector<Cell> cells;
    for (const auto& [box, words, font] :
         {std::tuple{label_part, line.label, page_body}, std::tuple{count_part, count_words(line), page_body},
          std::tuple{value_part, value_words(line), page_strong},
          std::tuple{interval_part, interval_words(line), page_body},
          std::tuple{note_part, line.note, page_notes}})
        cells.push_back({box.left, box.width(), {{words, font}}});
    return cells;
}

void add_bars(PageText& page, const OutcomeBars& bars)
{
    const TextStyle style{TextStyle{}.family, 12.5};
    page.figure(above_bars + outcome_bars_height(bars, style),
                [bars, style, &palette = page.palette()](cairo_t* cr, double top) {
                    const Saved saved{cr};
                    cairo_translate(cr, page_room.left, top + above_bars);
                    draw_outcome_bars(cr, bars, page_room.width(), palette, style);
                });
}

void add_funnel(PageText& page, const TherapistFunnel& funnel)
{
    page.heading(say("By therapist, within the limits of chance"), "H2");
    page.keep_with_next();
    page.figure(funnel_height, [funnel, &palette = page.palette()](cairo_t* cr, double top) {
        const Saved saved{cr};
        cairo_translate(cr, page_room.left, top);
        draw_therapist_funnel(cr, funnel, {page_room.width(), funnel_height}, palette,
                              {TextStyle{}.family, 13});
    });
    for (const auto& one : funnel.therapists)
        page.paragraph(place_words(funnel, one), page_body, &Palette::ink, 2);
    page.paragraph(
        say("Limits: exact binomial, Spiegelhalter (2005). Clients differ between therapists; this is no "
            "ranking."),
        page_notes, &Palette::ink_2, 6);
}

}  // namespace

Paper outcomes_paper(const OutcomesText& outcomes, const Palette& palette)
{
    auto text = text_in(TextStyle{}.family);
    PageText page{*text, palette};
    const auto& report = outcomes.report;
    const auto title = say("Outcomes, {1}", report.title);
    page.heading(title, "H1");
    page.paragraph(outcomes.practice, page_body, &Palette::ink_2, 2);
    page.paragraph(report.selection, page_body, &Palette::ink_2, 2);
    page.paragraph(report.headline, page_opening, &Palette::ink, 12);
    add_bars(page, outcomes.bars);
    for (const auto& section : report.sections) {
        page.heading(section.heading, "H2");
        page.begin_table();
        page.row(table_heads(say("Figure")), least_row);
        for (const auto& line : section.lines)
            page.row(table_row(line), least_row);
        if (!section.note.empty())
            page.paragraph(section.note, page_notes, &Palette::ink_2, 4);
    }
    std::vector<std::string> figures{outcome_bars_caption(outcomes.bars)};
    if (outcomes.funnel.therapists.size() > 1) {
        add_funnel(page, outcomes.funnel);
        figures.push_back(therapist_funnel_caption(outcomes.funnel));
    }
    page.heading(say("What the figures rest on"), "H2");
    for (const auto& source : report.sources)
        page.paragraph(source, page_notes, &Palette::ink_2, 4);
    PaperFacts facts{.title = title + ", " + outcomes.practice,
                     .practice = outcomes.practice,
                     .initials = {},
                     .foot = say("Counts of the practice. No client is named."),
                     .made_at = outcomes.made_at,
                     .figures = std::move(figures)};
    return {std::move(text), std::move(page), std::move(facts)};
}

}  // namespace attune::reports
