#include "tests/support/invented_care.hpp"

#include <algorithm>

#include "client/clock.hpp"
#include "client/life_events/life_events_presenter.hpp"
#include "client/note/note_keeper.hpp"
#include "reports/session_summary.hpp"
#include "shared/api/duplicates.hpp"
#include "tests/support/note_texts.hpp"

namespace attune::desktop {

namespace {

Refusal not_found()
{
    return {RefusalCode::not_found, "This is not in the record."};
}

// The element of that id, or null.
template <class T>
T* find(std::vector<T>& all, const std::string T::*id, const std::string& wanted)
{
    const auto found = std::ranges::find(all, wanted, id);
    return found == all.end() ? nullptr : &*found;
}

template <class T>
Refusal stale(const T& current)
{
    Refusal refusal{RefusalCode::stale, "Somebody else has changed this meanwhile."};
    refusal.current = json::to_text(current);
    return refusal;
}

}  // namespace

InventedCare::InventedCare(FakeConnection& connection, Instant now) : now_{now}
{
    answer_for_clients(connection);
    answer_for_sessions(connection);
    answer_for_notes(connection);
    answer_for_signatures(connection);
    answer_for_homework(connection);
    answer_for_practice(connection);
    answer_for_stopping(connection);
    answer_for_life_events(connection);
    answer_for_goals(connection);
    answer_for_care_plans(connection);
    answer_for_summaries(connection);
    answer_for_schedules(connection);
}

std::string InventedCare::next_id()
{
    return "new-" + std::to_string(++ids_);
}

void InventedCare::answer_for_clients(FakeConnection& connection)
{
    connection.on<api::ReadOverview>([this](const auto& request) -> Result<api::Overview> {
        const auto found = records.find(request.client_id);
        return found == records.end() ? Result<api::Overview>{not_found()} : found->second;
    });
    connection.on<api::LookForDuplicates>([this](const auto& request) {
        api::LookForDuplicates::Reply reply;
        for (const auto& [client_id, record] : records) {
            const auto& details = record.client.details;
            if (details.born_on && details.born_on == request.details.born_on &&
                details.legal_name == request.details.legal_name)
                reply.possible_duplicates.push_back({client_id,
                                                     details.reference,
                                                     details.legal_name,
                                                     details.preferred_name,
                                                     {DuplicateSign::birth_date_and_similar_name}});
        }
        return reply;
    });
    connection.on<api::CreateClient>([this](const auto& request) -> Result<api::ClientCreated> {
        api::Overview record;
        record.client = {next_id(), 1, request.details};
        record.episodes.push_back({next_id(), 1, request.problem, request.started_on, std::nullopt, "u1",
                                   "Maren Ashvale", request.planned_sessions});
        records[record.client.client_id] = record;
        return api::ClientCreated{record.client, record.episodes.front()};
    });
}

void InventedCare::answer_for_sessions(FakeConnection& connection)
{
    const auto number = [](api::Overview& record) {
        int held = 0;
        for (auto session = record.sessions.rbegin(); session != record.sessions.rend(); ++session)
            session->number = session->state == api::SessionState::attended ? ++held : 0;
    };
    connection.on<api::CreateSession>([this, number](const auto& request) -> Result<api::Session> {
        auto& record = records[request.client_id];
        const api::Session session{next_id(), 1, "e1", 0, request.starts_at, request.minutes, request.state};
        record.sessions.push_back(session);
        std::ranges::sort(record.sessions, std::greater{}, &api::Session::starts_at);
        number(record);
        return *find(record.sessions, &api::Session::session_id, session.session_id);
    });
    connection.on<api::UpdateSession>([this, number](const auto& request) -> Result<api::Session> {
        auto& record = records[request.client_id];
        auto* session = find(record.sessions, &api::Session::session_id, request.session_id);
        if (!session)
            return not_found();
        if (session->row_version != request.row_version)
            return stale(*session);
        session->row_version++;
        session->starts_at = request.starts_at;
        session->minutes = request.minutes;
        session->state = request.state;
        number(record);
        return *session;
    });
}

void InventedCare::answer_for_notes(FakeConnection& connection)
{
    connection.on<api::CreateNote>([this](const auto& request) -> Result<api::Note> {
        auto& record = records[request.client_id];
        for (const auto& note : record.notes)
            if (note.session_id == request.session_id && note.kind == request.kind)
                return Refusal{RefusalCode::conflict, "This session has a note already."};
        const api::Note note{next_id(),       1,    request.session_id, request.kind, request.text, "u1",
                             "Maren Ashvale", now_, std::nullopt};
        put_note(record, note);
        return note;
    });
    connection.on<api::UpdateNote>([this](const auto& request) -> Result<api::Note> {
        auto* note = find(records[request.client_id].notes, &api::Note::note_id, request.note_id);
        if (!note)
            return not_found();
        if (note->row_version != request.row_version)
            return stale(*note);
        note->row_version++;
        note->text = request.text;
        note->changed_at = now_;
        return *note;
    });
    connection.on<api::HoldNoteOpen>([this](const auto& request) -> Result<api::HoldNoteOpen::Reply> {
        return api::HoldNoteOpen::Reply{usual_note,
                                        request.closed ? std::vector<api::OpenElsewhere>{} : open_elsewhere};
    });
}

void InventedCare::answer_for_signatures(FakeConnection& connection)
{
    connection.on<api::SignNote>([this](const auto& request) -> Result<api::Note> {
        auto* note = find(records[request.client_id].notes, &api::Note::note_id, request.note_id);
        if (!note)
            return not_found();
        if (note->row_version != request.row_version)
            return stale(*note);
        note->row_version++;
        note->signed_at = now_;
        note->hash = "5eed";
        return *note;
    });
    connection.on<api::AddToNote>([this](const auto& request) -> Result<api::Note> {
        auto* note = find(records[request.client_id].notes, &api::Note::note_id, request.note_id);
        if (!note || !note->signed_at)
            return not_found();
        note->addenda.push_back({next_id(), request.text, "Maren Ashvale", now_});
        return *note;
    });
    connection.on<api::CosignNote>([this](const auto& request) -> Result<api::Note> {
        auto* note = find(records[request.client_id].notes, &api::Note::note_id, request.note_id);
        if (!note || !note->signed_at)
            return not_found();
        note->cosignatures.push_back({"u1", "Maren Ashvale", now_});
        note->may_cosign = false;
        return *note;
    });
}

void InventedCare::answer_for_homework(FakeConnection& connection)
{
    connection.on<api::SetHomework>([this](const auto& request) -> Result<api::Assignment> {
        api::Assignment assignment{next_id(),
                                   1,
                                   request.exercise,
                                   request.exercise,
                                   request.minutes,
                                   request.days_per_week,
                                   request.reason,
                                   request.set_on,
                                   request.until_on,
                                   std::nullopt,
                                   request.session_id,
                                   {},
                                   std::nullopt,
                                   {},
                                   0,
                                   0};
        records[request.client_id].assignments.push_back(assignment);
        return assignment;
    });
    connection.on<api::ReviewHomework>([this](const auto& request) -> Result<api::Assignment> {
        auto* assignment = find(records[request.client_id].assignments, &api::Assignment::assignment_id,
                                request.assignment_id);
        if (!assignment)
            return not_found();
        std::erase_if(assignment->reviews,
                      [&](const auto& review) { return review.session_id == request.session_id; });
        assignment->reviews.push_back(
            {request.session_id, to_local(now_).day, request.days_done, request.days_set, request.said});
        assignment->row_version++;
        return *assignment;
    });
    connection.on<api::ChangeHomework>([this](const auto& request) -> Result<api::ChangeHomework::Reply> {
        auto& all = records[request.client_id].assignments;
        auto* before = find(all, &api::Assignment::assignment_id, request.assignment_id);
        if (!before)
            return not_found();
        if (before->row_version != request.row_version)
            return stale(*before);
        before->row_version++;
        before->stopped_on = to_local(now_).day;
        auto changed = *before;
        changed.assignment_id = next_id();
        changed.row_version = 1;
        changed.minutes = request.minutes;
        changed.days_per_week = request.days_per_week;
        changed.reason = request.reason;
        changed.set_on = to_local(now_).day;
        changed.until_on = request.until_on;
        changed.stopped_on.reset();
        changed.continues = before->assignment_id;
        const api::ChangeHomework::Reply reply{*before, changed};
        all.push_back(std::move(changed));
        return reply;
    });
}

void InventedCare::answer_for_practice(FakeConnection& connection)
{
    connection.on<api::LogPractice>([this](const auto& request) -> Result<api::Assignment> {
        auto* assignment = find(records[request.client_id].assignments, &api::Assignment::assignment_id,
                                request.assignment_id);
        if (!assignment)
            return not_found();
        assignment->practice.push_back({next_id(), request.practised_on, request.minutes, request.helpful,
                                        request.difficult, request.got_in_the_way, "Maren Ashvale"});
        std::ranges::stable_sort(assignment->practice, {}, &api::PracticeLog::practised_on);
        assignment->practised_times++;
        assignment->practised_minutes += request.minutes.value_or(0);
        return *assignment;
    });
    connection.on<api::StrikeOutPractice>([this](const auto& request) -> Result<api::Assignment> {
        auto* assignment = find(records[request.client_id].assignments, &api::Assignment::assignment_id,
                                request.assignment_id);
        if (!assignment)
            return not_found();
        auto& from = request.struck_out ? assignment->practice : struck_out_;
        auto& to = request.struck_out ? struck_out_ : assignment->practice;
        const auto log = std::ranges::find(from, request.practice_log_id, &api::PracticeLog::practice_log_id);
        if (log == from.end())
            return not_found();
        to.push_back(*log);
        from.erase(log);
        assignment->practised_times = static_cast<int>(assignment->practice.size());
        return *assignment;
    });
}

void InventedCare::answer_for_stopping(FakeConnection& connection)
{
    connection.on<api::StopHomework>([this](const auto& request) -> Result<api::Assignment> {
        auto* assignment = find(records[request.client_id].assignments, &api::Assignment::assignment_id,
                                request.assignment_id);
        if (!assignment)
            return not_found();
        if (assignment->row_version != request.row_version)
            return stale(*assignment);
        assignment->row_version++;
        assignment->stopped_on = request.stopped ? std::optional{to_local(now_).day} : std::nullopt;
        return *assignment;
    });
}

void InventedCare::answer_for_summaries(FakeConnection& connection)
{
    const auto summary_of = [this](const api::ReadSummary::Request& request) -> Result<api::SessionSummary> {
        auto& record = records[request.client_id];
        const auto* session = find(record.sessions, &api::Session::session_id, request.session_id);
        if (!session)
            return not_found();
        api::SessionSummary summary;
        summary.practice_name = "Larkspur Practice";
        summary.demonstration = true;
        summary.preferred_name = record.client.details.preferred_name;
        summary.initials = "WL";
        summary.pronouns = record.client.details.pronouns;
        summary.born_on = record.client.details.born_on;
        summary.therapist = "Maren Ashvale";
        summary.session_number = session->number;
        summary.session_at = session->starts_at;
        for (const auto& note : record.notes)
            if (note.session_id == session->session_id && note.kind == api::NoteKind::progress)
                summary.worked_on = section_of(note.text, "worked_on");
        summary.made_at = now_;
        return summary;
    };
    connection.on<api::ReadSummary>(summary_of);
    connection.on<api::ReadManuscript>([this,
                                        summary_of](const auto& request) -> Result<api::ManuscriptRead> {
        if (made_of(request.kind) != MadeOf::session) {
            Manuscript letter{.parts = parts_of(request.kind), .initials = "WL", .made_at = now_};
            for (auto& part : letter.parts)
                part.blocks = blocks_of("About " + part.name + ".", WrittenAs::paragraphs);
            return api::ManuscriptRead{letter, usually_left_out(letter), {{"client", request.client_id, 1}}};
        }
        const auto summary = summary_of({request.client_id, request.about.value_or("")});
        if (!summary)
            return summary.error();
        return api::ManuscriptRead{
            reports::summary_manuscript(*summary), {}, {{"session", *request.about, 1}}};
    });
    connection.on<api::FileManuscript>([this](const auto& request) -> Result<api::DocumentWithContent> {
        const api::Document document{next_id(),
                                     boost::describe::enum_to_string(request.kind, ""),
                                     "Document",
                                     request.about,
                                     1,
                                     8,
                                     "Maren Ashvale",
                                     now_};
        records[request.client_id].documents.push_back(document);
        filings.push_back(request);
        return api::DocumentWithContent{document, "JVBERi0xLjU="};
    });
    connection.on<api::ReadDocumentDetails>([this](const auto& request) -> Result<api::DocumentDetails> {
        return handed_out[request.document_id];
    });
    connection.on<api::RecordHandout>([this](const auto& request) -> Result<api::DocumentDetails> {
        auto& details = handed_out[request.document_id];
        details.handouts.push_back(
            {next_id(), request.recipient, request.way, request.given_on, "Maren Ashvale", now_});
        return details;
    });
}

void InventedCare::answer_for_life_events(FakeConnection& connection)
{
    connection.on<api::CreateLifeEvent>([this](const auto& request) -> Result<api::LifeEvent> {
        const api::LifeEvent event{
            next_id(),      1, request.kind, request.text, request.started_on, request.ended_on, std::nullopt,
            "Maren Ashvale"};
        put_life_event(records[request.client_id], event);
        return event;
    });
    connection.on<api::UpdateLifeEvent>([this](const auto& request) -> Result<api::LifeEvent> {
        auto* event = find(records[request.client_id].life_events, &api::LifeEvent::life_event_id,
                           request.life_event_id);
        if (!event)
            return not_found();
        if (event->row_version != request.row_version)
            return stale(*event);
        event->row_version++;
        event->kind = request.kind;
        event->text = request.text;
        event->started_on = request.started_on;
        event->ended_on = request.ended_on;
        return *event;
    });
    connection.on<api::StrikeOutLifeEvent>([this](const auto& request) -> Result<api::LifeEvent> {
        auto* event = find(records[request.client_id].life_events, &api::LifeEvent::life_event_id,
                           request.life_event_id);
        if (!event)
            return not_found();
        if (event->row_version != request.row_version)
            return stale(*event);
        event->row_version++;
        event->struck_out_at = request.struck_out ? std::optional{now_} : std::nullopt;
        return *event;
    });
}

void InventedCare::answer_for_goals(FakeConnection& connection)
{
    connection.on<api::CreateGoal>([this](const auto& request) -> Result<api::Goal> {
        auto& goals = records[request.client_id].goals;
        const auto place = static_cast<int>(goals.size()) + 1;
        goals.push_back({next_id(), 1, place, request.text, request.agreed_on, GoalState::open, std::nullopt,
                         "Maren Ashvale"});
        return goals.back();
    });
    connection.on<api::UpdateGoal>([this](const auto& request) -> Result<api::Goal> {
        auto* goal = find(records[request.client_id].goals, &api::Goal::goal_id, request.goal_id);
        if (!goal)
            return not_found();
        if (goal->row_version != request.row_version)
            return stale(*goal);
        goal->row_version++;
        goal->text = request.text;
        goal->agreed_on = request.agreed_on;
        goal->state = request.state;
        goal->ended_on = request.ended_on;
        return *goal;
    });
}

api::CarePlan InventedCare::save_care_plan(const std::string& client_id, const CarePlanContents& contents,
                                           const std::string& saved_by)
{
    auto& versions = care_plans[client_id];
    const auto before = versions.empty() ? CarePlanContents{} : versions.back().contents;
    versions.push_back({std::ssize(versions) + 1, contents, changed_parts(before, contents), saved_by, now_});
    records[client_id].care_plan = versions.back();
    return versions.back();
}

void InventedCare::answer_for_care_plans(FakeConnection& connection)
{
    connection.on<api::ReadCarePlans>([this](const auto& request) -> Result<api::ReadCarePlans::Reply> {
        api::ReadCarePlans::Reply reply;
        for (const auto& made : care_plans[request.client_id])
            reply.versions.insert(reply.versions.begin(),
                                  {made.number, made.changed, made.saved_by, made.saved_at});
        return reply;
    });
    connection.on<api::ReadCarePlan>([this](const auto& request) -> Result<api::CarePlan> {
        const auto& versions = care_plans[request.client_id];
        if (request.number < 1 || request.number > std::ssize(versions))
            return not_found();
        return versions[static_cast<std::size_t>(request.number - 1)];
    });
    connection.on<api::SaveCarePlan>([this](const auto& request) -> Result<api::CarePlan> {
        const auto& versions = care_plans[request.client_id];
        if (request.row_version != std::ssize(versions))
            return stale(versions.back());
        return save_care_plan(request.client_id, request.contents, "Maren Ashvale");
    });
}

// Every measure of a schedule that was set is due today.
void InventedCare::answer_for_schedules(FakeConnection& connection)
{
    connection.on<api::SetSchedule>([this](const auto& request) -> Result<api::Schedule> {
        auto& schedule = records[request.client_id].schedule;
        if (schedule.row_version != request.row_version)
            return stale(schedule);
        schedule = {request.row_version + 1, request.measures, {}, {}};
        for (const auto& measure : request.measures) {
            schedule.due.push_back({});
            schedule.due.back().instrument = measure.instrument;
            schedule.due.back().when = DueWhen::today;
            schedule.due.back().reason = DueReason::never_given;
        }
        return schedule;
    });
    connection.on<api::ReadBatteries>([this](const auto&) { return api::ReadBatteries::Reply{batteries}; });
    connection.on<api::CreateBattery>([this](const auto& request) -> Result<api::Battery> {
        batteries.push_back({next_id(), 1, request.name, request.measures});
        return batteries.back();
    });
    connection.on<api::UpdateBattery>([this](const auto& request) -> Result<api::Battery> {
        auto* battery = find(batteries, &api::Battery::battery_id, request.battery_id);
        if (!battery)
            return not_found();
        *battery = {request.battery_id, request.row_version + 1, request.name, request.measures};
        return *battery;
    });
}

api::Overview invented_record(Instant now)
{
    using std::chrono::days;
    const auto before = [now](int n) { return Instant{now.value - days{n}}; };
    const auto day = [&](int n) { return to_local(before(n)).day; };
    api::Overview record;
    record.client = {
        "c1", 1, {"A17", "Wren Larkwhistle", "Wren Larkwhistle", "she/they", day(12'300), "", ""}};
    record.episodes.push_back({"e1", 1, "Shame", day(30), std::nullopt, "u1", "Maren Ashvale", 16});
    record.sessions = {{"s2", 1, "e1", 2, before(0), 50, api::SessionState::attended},
                       {"s1", 1, "e1", 1, before(7), 50, api::SessionState::attended}};
    Course phq9;
    phq9.instrument = "phq9";
    phq9.score = "total";
    phq9.points = {{"a1", day(7), 21, "severe", 9, 9, false, VerdictKind::first_score},
                   {"a2", day(0), 9, "mild", 9, 9, false, VerdictKind::reliably_better}};
    phq9.basis.kind = BasisKind::published_criterion;
    phq9.basis.points = 6;
    phq9.since_first = {VerdictKind::reliably_better, 21, 9, true, "Reliably better", "12 lower."};
    record.courses = {phq9};
    record.notes = {{"n1", 3, "s1", api::NoteKind::progress,
                     cft_note("Breathing.", "Write to herself as to her niece.", "None.", "", "A hard week."),
                     "u1", "Maren Ashvale", before(7), before(7)}};
    record.assignments = {{"h1",
                           1,
                           "soothing_rhythm_breathing",
                           "Soothing rhythm breathing",
                           5,
                           7,
                           "To sleep",
                           day(7),
                           std::nullopt,
                           std::nullopt,
                           "s1",
                           {},
                           std::nullopt,
                           {},
                           0,
                           0}};
    record.life_events = {
        {"l1", 1, EventKind::life, "Moved house", day(5), std::nullopt, std::nullopt, "Maren Ashvale"}};
    return record;
}

}  // namespace attune::desktop
