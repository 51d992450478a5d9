#include "reports/outcomes_manuscript.hpp"

#include <algorithm>
#include <utility>

#include "reports/owned.hpp"
#include "reports/practice_paper.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::reports {

namespace {

constexpr double outcome_funnel_height = 220;
constexpr double above_drawing = 10;

// By which names the drawings are drawn.
constexpr auto bars_picture = "bars";
constexpr auto funnel_picture = "funnel";
constexpr auto groups_picture = "groups";
constexpr auto episodes_picture = "episodes";

TextStyle small_style()
{
    return {TextStyle{}.family, 12.5};
}

std::string numbered(const char* picture, std::size_t row)
{
    return picture + std::string{' '} + std::to_string(row + 1);
}

ManuscriptBlock picture_block(std::string picture, std::string words = {})
{
    return {.kind = BlockKind::picture, .text = std::move(words), .picture = std::move(picture)};
}

std::vector<ManuscriptCell> row_of(const OutcomeLine& line, bool marked)
{
    return {{.words = line.label, .verdict = marked ? line.verdict : std::nullopt},
            {.words = count_words(line)},
            {.words = value_words(line), .notes = line.note, .strong = true},
            {.words = interval_words(line)}};
}

// A section alone in its part stands under the part's heading; of several each says in its table what it is.
void add_section(ManuscriptPart& part, const OutcomeSection& section, bool alone)
{
    ManuscriptBlock table{.kind = BlockKind::table,
                          .columns = {{alone ? say("Figure") : section.heading, 42},
                                      {say("n of N"), 14},
                                      {say("Value"), 24},
                                      {say("Interval at 95 %"), 20}}};
    const bool marked = section.part == "changes";
    for (const auto& line : section.lines)
        table.rows.push_back(row_of(line, marked));
    part.blocks.push_back(std::move(table));
    if (!section.note.empty())
        part.blocks.push_back(paragraph(section.note, BlockKind::notes));
}

void add_sections(ManuscriptPart& part, const OutcomeReport& report)
{
    const auto sections =
        std::ranges::count_if(report.sections, [&](const auto& one) { return one.part == part.name; });
    for (const auto& section : report.sections)
        if (section.part == part.name)
            add_section(part, section, sections == 1);
}

std::vector<ManuscriptBlock> funnel_blocks(const TherapistFunnel& funnel)
{
    if (funnel.therapists.size() < 2)
        return {};
    ManuscriptBlock places{.kind = BlockKind::list};
    for (const auto& one : funnel.therapists)
        places.lines.push_back(place_words(funnel, one));
    return {picture_block(funnel_picture), std::move(places),
            paragraph(say("Limits: exact binomial, Spiegelhalter (2005). Clients differ between therapists; "
                          "this is no ranking."),
                      BlockKind::notes)};
}

std::vector<TrajectorySheet> rows_on_paper(const TrajectorySheet& sheet)
{
    return sheet.panels.empty() ? std::vector<TrajectorySheet>{}
                                : rows_of(sheet, page_room.width(), small_style());
}

std::vector<ManuscriptBlock> sheet_blocks(const TrajectorySheet& sheet, const std::string& note,
                                          BlockKind kind, const char* picture)
{
    std::vector<ManuscriptBlock> blocks;
    const auto rows = rows_on_paper(sheet);
    for (std::size_t i = 0; i < rows.size(); ++i)
        blocks.push_back(
            picture_block(numbered(picture, i), i == 0 ? trajectory_caption(sheet) : std::string{}));
    if (!blocks.empty())
        blocks.insert(blocks.begin(), paragraph(note, kind));
    return blocks;
}

std::vector<ManuscriptBlock> source_blocks(const OutcomeReport& report)
{
    std::vector<ManuscriptBlock> blocks;
    for (const auto& source : report.sources)
        blocks.push_back(paragraph(source, BlockKind::notes));
    return blocks;
}

void add_sheet(Drawings& drawings, const TrajectorySheet& sheet, const char* name)
{
    const auto rows = rows_on_paper(sheet);
    for (std::size_t i = 0; i < rows.size(); ++i)
        drawings[numbered(name, i)] = {
            trajectory_caption(rows[i]),
            above_drawing + trajectory_sheet_height(rows[i], page_room.width(), small_style()),
            [row = rows[i]](cairo_t* cr, const Palette& palette) {
                cairo_translate(cr, 0, above_drawing);
                draw_trajectory_sheet(cr, row, page_room.width(), palette, small_style());
            }};
}

}  // namespace

Manuscript outcomes_manuscript(const OutcomesText& outcomes)
{
    const auto& report = outcomes.report;
    Manuscript manuscript{.head = {.practice = practice_in_head(outcomes.practice, outcomes.demonstration),
                                   .title = say("Outcomes, {1}", report.title),
                                   .under_title = report.selection},
                          .parts = parts_of(ManuscriptKind::outcomes_report),
                          .foot = say("Counts of the practice, made on {1}. No client is named.",
                                      medium_date(outcomes.made_on)),
                          .practice_name = outcomes.practice,
                          .made_at = outcomes.made_at};
    manuscript.file_title = manuscript.head.title + ", " + outcomes.practice;
    for (auto& part : manuscript.parts)
        add_sections(part, report);
    const auto fill = [&](const char* part, std::vector<ManuscriptBlock> blocks) {
        part_named(manuscript.parts, part).blocks = std::move(blocks);
    };
    fill("in_short", {paragraph(report.headline, BlockKind::opening)});
    fill("chart", {picture_block(bars_picture, outcome_bars_caption(outcomes.bars))});
    fill("funnel", funnel_blocks(outcomes.funnel));
    fill("trajectories", sheet_blocks(outcomes.groups, axes_words(outcomes.groups) + ' ' + trajectory_note(),
                                      BlockKind::notes, groups_picture));
    fill("episodes",
         sheet_blocks(outcomes.episodes, outcomes.episodes_note, BlockKind::paragraph, episodes_picture));
    fill("sources", source_blocks(report));
    if (!outcomes.signed_by.empty())
        fill("signature", {{.kind = BlockKind::signature, .lines = {outcomes.signed_by}}});
    return manuscript;
}

Drawings outcome_drawings(const OutcomesText& outcomes)
{
    Drawings drawings;
    drawings[bars_picture] = {outcome_bars_caption(outcomes.bars),
                              above_drawing + outcome_bars_height(outcomes.bars, small_style()),
                              [bars = outcomes.bars](cairo_t* cr, const Palette& palette) {
                                  cairo_translate(cr, 0, above_drawing);
                                  draw_outcome_bars(cr, bars, page_room.width(), palette, small_style());
                              }};
    if (outcomes.funnel.therapists.size() > 1)
        drawings[funnel_picture] = {therapist_funnel_caption(outcomes.funnel), outcome_funnel_height,
                                    [funnel = outcomes.funnel](cairo_t* cr, const Palette& palette) {
                                        draw_therapist_funnel(cr, funnel,
                                                              {page_room.width(), outcome_funnel_height},
                                                              palette, {TextStyle{}.family, 13});
                                    }};
    add_sheet(drawings, outcomes.groups, groups_picture);
    add_sheet(drawings, outcomes.episodes, episodes_picture);
    return drawings;
}

}  // namespace attune::reports
