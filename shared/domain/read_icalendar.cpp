#include "shared/domain/read_icalendar.hpp"

#include <algorithm>
#include <libical/ical.h>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "shared/domain/plain_text.hpp"
#include "shared/domain/recurrence.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr int deepest = 4;  // a calendar, its time zones, their summer and winter; an event and its alarms
constexpr std::size_t longest_title = 100;
constexpr std::size_t longest_uid = 255;
constexpr int shortest = 5;
constexpr int longest = 600;
constexpr std::chrono::days ahead_without_end{182};

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

Refusal malformed(std::string sentence)
{
    return {RefusalCode::malformed, std::move(sentence)};
}

bool begins_with(std::string_view line, std::string_view word)
{
    return line.size() >= word.size() &&
           std::equal(word.begin(), word.end(), line.begin(), [](char expected, char found) {
               return expected ==
                      (found >= 'a' && found <= 'z' ? static_cast<char>(found - 'a' + 'A') : found);
           });
}

// Before the parser sees it: how deep and how many, by lines alone.
std::optional<Refusal> too_much(std::string_view text)
{
    if (text.size() > most_calendar_bytes)
        return malformed(say("The file is larger than 5 MB. Export a shorter time from the other calendar."));
    if (text.find('\0') != std::string_view::npos || first_not_utf8(text))
        return malformed(say("This is no calendar file: it is not written as text in UTF-8."));
    int depth = 0;
    std::size_t events = 0;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        const auto line = text.substr(start, end - start);
        start = end + 1;
        if (begins_with(line, "BEGIN:"))
            ++depth;
        else if (begins_with(line, "END:"))
            --depth;
        events += begins_with(line, "BEGIN:VEVENT") ? 1 : 0;
        if (depth > deepest || depth < 0)
            return malformed(say("This is no calendar file: its parts do not begin and end as they should."));
    }
    if (events > most_calendar_events)
        return malformed(
            say("The file holds more than {1} events. Export a shorter time from the other "
                "calendar.",
                most_calendar_events));
    return std::nullopt;
}

std::string text_of(const char* text, std::size_t most)
{
    std::string words = text ? text : "";
    if (words.size() <= most)
        return words;
    words.resize(most);
    if (const auto broken = first_not_utf8(words))
        words.resize(*broken);
    return words;
}

LocalTime local_of(const icaltimetype& time)
{
    using namespace std::chrono;
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    return {Day{sys_days{date}}, time.hour, time.minute};
}

// As if the wall clock were that of UTC.
Instant in_utc(const LocalTime& local)
{
    return Instant{local.day.value + std::chrono::hours{local.hour} + std::chrono::minutes{local.minute}};
}

// By the rules that a file gives for a zone of its own. What they say is asked of moments alone: of a time
// that the clock shows twice or leaves out, libical takes another offset than RFC 5545 (3.3.5) does.
WallClock clock_by(icaltimezone* rules)
{
    const auto shown = [rules](Instant instant) {
        const auto seconds = floor<std::chrono::seconds>(instant.value).time_since_epoch().count();
        return local_of(icaltime_from_timet_with_zone(seconds, 0, rules));
    };
    return {shown, [shown](const LocalTime& local) {
                const auto by_offset_of = [&](Instant near) {
                    return Instant{in_utc(local).value - (in_utc(shown(near)).value - near.value)};
                };
                constexpr std::chrono::days a_day{1};
                const auto before = by_offset_of(Instant{in_utc(local).value - a_day});
                const auto after = by_offset_of(Instant{in_utc(local).value + a_day});
                return shown(before) == local || shown(after) != local ? before : after;
            }};
}

class Reading {
public:
    Reading(icalcomponent* calendar, std::string zone, Instant now)
        : calendar_{calendar},
          zone_{std::move(zone)},
          now_{now}
    {
    }

    Result<ReadCalendar> read()
    {
        note_exceptions();
        for (auto* event = icalcomponent_get_first_component(calendar_, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar_, ICAL_VEVENT_COMPONENT)) {
            read_event(event);
            if (read_.times.size() > most_calendar_events)
                return malformed(
                    say("The file holds more than {1} times. Export a shorter time from the "
                        "other calendar.",
                        most_calendar_events));
        }
        std::ranges::stable_sort(read_.times, {}, &CalendarTime::starts_at);
        return std::move(read_);
    }

private:
    // When one of a series was moved, the rule's own time is no appointment.
    void note_exceptions()
    {
        for (auto* event = icalcomponent_get_first_component(calendar_, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar_, ICAL_VEVENT_COMPONENT)) {
            const auto instead = icalcomponent_get_recurrenceid(event);
            if (!icaltime_is_null_time(instead))
                replaced_[uid_of(event)].insert(
                    moment(instead, property_of(event, ICAL_RECURRENCEID_PROPERTY)));
        }
    }

    static std::string uid_of(icalcomponent* event)
    {
        return text_of(icalcomponent_get_uid(event), longest_uid);
    }

    static icalproperty* property_of(icalcomponent* event, icalproperty_kind kind)
    {
        return icalcomponent_get_first_property(event, kind);
    }

    // The zone that a property names; empty where it names none.
    static std::string zone_named(icalproperty* property)
    {
        auto* parameter =
            property ? icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) : nullptr;
        return parameter ? text_of(icalparameter_get_tzid(parameter), longest_uid) : "";
    }

    // By a name that everybody knows, else by the rules that the file gives it, else by the practice's clock.
    WallClock clock_of(icalproperty* property) const
    {
        const auto named = zone_named(property);
        if (is_time_zone(named))
            return clock_in(named);
        auto* rules = icalcomponent_get_timezone(calendar_, named.c_str());
        return rules ? clock_by(rules) : clock_in(zone_);
    }

    // Named by one of its times; empty where each can be told.
    std::string unknown_zone(icalcomponent* event) const
    {
        for (auto* property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property;
             property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY))
            if (auto named = zone_named(property); !named.empty() && !is_time_zone(named) &&
                                                   !icalcomponent_get_timezone(calendar_, named.c_str()))
                return named;
        return {};
    }

    // `property` is the one that tells the time.
    Instant moment(const icaltimetype& time, icalproperty* property) const
    {
        return icaltime_is_utc(time) ? in_utc(local_of(time)) : clock_of(property).moment(local_of(time));
    }

    void leave_out(const std::string& title, std::string reason)
    {
        read_.left_out.push_back({title, std::move(reason)});
    }

    void read_event(icalcomponent* event)
    {
        const auto summary = text_of(icalcomponent_get_summary(event), longest_title);
        const auto title = summary.empty() ? say("Without a title") : summary;
        const auto start = icalcomponent_get_dtstart(event);
        const auto uid = uid_of(event);
        if (uid.empty())
            return leave_out(title, say("It has no identifier (UID), by which it would be known again."));
        if (icaltime_is_null_time(start) || !icaltime_is_valid_time(start))
            return leave_out(title, say("It does not say when it begins."));
        if (const auto unknown = unknown_zone(event); !unknown.empty())
            return leave_out(title, say("Its time zone, \u201c{1}\u201d, is not known, and the file does not "
                                        "describe it.",
                                        unknown));
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
            return leave_out(title, say("It is cancelled."));
        if (start.is_date)
            return leave_out(title, say("It is of whole days. Enter it as leave if you are away."));
        const auto starts_at = moment(start, property_of(event, ICAL_DTSTART_PROPERTY));
        const int minutes = minutes_of(event, starts_at);
        if (minutes < shortest || minutes > longest)
            return leave_out(title, out_of_length(minutes));
        add_times(event, {uid, starts_at, minutes, title});
    }

    int minutes_of(icalcomponent* event, Instant starts_at) const
    {
        const auto end = icalcomponent_get_dtend(event);
        const bool has_end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY) != nullptr;
        const auto span =
            has_end && !end.is_date
                ? std::chrono::duration_cast<std::chrono::seconds>(
                      moment(end, property_of(event, ICAL_DTEND_PROPERTY)).value - starts_at.value)
                : std::chrono::seconds{icaldurationtype_as_int(icalcomponent_get_duration(event))};
        return whole_minutes(span);
    }

    static int whole_minutes(std::chrono::seconds span)
    {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
        return static_cast<int>(std::clamp<std::int64_t>(minutes, 0, 1'000'000));
    }

    static std::string out_of_length(int minutes)
    {
        return say("It lasts {1} minutes; an appointment lasts from {2} to {3}.", minutes, shortest, longest);
    }

    void add_times(icalcomponent* event, const CalendarTime& first)
    {
        if (property_of(event, ICAL_RECURRENCEID_PROPERTY))
            return add(first);
        auto times = times_by_rule(event, first);
        if (!times)
            return leave_out(first.title, times.error().sentence);
        add_dates(event, first, *times);
        const auto gone = exceptions_of(event);
        for (const auto& [start, minutes] : *times)
            if (!gone.contains(start) && !replaced_[first.uid].contains(start))
                add({first.uid, start, minutes, first.title});
    }

    // How long it lasts, by when it begins.
    using Times = std::map<Instant, int>;

    Result<Times> times_by_rule(icalcomponent* event, const CalendarTime& first) const
    {
        auto* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        if (!rule)
            return Times{{first.starts_at, first.minutes}};
        if (icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY))
            return malformed(say("It comes again by two rules at once."));
        const auto starts =
            starts_of(rule, first.starts_at, clock_of(property_of(event, ICAL_DTSTART_PROPERTY)));
        if (!starts)
            return starts.error();
        Times times;
        for (const auto start : *starts)
            times.emplace(start, first.minutes);
        return times;
    }

    // The dates that are told one by one (RDATE), beside a rule or without one. Such a date may say how long
    // it lasts.
    void add_dates(icalcomponent* event, const CalendarTime& first, Times& times)
    {
        for (auto* property = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); property;
             property = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
            const auto date = icalproperty_get_rdate(property);
            const bool with_end = icaltime_is_null_time(date.time) != 0;
            const auto& start = with_end ? date.period.start : date.time;
            if (icaltime_is_null_time(start) || !icaltime_is_valid_time(start) || start.is_date) {
                leave_out(first.title, say("One of the dates on which it comes again has no time."));
                continue;
            }
            const auto starts_at = moment(start, property);
            const int minutes = with_end ? minutes_of(date.period, starts_at, property) : first.minutes;
            if (minutes >= shortest && minutes <= longest)
                times.insert_or_assign(starts_at, minutes);
            else if (starts_at > now_)
                leave_out(first.title, out_of_length(minutes));
        }
    }

    int minutes_of(const icalperiodtype& period, Instant starts_at, icalproperty* property) const
    {
        return whole_minutes(icaltime_is_null_time(period.end)
                                 ? std::chrono::seconds{icaldurationtype_as_int(period.duration)}
                                 : std::chrono::duration_cast<std::chrono::seconds>(
                                       moment(period.end, property).value - starts_at.value));
    }

    // What comes again without an end is taken over for half a year.
    Result<std::vector<Instant>> starts_of(icalproperty* rule, Instant first, const WallClock& clock) const
    {
        auto read = icalproperty_get_rrule(rule);
        const std::unique_ptr<char, decltype(&std::free)> text{icalrecurrencetype_as_string_r(&read),
                                                               &std::free};
        std::string words = text ? text.get() : "";
        if (read.count == 0 && icaltime_is_null_time(read.until))
            words += ";UNTIL=" + day_of(Instant{now_.value + ahead_without_end});
        return occurrences(words, clock.shown(first), clock, now_);
    }

    // "20270530", as a rule writes it.
    static std::string day_of(Instant instant)
    {
        auto day = to_string(local_day(instant));
        std::erase(day, '-');
        return day;
    }

    // Nothing else is looked up in the event on the way: libical keeps one place in it alone.
    std::set<Instant> exceptions_of(icalcomponent* event) const
    {
        std::set<Instant> gone;
        for (auto* property = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); property;
             property = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
            gone.insert(moment(icalproperty_get_exdate(property), property));
        return gone;
    }

    // What is over is of no use in a diary.
    void add(const CalendarTime& time)
    {
        if (time.starts_at > now_)
            read_.times.push_back(time);
    }

    icalcomponent* calendar_;
    std::string zone_;
    Instant now_;
    std::map<std::string, std::set<Instant>> replaced_;
    ReadCalendar read_;
};

}  // namespace

Result<ReadCalendar> read_icalendar(const std::string& text, const std::string& zone, Instant now)
{
    if (auto refusal = too_much(text))
        return *std::move(refusal);
    const Component calendar{icalparser_parse_string(text.c_str())};
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        return malformed(say("This is no calendar file (iCalendar, .ics)."));
    return Reading{calendar.get(), zone, now}.read();
}

}  // namespace attune
