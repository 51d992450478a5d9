// One table of the parts; whoever writes a manuscript fills them.
#include "shared/manuscript/kinds.hpp"

#include <algorithm>
#include <cassert>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

// The part's label is its heading as well.
ManuscriptPart headed(const char* name, const char* label, WrittenAs written = WrittenAs::nothing)
{
    return {.name = name, .label = say(label), .heading = say(label), .written = written};
}

ManuscriptPart unheaded(const char* name, const char* label, WrittenAs written = WrittenAs::nothing)
{
    return {.name = name, .label = say(label), .written = written};
}

ManuscriptPart needed(ManuscriptPart part)
{
    part.needed = true;
    return part;
}

ManuscriptPart on_request(ManuscriptPart part)
{
    part.offered = false;
    return part;
}

std::vector<ManuscriptPart> summary_parts(bool for_client)
{
    std::vector<ManuscriptPart> parts{headed("in_short", to_say("In short"))};
    if (!for_client)
        parts.push_back(headed("risk", to_say("Risk answers")));
    parts.push_back(headed("scores", to_say("Scores")));
    parts.push_back(unheaded("chart", to_say("Chart")));
    parts.push_back(headed("worked_on", to_say("What we worked on"),
                           for_client ? WrittenAs::paragraphs : WrittenAs::nothing));
    if (!for_client)
        parts.push_back(headed("addenda", to_say("Addenda to the note")));
    parts.push_back(headed("practice", to_say("Practice between sessions")));
    parts.push_back(headed("next", to_say("Next")));
    return parts;
}

std::vector<ManuscriptPart> report_parts(bool discharge)
{
    std::vector<ManuscriptPart> parts{headed("in_short", to_say("In short")),
                                      headed("course", to_say("Course of therapy"), WrittenAs::paragraphs)};
    if (discharge)
        parts.push_back(needed(headed("ending", to_say("How therapy ended"), WrittenAs::paragraphs)));
    parts.push_back(headed("attendance", to_say("Attendance")));
    parts.push_back(headed("scores", to_say("Scores")));
    parts.push_back(unheaded("chart", to_say("Chart")));
    parts.push_back(headed("practice", to_say("Practice between sessions")));
    parts.push_back(headed("goals", to_say("Goals")));
    parts.push_back(on_request(headed("worked_on", to_say("What we worked on, session by session"))));
    if (discharge)
        parts.push_back(headed("recommendations", to_say("Recommendations"), WrittenAs::paragraphs));
    else
        parts.push_back(headed("planned", to_say("What is planned"), WrittenAs::paragraphs));
    parts.push_back(unheaded("signature", to_say("Signature")));
    return parts;
}

std::vector<ManuscriptPart> letter_parts()
{
    return {unheaded("addressee", to_say("Addressee"), WrittenAs::lines),
            needed(unheaded("date", to_say("Date"))),
            needed(unheaded("subject", to_say("Subject"), WrittenAs::subject)),
            unheaded("body", to_say("Letter"), WrittenAs::paragraphs),
            unheaded("scores", to_say("Scores")),
            unheaded("closing", to_say("Closing"), WrittenAs::paragraphs),
            unheaded("signature", to_say("Signature")),
            headed("copies", to_say("Copies to"), WrittenAs::lines)};
}

std::vector<ManuscriptPart> supervision_parts()
{
    return {headed("questions", to_say("Questions for supervision"), WrittenAs::paragraphs),
            headed("in_short", to_say("In short")),
            headed("risk", to_say("Risk answers")),
            headed("attendance", to_say("Attendance")),
            headed("scores", to_say("Scores")),
            unheaded("chart", to_say("Chart")),
            headed("practice", to_say("Practice between sessions")),
            headed("goals", to_say("Goals")),
            headed("planned", to_say("What is planned"), WrittenAs::paragraphs)};
}

std::vector<ManuscriptPart> sheet_parts()
{
    return {needed(headed("scores", to_say("Scores"))), headed("items", to_say("Items")),
            headed("given", to_say("How it was given")),
            on_request(unheaded("signature", to_say("Signature")))};
}

// The figures are on no page without what they rest on.
std::vector<ManuscriptPart> outcomes_parts()
{
    return {headed("in_short", to_say("In short")),
            unheaded("chart", to_say("Chart")),
            headed("how_far", to_say("How far episodes came")),
            headed("who_counts", to_say("Who is counted")),
            headed("scores", to_say("Scores of those counted")),
            headed("changes", to_say("Change from first to last")),
            headed("recovery", to_say("Recovery")),
            headed("methods", to_say("By other methods")),
            headed("services", to_say("By service")),
            headed("therapists", to_say("Reliably better by therapist")),
            headed("funnel", to_say("By therapist, within the limits of chance")),
            headed("sessions", to_say("Sessions and waiting")),
            headed("trajectories", to_say("Trajectories")),
            headed("episodes", to_say("Trajectories one by one")),
            needed(headed("sources", to_say("What the figures rest on"))),
            on_request(unheaded("signature", to_say("Signature")))};
}

}  // namespace

const std::vector<ManuscriptKind>& manuscript_kinds()
{
    using enum ManuscriptKind;
    static const std::vector<ManuscriptKind> all{
        session_summary, session_summary_for_client, progress_report, discharge_report,
        letter,          supervision_summary,        measure_sheet,   outcomes_report};
    return all;
}

std::vector<ManuscriptKind> kinds_about_client()
{
    auto kinds = manuscript_kinds();
    std::erase_if(kinds, [](ManuscriptKind kind) { return made_of(kind) == MadeOf::practice; });
    return kinds;
}

std::string words_for(ManuscriptKind kind)
{
    switch (kind) {
        case ManuscriptKind::session_summary:
            return say("Session summary");
        case ManuscriptKind::session_summary_for_client:
            return say("Session summary for the client");
        case ManuscriptKind::progress_report:
            return say("Progress report");
        case ManuscriptKind::discharge_report:
            return say("Discharge report");
        case ManuscriptKind::letter:
            return say("Letter");
        case ManuscriptKind::supervision_summary:
            return say("Supervision summary");
        case ManuscriptKind::measure_sheet:
            return say("Measure result sheet");
        case ManuscriptKind::outcomes_report:
            return say("Practice outcomes report");
    }
    return {};
}

MadeOf made_of(ManuscriptKind kind)
{
    switch (kind) {
        case ManuscriptKind::session_summary:
        case ManuscriptKind::session_summary_for_client:
            return MadeOf::session;
        case ManuscriptKind::measure_sheet:
            return MadeOf::form;
        case ManuscriptKind::outcomes_report:
            return MadeOf::practice;
        default:
            return MadeOf::episode;
    }
}

bool can_tell_private_notes(ManuscriptKind kind)
{
    using enum ManuscriptKind;
    return kind == session_summary || kind == progress_report || kind == discharge_report;
}

std::vector<ManuscriptPart> parts_of(ManuscriptKind kind)
{
    switch (kind) {
        case ManuscriptKind::session_summary:
            return summary_parts(false);
        case ManuscriptKind::session_summary_for_client:
            return summary_parts(true);
        case ManuscriptKind::progress_report:
            return report_parts(false);
        case ManuscriptKind::discharge_report:
            return report_parts(true);
        case ManuscriptKind::letter:
            return letter_parts();
        case ManuscriptKind::supervision_summary:
            return supervision_parts();
        case ManuscriptKind::measure_sheet:
            return sheet_parts();
        case ManuscriptKind::outcomes_report:
            return outcomes_parts();
    }
    return {};
}

ManuscriptPart& part_named(std::vector<ManuscriptPart>& parts, const std::string& name)
{
    const auto found = std::ranges::find(parts, name, &ManuscriptPart::name);
    assert(found != parts.end());
    return *found;
}

}  // namespace attune
