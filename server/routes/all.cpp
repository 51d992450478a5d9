#include "server/routes/all.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "server/routes/accounts.hpp"
#include "server/routes/administrations.hpp"
#include "server/routes/bases.hpp"
#include "server/routes/break_glasses.hpp"
#include "server/routes/calendar_feeds.hpp"
#include "server/routes/calendar_import.hpp"
#include "server/routes/care_plans.hpp"
#include "server/routes/care_teams.hpp"
#include "server/routes/caseload.hpp"
#include "server/routes/caseload_handovers.hpp"
#include "server/routes/client_attachments.hpp"
#include "server/routes/client_files.hpp"
#include "server/routes/clients.hpp"
#include "server/routes/consents.hpp"
#include "server/routes/contacts.hpp"
#include "server/routes/diary.hpp"
#include "server/routes/documents.hpp"
#include "server/routes/duplicates.hpp"
#include "server/routes/episodes.hpp"
#include "server/routes/goals.hpp"
#include "server/routes/homework.hpp"
#include "server/routes/hours.hpp"
#include "server/routes/imports.hpp"
#include "server/routes/inbox.hpp"
#include "server/routes/invoices.hpp"
#include "server/routes/leave_covers.hpp"
#include "server/routes/library.hpp"
#include "server/routes/life_events.hpp"
#include "server/routes/links.hpp"
#include "server/routes/mails.hpp"
#include "server/routes/manuscripts.hpp"
#include "server/routes/money.hpp"
#include "server/routes/note_search.hpp"
#include "server/routes/note_templates.hpp"
#include "server/routes/notes.hpp"
#include "server/routes/outcome_permissions.hpp"
#include "server/routes/outcomes.hpp"
#include "server/routes/own_exercises.hpp"
#include "server/routes/own_fields.hpp"
#include "server/routes/plan.hpp"
#include "server/routes/practice.hpp"
#include "server/routes/practice_library.hpp"
#include "server/routes/practice_safety.hpp"
#include "server/routes/reassignments.hpp"
#include "server/routes/record_merges.hpp"
#include "server/routes/related_people.hpp"
#include "server/routes/retention.hpp"
#include "server/routes/rooms.hpp"
#include "server/routes/safety_plans.hpp"
#include "server/routes/schedules.hpp"
#include "server/routes/sessions.hpp"
#include "server/routes/sign_in.hpp"
#include "server/routes/supervision.hpp"
#include "server/routes/tags.hpp"
#include "server/routes/today.hpp"
#include "server/routes/trajectories.hpp"
#include "server/routes/waiting.hpp"
#include "server/routes/weekly_courses.hpp"

namespace attune::server {

namespace {

template <class R>
std::vector<R> joined(std::initializer_list<std::vector<R>> tables)
{
    std::vector<R> all;
    for (const auto& table : tables)
        std::ranges::copy(table, std::back_inserter(all));
    return all;
}

// What tells of clients, and is asked for by those who care for them.
std::vector<Route> record_routes(const Reach& reach, const api::ReadReading::Reply& reading)
{
    return joined<Route>({
        caseload_routes(),
        client_routes(),
        session_routes(),
        administration_routes(),
        reassignment_routes(),
        record_merge_routes(),
        schedule_routes(),
        note_routes(),
        note_search_routes(),
        homework_routes(),
        weekly_course_routes(reading),
        life_event_routes(),
        plan_routes(),
        goal_routes(),
        care_plan_routes(),
        document_routes(),
        manuscript_routes(),
        safety_plan_routes(),
        link_routes(reach),
        mail_routes(),
        client_attachment_routes(),
        client_file_routes(),
        consent_routes(),
        episode_routes(),
        related_person_routes(),
        retention_routes(),
        tag_routes(),
        care_team_routes(),
        break_glass_routes(),
        supervision_routes(),
        leave_cover_routes(),
        caseload_handover_routes(),
        own_field_routes(),
    });
}

std::vector<Route> practice_and_day_routes(ImportRuns& runs, KeptCounts& counts, const Reach& reach)
{
    return joined<Route>({
        sign_out_routes(),
        library_routes(),
        practice_library_routes(),
        basis_routes(),
        contact_routes(),
        duplicate_routes(),
        diary_routes(),
        hours_routes(),
        waiting_routes(),
        calendar_import_routes(),
        room_routes(),
        calendar_feed_routes(reach),
        today_routes(),
        inbox_routes(),
        outcome_routes(counts),
        outcome_permission_routes(),
        trajectory_routes(counts),
        account_routes(),
        invoice_routes(),
        money_routes(),
        note_template_routes(),
        own_exercise_routes(),
        practice_safety_routes(),
        import_routes(runs),
    });
}

}  // namespace

RouteTable all_routes(Pool& pool, ImportRuns& runs, KeptCounts& counts,
                      const api::Practice& practice_if_unnamed, const Reach& reach,
                      const api::ReadReading::Reply& reading)
{
    return {
        joined<Route>({record_routes(reach, reading), practice_and_day_routes(runs, counts, reach)}),
        joined<OpenRoute>({
            practice_routes(pool, practice_if_unnamed),
            sign_in_routes(pool, practice_if_unnamed),
        }),
    };
}

}  // namespace attune::server
