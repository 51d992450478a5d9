#include "reports/letter.hpp"

#include "reports/episode_blocks.hpp"
#include "reports/score_blocks.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

// What has changed for certain; the table below holds the rest.
std::string reliable_changes(const std::vector<api::SummaryScore>& scores)
{
    std::vector<std::string> sentences;
    for (const auto& score : scores)
        if (const auto kind = score.course.since_first.kind;
            kind == VerdictKind::reliably_better || kind == VerdictKind::reliably_worse)
            sentences.push_back(score.course.caption);
    return joined(sentences, " ");
}

std::string body_of(const EpisodeRecord& record, const UtcOffset& offset)
{
    const auto& name = called(record.client);
    const auto& problem = record.episode.problem;
    return joined({usual_greeting(),
                   joined({record.episode.ended_on
                               ? say("I am writing about {1}, whom I saw for compassion focused therapy.",
                                     full_name(record.client))
                               : say("I am writing about {1}, whom I see for compassion focused therapy.",
                                     full_name(record.client)),
                           problem.empty() ? std::string{} : say("What brought {1}: {2}.", name, problem),
                           seen_words(record, name, offset)},
                          " "),
                   reliable_changes(record.scores), joined(lines_in(planned_words(record, offset)), " ")},
                  "\n");
}

}  // namespace

Manuscript letter(const EpisodeRecord& record, const UtcOffset& offset)
{
    const auto name = full_name(record.client);
    const auto day = long_date(local_day(record.made_at, offset));
    const auto& born = record.client.born_on;
    Manuscript manuscript{.head = {.practice = practice_in_head(record)},
                          .parts = parts_of(ManuscriptKind::letter),
                          .foot = say("Confidential."),
                          .practice_name = record.practice_name,
                          .initials = initials_of(name),
                          .made_at = record.made_at};
    manuscript.file_title = say("Letter") + ", " + manuscript.initials + ", " + day;
    const auto fill = [&](const char* part, std::vector<ManuscriptBlock> blocks) {
        part_named(manuscript.parts, part).blocks = std::move(blocks);
    };
    fill("date", {paragraph(day)});
    fill("subject",
         blocks_of(joined({name, born ? say("born {1}", medium_date(*born)) : std::string{}}, ", "),
                   WrittenAs::subject));
    fill("body", blocks_of(body_of(record, offset), WrittenAs::paragraphs));
    fill("scores", scores_in_short(record.scores));
    fill("closing", blocks_of(say("With kind regards"), WrittenAs::paragraphs));
    fill("signature", {{.kind = BlockKind::signature, .lines = {record.signed_by}}});
    return manuscript;
}

std::string usual_greeting()
{
    return say("Dear colleague,");
}

std::string greeting_of(const std::string& name)
{
    return say("Dear {1},", name);
}

std::string greeted(const std::string& text, const std::string& name, const std::string& earlier)
{
    for (const auto& greeting : {usual_greeting(), earlier})
        if (!greeting.empty() && text.starts_with(greeting))
            return greeting_of(name) + text.substr(greeting.size());
    return text;
}

}  // namespace attune::reports
