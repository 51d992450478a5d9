#include "server/routes/inbox.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "server/db/break_glasses.hpp"
#include "server/db/care_plans.hpp"
#include "server/db/flags.hpp"
#include "server/db/leave_covers.hpp"
#include "server/db/mails.hpp"
#include "server/db/money.hpp"
#include "server/db/owners.hpp"
#include "server/db/retention.hpp"
#include "server/db/signal_settings.hpp"
#include "server/db/supervisions.hpp"
#include "server/db/today.hpp"
#include "server/db/work_waiting.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr int most_items = 200;

std::vector<std::string> clients_of(const api::ReadInbox::Reply& inbox)
{
    std::set<std::string> clients;
    const auto add = [&](const auto& list) {
        for (const auto& one : list)
            clients.insert(one.client_id);
    };
    add(inbox.items);
    add(inbox.plans_to_review);
    add(inbox.mail);
    add(inbox.notes);
    return {clients.begin(), clients.end()};
}

// A lead sees all; in the inbox stand their own.
std::vector<api::LeaveCover> own_covers(Context& context)
{
    auto covers = LeaveCovers{context.db}.all();
    std::erase_if(covers, [&](const api::LeaveCover& one) {
        return one.therapist.user_id != context.user.user_id && one.cover.user_id != context.user.user_id;
    });
    return covers;
}

template <class One>
std::pair<std::vector<One>, int> apart(WorkWaiting::Some<One> found)
{
    return {std::move(found.some), found.waiting};
}

std::vector<api::MatterOfMany> matters_of_many(Context& context, Day today)
{
    std::vector<api::MatterOfMany> matters;
    if (api::may(context.user.role, api::Permission::run_accounts))
        if (const auto overdue = overdue_of_own_clients(context.db, today); overdue.since)
            matters.push_back({api::InboxMatter::overdue_invoices, overdue.invoices, *overdue.since});
    if (!api::may(context.user.role, api::Permission::keep_practice))
        return matters;
    const auto past = Retentions{context.db}.past(today);
    if (!past.empty())
        matters.push_back({api::InboxMatter::records_past_retention, static_cast<int>(past.size()),
                           std::ranges::min(past, {}, &RecordPastRetention::since).since});
    return matters;
}

Result<api::ReadInbox::Reply> read_inbox(Context& context, const api::Nothing&)
{
    Flags flags{context.db};
    CarePlans plans{context.db};
    Mails mails{context.db};
    const auto today = local_day(context.now);
    api::ReadInbox::Reply inbox{flags.waiting(most_items),
                                flags.count_waiting(),
                                plans.to_review(today, most_items),
                                plans.count_to_review(today),
                                mails.concerns(most_items),
                                mails.count_concerns(),
                                {},
                                0,
                                {},
                                BreakGlasses{context.db}.to_look_into(),
                                own_covers(context),
                                AgreedActions{context.db}.to_do(most_items)};
    inbox.actions_waiting = AgreedActions{context.db}.count_to_do();
    auto notes = Today{context.db}.notes(most_items);
    inbox.notes = std::move(notes.notes);
    inbox.notes_waiting = notes.waiting;
    WorkWaiting work{context.db};
    std::tie(inbox.unrecorded, inbox.unrecorded_waiting) = apart(work.unrecorded(most_items));
    std::tie(inbox.to_cosign, inbox.cosign_waiting) = apart(work.to_cosign(most_items));
    std::tie(inbox.links, inbox.links_waiting) = apart(work.unopened_for_a_day(most_items));
    inbox.matters = matters_of_many(context, today);
    inbox.owners = owners_of(context.db, clients_of(inbox));
    return inbox;
}

Result<api::ReadSignalSettings::Reply> read_settings(Context& context, const api::Nothing&)
{
    return api::ReadSignalSettings::Reply{read_signal_settings(context.db)};
}

Result<api::EnteredSignalSettings> enter_settings(Context& context, const SignalSettings& settings)
{
    Faults faults;
    faults.outside("no_change_by_session", say("The session by which a change is expected"),
                   settings.no_change_by_session, api::earliest_no_change_session, api::most_signal_sessions);
    faults.outside("missed_after_sessions", say("The number of sessions without a measure"),
                   settings.missed_after_sessions, api::fewest_missed_sessions, api::most_signal_sessions);
    if (faults.any())
        return faults.refusal();
    add_signal_settings(context.db, settings, context.user.user_id);
    return read_signal_settings(context.db).value();
}

}  // namespace

std::vector<Route> inbox_routes()
{
    return {
        route<api::ReadInbox>(read_inbox),
        route<api::ReadSignalSettings>(read_settings),
        route<api::EnterSignalSettings>(enter_settings),
    };
}

}  // namespace attune::server
