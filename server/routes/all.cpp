#include "server/routes/all.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "server/routes/administrations.hpp"
#include "server/routes/bases.hpp"
#include "server/routes/calendar_feeds.hpp"
#include "server/routes/care_plans.hpp"
#include "server/routes/caseload.hpp"
#include "server/routes/clients.hpp"
#include "server/routes/contacts.hpp"
#include "server/routes/diary.hpp"
#include "server/routes/documents.hpp"
#include "server/routes/goals.hpp"
#include "server/routes/homework.hpp"
#include "server/routes/imports.hpp"
#include "server/routes/inbox.hpp"
#include "server/routes/library.hpp"
#include "server/routes/life_events.hpp"
#include "server/routes/links.hpp"
#include "server/routes/mails.hpp"
#include "server/routes/manuscripts.hpp"
#include "server/routes/note_search.hpp"
#include "server/routes/note_templates.hpp"
#include "server/routes/notes.hpp"
#include "server/routes/outcomes.hpp"
#include "server/routes/own_exercises.hpp"
#include "server/routes/plan.hpp"
#include "server/routes/practice.hpp"
#include "server/routes/practice_library.hpp"
#include "server/routes/practice_safety.hpp"
#include "server/routes/reassignments.hpp"
#include "server/routes/rooms.hpp"
#include "server/routes/safety_plans.hpp"
#include "server/routes/schedules.hpp"
#include "server/routes/sessions.hpp"
#include "server/routes/sign_in.hpp"
#include "server/routes/today.hpp"
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
        caseload_routes(),     client_routes(),
        session_routes(),      administration_routes(),
        reassignment_routes(), schedule_routes(),
        note_routes(),         note_search_routes(),
        homework_routes(),     weekly_course_routes(reading),
        life_event_routes(),   plan_routes(),
        goal_routes(),         care_plan_routes(),
        document_routes(),     manuscript_routes(),
        safety_plan_routes(),  link_routes(reach),
        mail_routes(),
    });
}

std::vector<Route> practice_and_day_routes(ImportRuns& runs, const Reach& reach)
{
    return joined<Route>({
        sign_out_routes(),
        library_routes(),
        practice_library_routes(),
        basis_routes(),
        contact_routes(),
        diary_routes(),
        room_routes(),
        calendar_feed_routes(reach),
        today_routes(),
        inbox_routes(),
        outcome_routes(),
        note_template_routes(),
        own_exercise_routes(),
        practice_safety_routes(),
        import_routes(runs),
    });
}

}  // namespace

RouteTable all_routes(Pool& pool, ImportRuns& runs, const api::Practice& practice_if_unnamed,
                      const Reach& reach, const api::ReadReading::Reply& reading)
{
    return {
        joined<Route>({record_routes(reach, reading), practice_and_day_routes(runs, reach)}),
        joined<OpenRoute>({
            practice_routes(pool, practice_if_unnamed),
            sign_in_routes(pool, practice_if_unnamed),
        }),
    };
}

}  // namespace attune::server
