#include "server/demo/diary_additions.hpp"

#include <algorithm>
#include <array>

#include "server/db/availability.hpp"
#include "server/db/uuid.hpp"
#include "server/db/waiting_list.hpp"

namespace attune::server::demo {

namespace {

using std::chrono::days;

constexpr int friday = 5;

// Nine to one and two to six, and on Fridays until two, when the first of them goes home.
std::vector<WorkingStretch> week_of(std::size_t therapist)
{
    std::vector<WorkingStretch> week;
    for (int weekday = 1; weekday <= friday; ++weekday) {
        if (weekday == friday && therapist == 0) {
            week.push_back({weekday, 9 * 60, 14 * 60});
            continue;
        }
        week.push_back({weekday, 9 * 60, 13 * 60});
        week.push_back({weekday, 14 * 60, 18 * 60});
    }
    return week;
}

// The Monday so many weeks after that of `today`.
Day monday_after(Day today, int weeks)
{
    const int since_monday = weekday_of(today) - 1;
    return Day{today.value + days{7 * weeks - since_monday}};
}

void add_leave(Connection& owner, const std::string& therapist_id, Day first, int length, api::LeaveKind kind,
               const std::string& word)
{
    Availability{owner}.add({new_uuid(), therapist_id, from_local({first, 0, 0}),
                             from_local({Day{first.value + days{length}}, 0, 0}), kind, word, therapist_id});
}

struct Waiting {
    api::WaitsFor waits_for;
    int days;
    api::Urgency urgency;
    std::vector<Weekday> weekdays;
    std::vector<DayPart> day_parts;
    std::string_view note;
};

std::vector<Waiting> those_who_wait()
{
    return {{api::WaitsFor::another_time,
             41,
             api::Urgency::routine,
             {Weekday::monday, Weekday::wednesday},
             {DayPart::evening},
             "Works shifts; a text is best."},
            {api::WaitsFor::another_time,
             9,
             api::Urgency::urgent,
             {},
             {DayPart::morning},
             "Can come at an hour\u2019s notice."},
            {api::WaitsFor::group, 63, api::Urgency::soon, {}, {}, ""},
            {api::WaitsFor::another_time,
             20,
             api::Urgency::routine,
             {Weekday::tuesday, Weekday::thursday, Weekday::friday},
             {DayPart::morning, DayPart::afternoon},
             "School holidays are no good."}};
}

}  // namespace

void add_to_diary(Connection& owner, const std::vector<std::string>& therapist_ids,
                  const std::vector<std::string>& client_ids, Day today)
{
    for (std::size_t i = 0; i < therapist_ids.size(); ++i)
        Availability{owner}.add(
            NewHours{therapist_ids[i], Day{today.value - days{400}}, week_of(i), therapist_ids[i]});
    const auto third_friday = Day{monday_after(today, 3).value + days{friday - 1}};
    add_leave(owner, therapist_ids.front(), third_friday, 1, api::LeaveKind::training, "Shame and the body");
    add_leave(owner, therapist_ids.back(), monday_after(today, 4), friday, api::LeaveKind::leave, "");
    const auto waiting = those_who_wait();
    for (std::size_t i = 0; i < std::min(waiting.size(), client_ids.size()); ++i) {
        const auto& one = waiting[i];
        api::AddWaitingEntry::Request request;
        request.client_id = client_ids[i];
        request.details = {
            one.waits_for,        Day{today.value - days{one.days}},
            one.urgency,          one.weekdays,
            one.day_parts,        i % 2 == 0 ? std::optional{therapist_ids.front()} : std::nullopt,
            std::string{one.note}};
        WaitingList{owner}.add(request, therapist_ids.front());
    }
}

}  // namespace attune::server::demo
