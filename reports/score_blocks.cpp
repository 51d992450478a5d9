#include "reports/score_blocks.hpp"

#include <cmath>

#include "reports/chart_figure.hpp"
#include "reports/manuscript_chart.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

// "21 → 9", or the one score that there is.
std::string first_and_now(const Verdict& verdict)
{
    const auto from = verdict.from ? number_text(*verdict.from) : std::string{};
    const auto to = verdict.to ? number_text(*verdict.to) : std::string{};
    const auto both = from.empty() || to.empty() ? from + to : from + " → " + to;
    return both.empty() ? "–" : both;
}

std::vector<ManuscriptCell> score_row(const api::SummaryScore& score)
{
    const auto& course = score.course;
    const auto& verdict = course.since_first;
    const auto last = change_words(course.since_last);
    const bool earlier = !change_words(verdict).empty() && !last.empty();
    return {
        {.words = title_and_topic(score), .notes = range_words(score.scale), .strong = true},
        {.words = {}, .course = ManuscriptCourse{score.scale, course}},
        {.words = first_and_now(verdict), .strong = true},
        {.words = change_words(verdict), .notes = earlier ? say("{1} since last", last) : std::string{}},
        {.words = words_for(verdict.kind),
         .notes = basis_words(course.basis),
         .strong = true,
         .verdict = verdict.kind},
    };
}

}  // namespace

std::string title_and_topic(const api::SummaryScore& score)
{
    return score.topic.empty() || score.title.find(score.topic) != std::string::npos
               ? score.title
               : score.title + ", " + say(score.topic);
}

std::string in_short(const std::vector<api::SummaryScore>& scores)
{
    constexpr std::size_t most_sentences = 6;
    std::vector<std::string> sentences;
    for (const auto& score : scores)
        if (!score.course.caption.empty() && sentences.size() < most_sentences)
            sentences.push_back(score.course.caption);
    if (sentences.empty())
        return say("No measures have been given in this episode so far.");
    if (scores.size() > sentences.size())
        sentences.push_back(say("The table holds all {1} scores.", scores.size()));
    return joined(sentences, " ");
}

std::vector<ManuscriptBlock> scores_in_full(const std::vector<api::SummaryScore>& scores)
{
    if (scores.empty())
        return {};
    ManuscriptBlock table{.kind = BlockKind::table,
                          .columns = {{say("Measure"), 206},
                                      {say("Course"), 100},
                                      {say("First → now"), 72},
                                      {say("Change"), 104},
                                      {say("Is the change real?"), 160}}};
    for (const auto& score : scores)
        table.rows.push_back(score_row(score));
    std::vector<ManuscriptBlock> blocks{std::move(table)};
    for (const auto& score : scores) {
        const auto remarks = joined(score.remarks, "; ");
        blocks.push_back(
            paragraph(score.title + ": " +
                          joined({verdict_in_full(score.course), remarks.empty() ? "" : remarks + "."}, " "),
                      BlockKind::notes));
    }
    return blocks;
}

std::vector<ManuscriptBlock> scores_in_short(const std::vector<api::SummaryScore>& scores)
{
    if (scores.empty())
        return {};
    ManuscriptBlock table{
        .kind = BlockKind::table,
        .columns = {
            {say("Measure"), 250}, {say("First → now"), 80}, {say("Change"), 110}, {say("Verdict"), 190}}};
    for (const auto& score : scores) {
        const auto& verdict = score.course.since_first;
        table.rows.push_back(
            {{.words = title_and_topic(score), .notes = range_words(score.scale), .strong = true},
             {.words = first_and_now(verdict), .strong = true},
             {.words = change_words(verdict)},
             {.words = words_for(verdict.kind), .strong = true, .verdict = verdict.kind}});
    }
    return {std::move(table)};
}

void fill_chart(ManuscriptPart& part, ManuscriptChart chart)
{
    const auto& course = chart.drawn.course;
    auto words = joined({course.caption, chart.for_client ? std::string{} : verdict_in_full(course),
                         alongside_words(figure_of(chart))},
                        " ");
    part.heading = say("Course of {1}", chart.title);
    part.blocks = {{.kind = BlockKind::chart, .chart = std::move(chart)}, paragraph(std::move(words))};
}

std::string verdict_in_full(const Course& course)
{
    return joined(
        {words_for(course.since_first.kind) + ".", course.since_first.sentence, course.basis.sentence}, " ");
}

std::string basis_words(const Basis& basis)
{
    if (basis.kind == BasisKind::none)
        return basis.n ? say("{1} of {2} baselines so far", *basis.n, baselines_needed)
                       : say("no published basis");
    // "More than" is cut, not rounded, to a tenth, as in the basis's own sentence.
    const auto words =
        basis.inclusive ? say("{1} or more is reliable", number_text(basis.points))
                        : say("more than {1} is reliable", number_text(std::floor(basis.points * 10) / 10));
    return words + (basis.provisional ? ", " + say("provisional") : "");
}

const api::SummaryScore* score_at(const std::vector<api::SummaryScore>& scores, std::optional<int> index)
{
    if (!index || *index < 0 || static_cast<std::size_t>(*index) >= scores.size())
        return nullptr;
    return &scores[static_cast<std::size_t>(*index)];
}

}  // namespace attune::reports
