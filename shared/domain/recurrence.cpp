#include "shared/domain/recurrence.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <libical/ical.h>
#include <memory>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::array day_codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::size_t number_at(Day day)
{
    return static_cast<std::size_t>(weekday_number(day));
}

// "TU,TH", the first one's among them.
std::string days_of(const std::vector<int>& weekdays, int first)
{
    std::string days;
    for (int number = 0; number < static_cast<int>(day_codes.size()); ++number)
        if (number == first || std::ranges::find(weekdays, number) != weekdays.end())
            days += (days.empty() ? "" : ",") + std::string{day_codes.at(static_cast<std::size_t>(number))};
    return days;
}

// "2" of the second of its kind in the month; of a fifth, which few months have, "-1".
std::string place_in_month(Day day)
{
    constexpr unsigned week = 7;
    constexpr unsigned most = 4;
    const auto place = (static_cast<unsigned>(std::chrono::year_month_day{day.value}.day()) - 1) / week + 1;
    return place > most ? "-1" : std::to_string(place);
}

// "20261224T235959": a moment of the wall clock, as the first one is.
std::string end_of(Day day)
{
    auto text = to_string(day);
    std::erase(text, '-');
    return text + "T235959";
}

using Iterator = std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)>;

// Without a zone: a rule is about what the wall clock shows.
icaltimetype floating(const LocalTime& local)
{
    const std::chrono::year_month_day date{local.day.value};
    auto time = icaltime_null_time();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    time.hour = local.hour;
    time.minute = local.minute;
    return time;
}

LocalTime local_of(const icaltimetype& time)
{
    using namespace std::chrono;
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    return {Day{sys_days{date}}, time.hour, time.minute};
}

// By our calendar alone: RSCALE names another, in memory that is the caller's.
bool is_rule(const icalrecurrencetype& read)
{
    const std::unique_ptr<char, decltype(&std::free)> other_calendar{read.rscale, &std::free};
    return !other_calendar && read.freq != ICAL_NO_RECURRENCE;
}

// An end in UTC is told by the wall clock too, to the minute.
void set_end(icalrecurrencetype& rule, const WallClock& clock)
{
    if (!icaltime_is_utc(rule.until))
        return;
    const auto seconds =
        std::chrono::seconds{icaltime_as_timet_with_zone(rule.until, icaltimezone_get_utc_timezone())};
    rule.until = floating(clock.shown(Instant{std::chrono::sys_seconds{seconds}}));
}

// Why it is no rule for appointments.
std::optional<Refusal> objection(const icalrecurrencetype& read, const std::string& rule)
{
    if (!is_rule(read))
        return invalid("rule", say("\u201c{1}\u201d is no rule by which an appointment comes again.", rule));
    if (read.freq == ICAL_SECONDLY_RECURRENCE || read.freq == ICAL_MINUTELY_RECURRENCE ||
        read.freq == ICAL_HOURLY_RECURRENCE)
        return invalid("rule", say("An appointment comes once a day at most."));
    if (read.count == 0 && icaltime_is_null_time(read.until))
        return invalid("rule",
                       say("An appointment that comes again needs an end: how many times, or until when."));
    return std::nullopt;
}

// A rule that counts is followed from its first day; any other from the day before `after`.
Iterator iterator_of(const icalrecurrencetype& rule, const LocalTime& first, const WallClock& clock,
                     const std::optional<Instant>& after)
{
    Iterator iterator{icalrecur_iterator_new(rule, floating(first)), &icalrecur_iterator_free};
    if (!iterator || !after || rule.count != 0)
        return iterator;
    const auto day_before = clock.shown(Instant{after->value - std::chrono::days{1}}).day;
    if (first.day < day_before)
        icalrecur_iterator_set_start(iterator.get(), floating({day_before, first.hour, first.minute}));
    return iterator;
}

}  // namespace

Result<std::vector<Instant>> occurrences(const std::string& rule, const LocalTime& first,
                                         const WallClock& clock, std::optional<Instant> after)
{
    auto read = icalrecurrencetype_from_string(rule.c_str());
    if (auto refusal = objection(read, rule))
        return *std::move(refusal);
    set_end(read, clock);

    const auto iterator = iterator_of(read, first, clock, after);
    std::vector<Instant> starts;
    int passed = 0;
    for (auto next = iterator ? icalrecur_iterator_next(iterator.get()) : icaltime_null_time();
         !icaltime_is_null_time(next); next = icalrecur_iterator_next(iterator.get())) {
        const auto start = clock.moment(local_of(next));
        if (after && start <= *after) {
            if (++passed > most_passed)
                return invalid("rule", say("It began too long ago to be followed until today."));
            continue;
        }
        if (starts.size() == most_occurrences)
            return invalid("rule",
                           say("That is more than {1} appointments. Let it end sooner.", most_occurrences));
        starts.push_back(start);
    }
    if (starts.empty() && !after)
        return invalid("rule", say("By that rule the appointment never comes."));
    return starts;
}

Result<std::vector<Instant>> occurrences(const std::string& rule, const LocalTime& first,
                                         const std::string& zone)
{
    return occurrences(rule, first, clock_in(zone));
}

int weekday_number(Day day)
{
    return static_cast<int>(std::chrono::weekday{day.value}.iso_encoding()) - 1;
}

std::string rule_of(const Repeats& repeats, Day first)
{
    if (repeats.comes == Comes::once)
        return {};
    std::string rule = "FREQ=DAILY";
    if (comes_by_weeks(repeats.comes))
        rule = "FREQ=WEEKLY;INTERVAL=" +
               std::to_string(static_cast<int>(repeats.comes) - static_cast<int>(Comes::weekly) + 1) +
               ";BYDAY=" + days_of(repeats.weekdays, weekday_number(first));
    else if (repeats.comes == Comes::monthly)
        rule = "FREQ=MONTHLY;BYDAY=" + place_in_month(first) + day_codes.at(number_at(first));
    return rule +
           (repeats.until ? ";UNTIL=" + end_of(*repeats.until) : ";COUNT=" + std::to_string(repeats.times));
}

}  // namespace attune
