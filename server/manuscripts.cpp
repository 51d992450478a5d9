#include "server/manuscripts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "reports/episode_report.hpp"
#include "reports/letter.hpp"
#include "reports/measure_sheet.hpp"
#include "reports/practice_paper.hpp"
#include "reports/private_notes.hpp"
#include "reports/session_summary.hpp"
#include "server/db/administrations.hpp"
#include "server/db/clients.hpp"
#include "server/db/episodes.hpp"
#include "server/db/goals.hpp"
#include "server/db/practice_paper.hpp"
#include "server/db/record_versions.hpp"
#include "server/db/series.hpp"
#include "server/db/sessions.hpp"
#include "server/db/uuid.hpp"
#include "server/episode_record.hpp"
#include "server/private_notes.hpp"
#include "server/refusals.hpp"
#include "server/summary.hpp"
#include "server/summary_scores.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

void name(std::vector<api::RecordVersion>& made_from, api::RecordVersion one)
{
    if (std::ranges::find(made_from, one) == made_from.end())
        made_from.push_back(std::move(one));
}

// The version of each measure that is told of, and the basis by which its verdicts were given: of those that
// the practice has put into use for a score, or 0 for what is published. Where there is none yet, none is
// named.
void name_measures(std::vector<api::RecordVersion>& made_from, const std::vector<api::SummaryScore>& scores)
{
    for (const auto& score : scores) {
        const auto& course = score.course;
        name(made_from, {"measure", course.instrument, course.version});
        if (course.basis.kind != BasisKind::none)
            name(made_from,
                 {"basis", fmt::format("{} {} {}", course.instrument, course.version, course.score),
                  course.basis.number});
    }
}

Result<WrittenManuscript> of_session(Context& context, const std::string& client_id, ManuscriptKind kind,
                                     const std::string& session_id)
{
    const auto summary = make_summary(context, client_id, session_id);
    const auto session = Sessions{context.db}.find(client_id, session_id);
    if (!summary || !session)
        return summary ? no_such(PartOfRecord::session) : summary.error();
    const auto reader = kind == ManuscriptKind::session_summary ? reports::SummaryReader::therapist
                                                                : reports::SummaryReader::client;
    const auto day = local_day(summary->session_at);
    auto made_from = record_versions(context.db, client_id, session->episode_id, day, session_id);
    name_measures(made_from, summary->scores);
    return WrittenManuscript{
        .read = {.manuscript = reports::summary_manuscript(*summary, utc_offset, reader),
                 .left_out = {},
                 .made_from = std::move(made_from)},
        .title = words_for(kind) + ", " + say("session {1}, {2}", summary->session_number, medium_date(day)),
        .session_id = session_id,
        .episode_id = std::nullopt};
}

// Of several episodes, it says which.
std::string episode_title(Context& context, const std::string& client_id, ManuscriptKind kind, int number)
{
    const auto day = medium_date(local_day(context.now));
    return Episodes{context.db}.of_client(client_id).size() > 1
               ? say("{1}, episode {2}, {3}", words_for(kind), number, day)
               : words_for(kind) + ", " + day;
}

Result<WrittenManuscript> of_episode(Context& context, const std::string& client_id, ManuscriptKind kind,
                                     const std::optional<std::string>& episode_id)
{
    const auto record = episode_record(context, client_id, episode_id);
    if (!record)
        return record.error();
    auto made_from =
        record_versions(context.db, client_id, record->episode.episode_id, local_day(context.now));
    name_measures(made_from, record->scores);
    return WrittenManuscript{.read = {.manuscript = kind == ManuscriptKind::letter
                                                        ? reports::letter(*record, utc_offset)
                                                        : reports::episode_report(kind, *record, utc_offset),
                                      .left_out = {},
                                      .made_from = std::move(made_from)},
                             .title = episode_title(context, client_id, kind, record->episode.number),
                             .session_id = std::nullopt,
                             .episode_id = record->episode.episode_id};
}

// The episode in which the form lies, and the instrument's courses up to it.
struct FormInEpisode {
    std::string episode_id;
    std::vector<Course> courses;
};

FormInEpisode episode_of(Context& context, const std::string& client_id, const api::Administration& form)
{
    Series series{context.db, context.facts.library};
    for (const auto& episode : Episodes{context.db}.of_client(client_id)) {
        auto courses = series.of_episode(client_id, episode.episode_id, form.answered_on);
        std::erase_if(courses, [&](const Course& course) {
            return std::ranges::find(course.points, form.administration_id,
                                     &CoursePoint::administration_id) == course.points.end();
        });
        if (!courses.empty())
            return {episode.episode_id, std::move(courses)};
    }
    return {};
}

Result<WrittenManuscript> of_form(Context& context, const std::string& client_id, const std::string& form_id)
{
    auto form = is_uuid(form_id) ? Administrations{context.db}.find(client_id, form_id) : std::nullopt;
    const auto client = Clients{context.db}.find(client_id);
    if (!form || !client)
        return no_such(PartOfRecord::form);
    const auto& library = context.facts.library;
    const auto* instrument = library.find(form->instrument, form->version);
    if (!instrument)
        return conflict(to_say("The measure of this form is no longer in the library."));
    auto in_episode = episode_of(context, client_id, *form);
    reports::MeasureRecord record{.practice_name = context.facts.practice.name,
                                  .demonstration = context.facts.practice.demonstration,
                                  .signed_by = context.user.display_name,
                                  .client = client->details,
                                  .instrument = *instrument,
                                  .form = *form,
                                  .scores = summary_scores(std::move(in_episode.courses), library),
                                  .made_at = context.now};
    api::name_goals(record.instrument, Goals{context.db}.of_client(client_id), form->answered_on);
    std::vector<api::RecordVersion> made_from;
    if (!in_episode.episode_id.empty())
        made_from = record_versions(context.db, client_id, in_episode.episode_id, form->answered_on);
    // The sheet of a form about goals prints what each of them is.
    const bool says_goals = instrument->code == goals_instrument;
    std::erase_if(made_from, [&](const api::RecordVersion& record_version) {
        constexpr std::array said{"client", "form", "practice_paper", "signature"};
        return std::ranges::find(said, record_version.kind) == said.end() &&
               !(says_goals && record_version.kind == "goal");
    });
    name(made_from, {"measure", instrument->code, instrument->version});
    name_measures(made_from, record.scores);
    return WrittenManuscript{
        .read = {.manuscript = reports::measure_sheet(record),
                 .left_out = {},
                 .made_from = std::move(made_from)},
        .title = say("{1}, result of {2}", instrument->short_name, medium_date(form->answered_on)),
        .session_id = form->session_id,
        .episode_id = std::nullopt};
}

Result<WrittenManuscript> on_plain_paper(Context& context, const std::string& client_id, ManuscriptKind kind,
                                         const std::optional<std::string>& about)
{
    switch (made_of(kind)) {
        case MadeOf::session:
            return of_session(context, client_id, kind, about.value_or(""));
        case MadeOf::form:
            return of_form(context, client_id, about.value_or(""));
        case MadeOf::practice:
            return conflict(
                to_say("The practice outcomes report is about no client, and is in no record. It is "
                       "made on the Outcomes page."));
        case MadeOf::episode:
            break;
    }
    return of_episode(context, client_id, kind, about);
}

std::vector<api::Session> sessions_told(Context& context, const std::string& client_id,
                                        const WrittenManuscript& written)
{
    Sessions sessions{context.db};
    if (written.episode_id)
        return sessions.of_episode(client_id, *written.episode_id);
    const auto session = sessions.find(client_id, written.session_id.value_or(""));
    return session ? std::vector{*session} : std::vector<api::Session>{};
}

// What their author names is told, and is among what the document is made from.
std::optional<Refusal> tell_named(Context& context, const std::string& client_id, ManuscriptKind kind,
                                  const std::vector<std::string>& note_ids, WrittenManuscript& written)
{
    if (note_ids.empty())
        return std::nullopt;
    if (!can_tell_private_notes(kind))
        return conflict(
            to_say("Private notes can be named in a session summary for the record and in reports, and in "
                   "nothing else."));
    const auto named =
        named_private_notes(context, client_id, note_ids, sessions_told(context, client_id, written));
    if (!named)
        return named.error();
    reports::add_private_notes(written.read.manuscript, named->notes, utc_offset);
    auto& made_from = written.read.made_from;
    made_from.insert(made_from.end(), named->versions.begin(), named->versions.end());
    return std::nullopt;
}

}  // namespace

Result<WrittenManuscript> write_manuscript(Context& context, const std::string& client_id,
                                           ManuscriptKind kind, const std::optional<std::string>& about,
                                           const std::vector<std::string>& private_notes)
{
    auto written = on_plain_paper(context, client_id, kind, about);
    if (!written)
        return written;
    if (auto refusal = tell_named(context, client_id, kind, private_notes, *written))
        return *std::move(refusal);
    auto& read = written->read;
    const auto paper = read_practice_paper(context.db).paper;
    reports::put_on_paper(read.manuscript, paper, read_signature(context.db, context.user.user_id));
    const auto usual = std::ranges::find(paper.usual_parts, kind, &api::UsualParts::kind);
    read.left_out = usual == paper.usual_parts.end() ? usually_left_out(read.manuscript) : usual->left_out;
    return written;
}

}  // namespace attune::server
