#include "server/demo/load.hpp"

#include "server/auth/users.hpp"
#include "server/bulk/write_records.hpp"
#include "server/db/batteries.hpp"
#include "server/db/practice.hpp"
#include "server/db/practice_safety.hpp"
#include "server/db/series.hpp"
#include "server/db/transaction.hpp"
#include "server/demo/diary_additions.hpp"
#include "server/demo/former_clients.hpp"
#include "server/demo/life.hpp"
#include "server/demo/money.hpp"
#include "server/demo/people.hpp"
#include "server/demo/practice_additions.hpp"
#include "server/demo/practice_papers.hpp"
#include "server/demo/scanned_papers.hpp"
#include "server/demo/supervision_matters.hpp"
#include "server/signal_flags.hpp"

namespace attune::server {

namespace {

constexpr auto practice_name = "Larkspur Practice";
// Without a number: one that is invented may be somebody's.
constexpr auto safety_text =
    "It may be hard to carry this, and you do not have to carry it alone. Tell your therapist now what you "
    "have just answered. If they are not in the room, open the door or go to the front desk and say that "
    "you need somebody with you. This is an invented practice: a real one writes here whom to call.";
constexpr auto safety_read_by =
    "Your therapist reads your answers: on their own screen as soon as you give it back.";
constexpr std::uint64_t seed = 20261122;

struct CountClients {
    static constexpr auto sql = "SELECT count(DISTINCT client_id) FROM care_team";
    using Parameters = None;
    struct Row {
        int clients = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountClients::Row, (), (clients))

Result<std::string> add_user(Connection& owner, Demonstration& demonstration,
                             const demo::Colleague& colleague, api::Role role)
{
    demonstration.users.push_back({std::string{colleague.username}, std::string{colleague.display_name},
                                   boost::describe::enum_to_string(role, "")});
    return auth::add_user(owner, {.username = std::string{colleague.username},
                                  .display_name = std::string{colleague.display_name},
                                  .role = role,
                                  .password = std::string{demonstration_password}});
}

// The therapists' ids, in the order of demo::therapists.
Result<std::vector<std::string>> add_users(Connection& owner, Demonstration& demonstration)
{
    std::vector<std::string> therapist_ids;
    for (const auto& therapist : demo::therapists) {
        const auto role = therapist_ids.empty() ? api::Role::lead : api::Role::therapist;
        auto added = add_user(owner, demonstration, therapist, role);
        if (!added)
            return added.error();
        therapist_ids.push_back(*std::move(added));
    }
    if (auto added = add_user(owner, demonstration, demo::supervisor, api::Role::supervisor); !added)
        return added.error();
    if (auto added = add_user(owner, demonstration, demo::assistant, api::Role::assistant); !added)
        return added.error();
    for (const auto& therapist : demo::therapists) {
        const auto supervised = auth::add_supervision(owner, std::string{demo::supervisor.username},
                                                      std::string{therapist.username});
        if (!supervised)
            return supervised.error();
    }
    return therapist_ids;
}

// The one that every practice begins with.
std::vector<ScheduledMeasure> first_battery(Connection& owner)
{
    auto batteries = Batteries{owner}.in_use();
    return batteries.empty() ? std::vector<ScheduledMeasure>{} : std::move(batteries.front().measures);
}

demo::Place place_of(std::size_t number, const std::vector<std::string>& therapist_ids)
{
    constexpr std::size_t weekdays = 5;
    const std::size_t therapists = therapist_ids.size();
    const std::size_t in_caseload = number / therapists;
    return {.number = static_cast<int>(number),
            .therapist_id = therapist_ids[number % therapists],
            .colleague_id = therapist_ids[(number + 1) % therapists],
            .weekday = static_cast<int>(in_caseload % weekdays),
            .hour = 9 + static_cast<int>(in_caseload / weekdays)};
}

// What the rules have seen in the last fortnight; all that came before has been dealt with.
void raise_signals(Connection& owner, const demo::World& world, const std::vector<bulk::Records>& caseloads,
                   const std::vector<std::string>& therapist_ids)
{
    const Day since{world.today.value - std::chrono::days{14}};
    for (std::size_t i = 0; i < caseloads.size(); ++i) {
        act_for(owner, therapist_ids[i]);
        for (const auto& episode : caseloads[i].episodes)
            if (!episode.ended_on)
                raise_for_form(
                    owner, world.library, episode.client_id, episode.id,
                    Series{owner, world.library}.of_episode(episode.client_id, episode.id, world.today),
                    since);
    }
}

// Most come for individual therapy, every fourth for long sessions; of every seventh nobody has said it.
void choose_services(bulk::Records& records, const std::vector<std::string>& services)
{
    for (std::size_t i = 0; i < records.episodes.size(); ++i)
        if (i % 7 != 6)
            records.episodes[i].service_id = services.at(i % 4 == 3 ? 1 : 0);
}

std::vector<bulk::Records> add_clients(Connection& owner, Demonstration& demonstration,
                                       const demo::World& world,
                                       const std::vector<std::string>& therapist_ids)
{
    const auto services = demo::add_services(owner);
    std::vector<bulk::Records> caseloads(therapist_ids.size());
    demo::Chance chance{seed};
    const auto people = demo::people();
    for (std::size_t i = 0; i < people.size(); ++i)
        demo::add_life(caseloads[i % caseloads.size()], world, people[i], place_of(i, therapist_ids), chance);
    for (int i = 0; i < demo::former_clients; ++i) {
        auto place = place_of(static_cast<std::size_t>(i), therapist_ids);
        place.hour += 7;  // after those who still come
        demo::add_former_client(caseloads[static_cast<std::size_t>(i) % caseloads.size()], world, place);
    }
    for (std::size_t i = 0; i < caseloads.size(); ++i) {
        choose_services(caseloads[i], services);
        bulk::write_records(owner, therapist_ids[i], caseloads[i]);
        act_for(owner, therapist_ids[i]);
        demo::add_scanned_papers(owner, caseloads[i], therapist_ids[i], world.today);
        demonstration.clients += caseloads[i].clients.size();
        demonstration.administrations += caseloads[i].administrations.size();
    }
    return caseloads;
}

// Every third of a caseload, so that they are not only those who come first.
std::vector<std::string> some_of(const bulk::Records& records)
{
    std::vector<std::string> client_ids;
    for (std::size_t i = 1; i < records.clients.size(); i += 3)
        client_ids.push_back(records.clients[i].id);
    return client_ids;
}

}  // namespace

Result<Demonstration> load_demonstration(Connection& owner, const Library& library,
                                         const std::vector<Exercise>& exercises, Day today)
{
    Transaction transaction{owner};
    if (owner.maybe<CountClients>({})->clients > 0)
        return Refusal{RefusalCode::conflict,
                       "This database holds clients already, so the demonstration practice was not loaded. "
                       "Nothing was changed; load it into an empty database."};
    if (library.instruments().empty())
        return Refusal{RefusalCode::conflict, "This database holds no instruments yet. Migrate it first."};
    Demonstration demonstration;
    demonstration.practice_name = practice_name;
    name_practice(owner, practice_name, true);
    const auto therapist_ids = add_users(owner, demonstration);
    if (!therapist_ids)
        return therapist_ids.error();
    demo::add_to_library(owner, library, therapist_ids->front());
    demo::add_papers(owner, *therapist_ids);
    const demo::World world{library, exercises, today, first_battery(owner)};
    const auto caseloads = add_clients(owner, demonstration, world, *therapist_ids);
    demo::add_to_diary(owner, *therapist_ids, some_of(caseloads.front()), today);
    owner.execute("SELECT refresh_baseline_statistics()");
    raise_signals(owner, world, caseloads, *therapist_ids);
    demo::add_supervision_matters(owner);
    api::EnterPracticeSafety::Request safety;
    safety.text = safety_text;
    safety.read_by = safety_read_by;
    safety.cover = demonstration.users.front().username;
    add_practice_safety(owner, safety, therapist_ids->front());
    demo::add_money(owner, therapist_ids->front(), today);
    transaction.commit();
    return demonstration;
}

}  // namespace attune::server
