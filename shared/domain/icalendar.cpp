#include "shared/domain/icalendar.hpp"

#include <cstdlib>
#include <libical/ical.h>
#include <memory>

namespace attune {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype utc(Instant instant)
{
    const auto seconds = floor<std::chrono::seconds>(instant.value).time_since_epoch().count();
    return icaltime_from_timet_with_zone(seconds, 0, icaltimezone_get_utc_timezone());
}

Component event_of(const CalendarEntry& entry, Instant made_at)
{
    Component event{icalcomponent_new(ICAL_VEVENT_COMPONENT)};
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(event.get(), property); };
    add(icalproperty_new_uid(entry.uid.c_str()));
    add(icalproperty_new_sequence(static_cast<int>(entry.sequence)));
    add(icalproperty_new_dtstamp(utc(made_at)));
    add(icalproperty_new_dtstart(utc(entry.starts_at)));
    add(icalproperty_new_dtend(utc(Instant{entry.starts_at.value + std::chrono::minutes{entry.minutes}})));
    add(icalproperty_new_summary(entry.summary.c_str()));
    if (!entry.location.empty())
        add(icalproperty_new_location(entry.location.c_str()));
    add(icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    return event;
}

}  // namespace

std::string icalendar_of(const std::vector<CalendarEntry>& entries, Instant made_at)
{
    const Component calendar{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Attune//Diary//EN"));
    for (const auto& entry : entries)
        icalcomponent_add_component(calendar.get(), event_of(entry, made_at).release());
    const std::unique_ptr<char, decltype(&std::free)> text{icalcomponent_as_ical_string_r(calendar.get()),
                                                           &std::free};
    return text.get();
}

}  // namespace attune
