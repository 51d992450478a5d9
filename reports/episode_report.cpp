#include "reports/episode_report.hpp"

#include <algorithm>

#include "reports/addendum_blocks.hpp"
#include "reports/episode_blocks.hpp"
#include "reports/score_blocks.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

class Report {
public:
    Report(ManuscriptKind kind, const EpisodeRecord& record, const UtcOffset& offset)
        : kind_{kind},
          record_{record},
          offset_{offset},
          name_{full_name(record.client)}
    {
        manuscript_.parts = parts_of(kind);
    }

    Manuscript written()
    {
        head();
        fill("in_short", {paragraph(in_short(record_.scores), BlockKind::opening)});
        fill("course", blocks_of(course_words(), WrittenAs::paragraphs));
        fill("ending", blocks_of(ending_words(), WrittenAs::paragraphs));
        fill("attendance", attendance_blocks(record_));
        fill("risk", risk_blocks());
        fill("scores", scores_in_full(record_.scores));
        if (const auto* charted = score_at(record_.scores, record_.charted))
            if (auto* part = find("chart"))
                fill_chart(*part, chart_of_episode(record_, *charted, offset_));
        fill("practice", homework_blocks(record_));
        fill("goals", goal_blocks(record_));
        fill("worked_on", work_blocks());
        fill("planned", blocks_of(planned_words(record_, offset_), WrittenAs::paragraphs));
        fill("signature", {{.kind = BlockKind::signature, .lines = {record_.signed_by}}});
        return std::move(manuscript_);
    }

private:
    [[nodiscard]] bool for_supervision() const { return kind_ == ManuscriptKind::supervision_summary; }

    ManuscriptPart* find(const std::string& name)
    {
        const auto found = std::ranges::find(manuscript_.parts, name, &ManuscriptPart::name);
        return found == manuscript_.parts.end() ? nullptr : &*found;
    }

    // A part that this kind of report has.
    void fill(const std::string& name, std::vector<ManuscriptBlock> blocks)
    {
        if (auto* part = find(name))
            part->blocks = std::move(blocks);
    }

    void head()
    {
        const auto day = long_date(local_day(record_.made_at, offset_));
        const auto title = words_for(kind_);
        manuscript_.head = {.practice = practice_in_head(record_),
                            .title = title,
                            .under_title = day,
                            .about = for_supervision() ? initials_of(name_) : name_,
                            .about_lines = client_lines(record_)};
        if (for_supervision())  // neither birth nor pronouns: initials say whom it is about
            manuscript_.head.about_lines.erase(manuscript_.head.about_lines.begin(),
                                               manuscript_.head.about_lines.begin() + (has_person() ? 1 : 0));
        manuscript_.foot =
            say("Each verdict says what it rests on. Private notes are not part of this report.");
        manuscript_.initials = initials_of(name_);
        manuscript_.file_title = title + ", " + manuscript_.initials + ", " + day;
        manuscript_.practice_name = record_.practice_name;
        manuscript_.made_at = record_.made_at;
    }

    [[nodiscard]] bool has_person() const
    {
        return !record_.client.pronouns.empty() || record_.client.born_on.has_value();
    }

    [[nodiscard]] std::string course_words() const
    {
        const auto& problem = record_.episode.problem;
        return joined({problem.empty() ? "" : say("What brought {1}: {2}.", called(record_.client), problem),
                       seen_words(record_, called(record_.client), offset_)},
                      "\n");
    }

    [[nodiscard]] std::string ending_words() const
    {
        const auto& ended_on = record_.episode.ended_on;
        const auto& ending = record_.episode.ending;
        auto ended = ended_on ? say("Therapy ended on {1}.", medium_date(*ended_on))
                              : say("Therapy ends with this report.");
        if (!ending)
            return ended;
        return joined({joined({ended, words_for(ending->reason) + '.'}, " "), ending->outcome,
                       ending->agreed_afterwards.empty()
                           ? std::string{}
                           : say("Agreed for afterwards: {1}", ending->agreed_afterwards)},
                      "\n");
    }

    [[nodiscard]] std::vector<ManuscriptBlock> risk_blocks() const
    {
        std::vector<ManuscriptBlock> blocks;
        for (const auto& sentence : record_.risk)
            blocks.push_back(paragraph(sentence, BlockKind::flagged));
        return blocks;
    }

    [[nodiscard]] std::vector<ManuscriptBlock> work_blocks() const
    {
        std::vector<ManuscriptBlock> blocks;
        for (const auto& work : record_.worked_on) {
            blocks.push_back(
                paragraph(say("Session {1}, {2}", work.number, medium_date(work.on)), BlockKind::notes));
            for (auto& written :
                 {blocks_of(work.text, WrittenAs::paragraphs), addendum_blocks(work.addenda, offset_)})
                blocks.insert(blocks.end(), written.begin(), written.end());
        }
        return blocks;
    }

    const ManuscriptKind kind_;
    const EpisodeRecord& record_;
    const UtcOffset& offset_;
    const std::string name_;
    Manuscript manuscript_;
};

}  // namespace

Manuscript episode_report(ManuscriptKind kind, const EpisodeRecord& record, const UtcOffset& offset)
{
    return Report{kind, record, offset}.written();
}

}  // namespace attune::reports
