#include "reports/session_summary.hpp"

#include "reports/addendum_blocks.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/practice_paper.hpp"
#include "reports/score_blocks.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::reports {

namespace {

ManuscriptChart chart_of(const api::SessionSummary& summary, const api::SummaryScore& score,
                         const UtcOffset& offset, bool for_client)
{
    ManuscriptChart chart{.title = score.title,
                          .topic = score.topic,
                          .drawn = {score.scale, score.course},
                          .axis_from = summary.episode_started_on,
                          .for_client = for_client};
    for (const auto& session : summary.sessions)
        chart.sessions.push_back({session.on, session.number, session.held});
    for (const auto& homework : summary.homework)
        if (homework.days_set > 0)
            chart.homework.push_back({local_day(summary.session_at, offset), homework.days_done,
                                      homework.days_set, homework.exercise});
    for (const auto& event : summary.life_events)
        chart.events.push_back({event.kind, event.text, event.started_on, event.ended_on});
    return chart;
}

std::string done_words(const api::SummaryHomework& homework)
{
    std::vector<std::string> words;
    if (homework.days_set > 0)
        words.push_back(say("{1} of {2} days", homework.days_done, homework.days_set));
    if (homework.days_logged > 0)
        words.push_back(say_count("logged on one day", "logged on {1} days", homework.days_logged));
    if (homework.set_today)
        words.push_back(say("set today"));
    return words.empty() ? say("not looked at yet") : joined(words, "\n");
}

ManuscriptHead head_of(const api::SessionSummary& summary, const UtcOffset& offset)
{
    const auto born = summary.born_on ? say("born {1}", medium_date(*summary.born_on)) : std::string{};
    ManuscriptHead head{
        .practice = practice_in_head(summary.practice_name, summary.demonstration),
        .title = say("Session summary"),
        .under_title = (summary.session_number > 0 ? say("Session {1}", summary.session_number) + ", " : "") +
                       long_date(local_day(summary.session_at, offset)) + ", " +
                       local_time(summary.session_at, offset),
        .about = summary.preferred_name};
    for (const auto& line :
         {joined({summary.pronouns, born}, ", "),
          say("Episode {1}, from {2}", summary.episode_number, medium_date(summary.episode_started_on)),
          summary.therapist.empty() ? "" : say("Therapist: {1}", summary.therapist)})
        if (!line.empty())
            head.about_lines.push_back(line);
    return head;
}

std::vector<ManuscriptBlock> practice_blocks(const api::SessionSummary& summary, const UtcOffset& offset)
{
    const auto since = api::last_held_before(summary.sessions, local_day(summary.session_at, offset));
    ManuscriptBlock table{
        .kind = BlockKind::table,
        .columns = {{say("Exercise"), 310},
                    {since ? say("Since {1}", short_date(*since)) : say("Days practised"), 142},
                    {say("What for"), 202}}};
    for (const auto& homework : summary.homework)
        table.rows.push_back(
            {{.words = homework.exercise,
              .notes = joined({homework.dose, homework.said.empty() ? "" : "“" + homework.said + "”"}, "\n"),
              .strong = true},
             {.words = done_words(homework)},
             {.words = homework.what_for}});
    return {std::move(table)};
}

std::vector<ManuscriptBlock> risk_blocks(const api::SessionSummary& summary)
{
    std::vector<ManuscriptBlock> blocks;
    for (const auto& sentence : summary.risk)
        blocks.push_back(paragraph(sentence, BlockKind::flagged));
    return blocks;
}

std::string next_words(const api::SessionSummary& summary, const UtcOffset& offset)
{
    const auto& next = summary.next_session_at;
    return next ? long_date(local_day(*next, offset)) + ", " + local_time(*next, offset) + "."
                : say("No next session is booked yet.");
}

}  // namespace

Manuscript summary_manuscript(const api::SessionSummary& summary, const UtcOffset& offset,
                              SummaryReader reader)
{
    const bool for_client = reader == SummaryReader::client;
    Manuscript manuscript{
        .head = head_of(summary, offset),
        .foot = say("Each verdict says what it rests on. Private notes are not part of this summary."),
        .file_title = say("Session summary, {1}, {2}", summary.initials,
                          long_date(local_day(summary.session_at, offset))),
        .practice_name = summary.practice_name,
        .initials = summary.initials,
        .made_at = summary.made_at};
    if (for_client) {
        manuscript.head.title = say("Your session");
        manuscript.foot = say("Made for you by your therapist. Private notes are not part of it.");
    }
    auto& parts = manuscript.parts;
    parts =
        parts_of(for_client ? ManuscriptKind::session_summary_for_client : ManuscriptKind::session_summary);
    const auto fill = [&](const char* name, std::vector<ManuscriptBlock> blocks) {
        part_named(parts, name).blocks = std::move(blocks);
    };
    fill("in_short", {paragraph(in_short(summary.scores), BlockKind::opening)});
    if (!for_client)
        fill("risk", risk_blocks(summary));
    fill("scores", for_client ? scores_in_short(summary.scores) : scores_in_full(summary.scores));
    if (const auto* charted = score_at(summary.scores, summary.charted))
        fill_chart(part_named(parts, "chart"), chart_of(summary, *charted, offset, for_client));
    fill("worked_on", blocks_of(summary.worked_on, WrittenAs::paragraphs));
    if (!for_client)
        fill("addenda", addendum_blocks(summary.addenda, offset));
    fill("practice", practice_blocks(summary, offset));
    fill("next", {paragraph(next_words(summary, offset))});
    return manuscript;
}

Paper summary_paper(const api::SessionSummary& summary, const UtcOffset& offset, const Palette& palette)
{
    return paper_of(chosen(summary_manuscript(summary, offset), {}), palette);
}

}  // namespace attune::reports
