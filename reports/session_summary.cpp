#include "reports/session_summary.hpp"

#include "reports/summary_sections.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

Paper summary_paper(const api::SessionSummary& summary, const UtcOffset& offset, const Palette& palette)
{
    auto text = text_in(TextStyle{}.family);
    PageText page{*text, palette};
    add_letterhead(page, summary, offset);
    add_in_short(page, summary);
    add_risk(page, summary);
    add_scores(page, summary);
    add_chart(page, summary, offset);
    add_worked_on(page, summary);
    add_practice(page, summary, offset);
    add_next(page, summary, offset);
    PaperFacts facts{
        .title = say("Session summary, {1}, {2}", summary.initials,
                     long_date(local_day(summary.session_at, offset))),
        .practice = summary.practice_name,
        .initials = summary.initials,
        .foot = say("Each verdict says what it rests on. Private notes are not part of this summary."),
        .made_at = summary.made_at,
    };
    if (auto words = charted_words(summary, offset); !words.empty())
        facts.figures.push_back(std::move(words));
    return {std::move(text), std::move(page), std::move(facts)};
}

}  // namespace attune::reports
