#include "shared/domain/recurrence.hpp"

#include <cstdlib>
#include <libical/ical.h>
#include <memory>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

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
void set_end(icalrecurrencetype& rule, const std::string& zone)
{
    if (!icaltime_is_utc(rule.until))
        return;
    const auto seconds =
        std::chrono::seconds{icaltime_as_timet_with_zone(rule.until, icaltimezone_get_utc_timezone())};
    rule.until = floating(to_local(Instant{std::chrono::sys_seconds{seconds}}, zone));
}

}  // namespace

Result<std::vector<Instant>> occurrences(const std::string& rule, const LocalTime& first,
                                         const std::string& zone)
{
    auto read = icalrecurrencetype_from_string(rule.c_str());
    if (!is_rule(read))
        return invalid("rule", say("\u201c{1}\u201d is no rule by which an appointment comes again.", rule));
    if (read.freq == ICAL_SECONDLY_RECURRENCE || read.freq == ICAL_MINUTELY_RECURRENCE ||
        read.freq == ICAL_HOURLY_RECURRENCE)
        return invalid("rule", say("An appointment comes once a day at most."));
    if (read.count == 0 && icaltime_is_null_time(read.until))
        return invalid("rule",
                       say("An appointment that comes again needs an end: how many times, or until when."));
    set_end(read, zone);

    const Iterator iterator{icalrecur_iterator_new(read, floating(first)), &icalrecur_iterator_free};
    std::vector<Instant> starts;
    for (auto next = iterator ? icalrecur_iterator_next(iterator.get()) : icaltime_null_time();
         !icaltime_is_null_time(next); next = icalrecur_iterator_next(iterator.get())) {
        if (starts.size() == most_occurrences)
            return invalid("rule",
                           say("That is more than {1} appointments. Let it end sooner.", most_occurrences));
        starts.push_back(from_local(local_of(next), zone));
    }
    if (starts.empty())
        return invalid("rule", say("By that rule the appointment never comes."));
    return starts;
}

std::string weekly_rule(int every, int times)
{
    return "FREQ=WEEKLY;INTERVAL=" + std::to_string(every) + ";COUNT=" + std::to_string(times);
}

}  // namespace attune
