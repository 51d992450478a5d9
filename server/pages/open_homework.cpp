#include "server/pages/open_homework.hpp"

#include <algorithm>

#include "server/db/homework.hpp"
#include "server/db/uuid.hpp"
#include "server/pages/form_body.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server {

namespace {

constexpr auto day_begun_before = std::chrono::days{2};  // a page may have been opened before midnight

// Whether the homework ran on that day.
bool ran_on(const api::Assignment& assignment, Day day)
{
    return assignment.set_on <= day && day <= assignment.until_on.value_or(day) &&
           day <= assignment.stopped_on.value_or(day);
}

// A number, nothing, or `fault`.
std::optional<int> number_or_fault(const std::string& typed, FieldError fault,
                                   std::vector<FieldError>& faults)
{
    const auto number = whole_number(typed);
    if (!number && !typed.empty())
        faults.push_back(std::move(fault));
    return number;
}

FieldError no_rating(const Language& language, const char* path)
{
    return {path, language.say("Choose a number from 0 to 10, or none.")};
}

// Which day it was. One begun by a page that was opened before midnight counts.
std::optional<Day> day_in(const OpenHomework& homework, const TypedPractice& typed)
{
    const auto day = parse_day(typed.practised_on);
    const bool near = day && *day <= homework.today && homework.today.value - day->value <= day_begun_before;
    return near && ran_on(homework.set, *day) ? day : std::nullopt;
}

}  // namespace

std::vector<Day> days_to_log(const api::Assignment& assignment, Day today)
{
    std::vector<Day> days;
    for (const Day day : {today, Day{today.value - std::chrono::days{1}}})
        if (ran_on(assignment, day))
            days.push_back(day);
    return days;
}

std::optional<OpenHomework> open_homework(const PageContext& page)
{
    if (!page.opened.homework)
        return std::nullopt;
    auto set = Homework{page.context.db}.find(page.opened.client_id, page.path.find("assignment")->second);
    if (!set)
        return std::nullopt;
    const auto& exercises = page.context.facts.exercises;
    const auto exercise = std::ranges::find(exercises, set->exercise, &Exercise::code);
    const auto today = local_day(page.context.now);
    auto days = days_to_log(*set, today);
    if (exercise == exercises.end() || days.empty())
        return std::nullopt;
    return OpenHomework{*std::move(set), &*exercise, today, std::move(days)};
}

TypedPractice untouched(const OpenHomework& homework)
{
    TypedPractice typed;
    typed.key = new_uuid();
    typed.practised_on = to_string(homework.days.front());
    if (homework.set.minutes > 0)
        typed.minutes = std::to_string(homework.set.minutes);
    return typed;
}

TypedPractice typed_in(const PageContext& page)
{
    const auto field = [&](const char* name) {
        const auto found = page.sent.find(name);
        return found == page.sent.end() ? std::string{} : std::string{trimmed(found->second)};
    };
    TypedPractice typed{field("key"),     field("practised_on"), field("minutes"),
                        field("helpful"), field("difficult"),    field("got_in_the_way")};
    std::erase(typed.got_in_the_way, '\r');
    return typed;
}

ReadPractice read_practice(const PageContext& page, const OpenHomework& homework, const TypedPractice& typed)
{
    ReadPractice read;
    auto& [request, faults] = read;
    const auto& language = page.language;
    request.client_id = page.opened.client_id;
    request.assignment_id = homework.set.assignment_id;
    request.minutes = number_or_fault(
        typed.minutes, {"minutes", language.say("Write the minutes as a whole number, or leave them out.")},
        faults);
    request.helpful = number_or_fault(typed.helpful, no_rating(language, "helpful"), faults);
    request.difficult = number_or_fault(typed.difficult, no_rating(language, "difficult"), faults);
    request.got_in_the_way = typed.got_in_the_way;
    if (const auto day = day_in(homework, typed))
        request.practised_on = *day;
    else
        faults.push_back({"practised_on", language.say("Choose the day on which you practised.")});
    if (!is_uuid(typed.key))
        faults.push_back(
            {"minutes", language.say("This page did not arrive whole. Look it over, and log it once more.")});
    return read;
}

}  // namespace attune::server
