#include "server/pages/homework_pages.hpp"

#include <algorithm>

#include "server/db/uuid.hpp"
#include "server/pages/attachment_pages.hpp"
#include "server/pages/open_homework.hpp"
#include "server/pages/page_reply.hpp"
#include "server/routes/homework.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/domain/said.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr int days_of_strip = 7;
constexpr std::ptrdiff_t most_logs_shown = 5;
constexpr int highest_rating = 10;

std::string homework_at(const api::Assignment& assignment)
{
    return std::string{home_page} + "/homework/" + assignment.assignment_id;
}

std::string day_word(const Language& language, Day day, Day today)
{
    return day == today ? language.say("Today") : language.weekday(day);
}

PageData strip_of(const Language& language, const OpenHomework& homework)
{
    PageData days{PageData::type::list};
    for (const auto& day : practice_days(homework.set, homework.today, days_of_strip)) {
        PageData one;
        one.set("name", day_word(language, day.on, homework.today));
        one.set("practised", PageData{day.times > 0});
        days.push_back(one);
    }
    return days;
}

PageData days_of(const Language& language, const OpenHomework& homework, const TypedPractice& typed)
{
    PageData days{PageData::type::list};
    int index = 0;
    for (const auto day : homework.days) {
        PageData one;
        one.set("index", std::to_string(index++));
        one.set("value", to_string(day));
        one.set("name", day == homework.today ? language.say("Today") : language.say("Yesterday"));
        one.set("chosen", PageData{typed.practised_on == to_string(day)});
        days.push_back(one);
    }
    return days;
}

PageData ratings_of(const std::string& chosen)
{
    PageData ratings{PageData::type::list};
    for (int rating = 0; rating <= highest_rating; ++rating) {
        PageData one;
        one.set("value", std::to_string(rating));
        one.set("chosen", PageData{chosen == std::to_string(rating)});
        ratings.push_back(one);
    }
    return ratings;
}

PageData steps_of(const Exercise& exercise)
{
    PageData steps{PageData::type::list};
    for (const auto& step : exercise.steps) {
        PageData one;
        one.set("text", step);
        steps.push_back(one);
    }
    return steps;
}

PageData latest_of(const api::Assignment& assignment)
{
    PageData lines{PageData::type::list};
    const auto shown = std::min(most_logs_shown, std::ssize(assignment.practice));
    for (auto log = assignment.practice.rbegin(); log != assignment.practice.rbegin() + shown; ++log) {
        PageData one;
        one.set("text", log_words(*log));
        lines.push_back(one);
    }
    return lines;
}

// Each with the field it is about.
PageData faults_of(const std::vector<FieldError>& faults)
{
    PageData list{PageData::type::list};
    for (const auto& fault : faults) {
        PageData one;
        const bool chosen = fault.path != "minutes" && fault.path != "got_in_the_way";
        one.set("field", fault.path + (chosen ? "-0" : ""));
        one.set("sentence", fault.sentence);
        list.push_back(one);
    }
    return list;
}

void add_form(PageData& data, const PageContext& page, const OpenHomework& homework,
              const TypedPractice& typed)
{
    PageData form;
    form.set("key", typed.key);
    form.set("days", days_of(page.language, homework, typed));
    form.set("minutes", typed.minutes);
    form.set("helpful", ratings_of(typed.helpful));
    form.set("difficult", ratings_of(typed.difficult));
    form.set("got_in_the_way", typed.got_in_the_way);
    form.set("already",
             PageData{std::ranges::find(homework.set.practice, homework.today,
                                        &api::PracticeLog::practised_on) != homework.set.practice.end()});
    data.set("form", form);
}

PageData what_to_do(const PageContext& page, const OpenHomework& homework, bool error)
{
    const Speaking for_the_reader{page.language};
    const auto exercise = said(*homework.exercise);
    auto data = page_data(page, "", error);
    data.set("name", exercise.name);
    data.set("href", homework_at(homework.set));
    data.set("dose", api::dose_words(homework.set.minutes, homework.set.days_per_week));
    if (homework.set.until_on)
        data.set("until", page.language.date(*homework.set.until_on));
    if (!homework.set.reason.empty())
        data.set("reason", homework.set.reason);
    data.set("strip", strip_of(page.language, homework));
    if (homework.set.practised_times > 0)
        data.set("so_far", practice_words(homework.set, homework.today, days_of_strip));
    data.set("new", PageData{homework.set.practised_times == 0});
    data.set("purpose", exercise.purpose);
    data.set("steps", steps_of(exercise));
    if (!exercise.cautions.empty())
        data.set("cautions", exercise.cautions);
    if (!exercise.usual_dose.empty())
        data.set("usual_dose", exercise.usual_dose);
    data.set("dose_note", exercise.dose_note);
    add_attachments(data, homework);
    data.set("any_logged", PageData{homework.set.practised_times > 0});
    data.set("latest", latest_of(homework.set));
    return data;
}

const api::PracticeLog* find_log(const api::Assignment& assignment, const std::string& practice_log_id)
{
    const auto found =
        std::ranges::find(assignment.practice, practice_log_id, &api::PracticeLog::practice_log_id);
    return found == assignment.practice.end() ? nullptr : &*found;
}

http::Reply read_homework(PageContext& page)
{
    const auto homework = open_homework(page);
    if (!homework)
        return see_other(home_page);
    auto data = what_to_do(page, *homework, false);
    const auto key = page.sent.find("logged");
    const auto* logged = key == page.sent.end() ? nullptr : find_log(homework->set, key->second);
    const Speaking for_the_reader{page.language};
    if (logged)
        data.set("logged", log_words(*logged));
    else
        add_form(data, page, *homework, untouched(*homework));
    return reply_with(page, 200, "homework", data);
}

// Nothing when it is logged, by this press or by an earlier one of the same page; otherwise what is wrong.
std::vector<FieldError> log_once(PageContext& page, const api::LogPractice::Request& request,
                                 const std::string& key)
{
    const auto logged = log_practice(page.context, request, {key, std::nullopt, page.opened.link_id});
    if (logged)
        return {};
    const auto set = Homework{page.context.db}.find(request.client_id, request.assignment_id);
    if (set && find_log(*set, key))
        return {};
    const auto& refusal = logged.error();
    return refusal.fields.empty() ? std::vector<FieldError>{{"practised_on", refusal.sentence}}
                                  : refusal.fields;
}

// With all that was typed.
http::Reply asked_again(const PageContext& page, const OpenHomework& homework, TypedPractice typed,
                        const std::vector<FieldError>& faults)
{
    if (!is_uuid(typed.key))
        typed.key = new_uuid();
    auto data = what_to_do(page, homework, true);
    data.set("faults", PageData{true});
    data.set("faulty", faults_of(faults));
    add_form(data, page, homework, typed);
    return reply_with(page, 422, "homework", data);
}

http::Reply log_here(PageContext& page)
{
    const auto homework = open_homework(page);
    if (!homework)
        return see_other(home_page);
    auto typed = typed_in(page);
    auto [request, faults] = read_practice(page, *homework, typed);
    if (faults.empty())
        faults = log_once(page, request, typed.key);
    if (faults.empty())
        return see_other(homework_at(homework->set) + "?logged=" + typed.key);
    return asked_again(page, *homework, std::move(typed), faults);
}

}  // namespace

void add_homework(PageData& data, const PageContext& page)
{
    const Speaking for_the_reader{page.language};
    const auto today = local_day(page.context.now);
    PageData lines{PageData::type::list};
    for (const auto& set : Homework{page.context.db}.latest_episode(page.opened.client_id, today)) {
        if (set.stopped_on || days_to_log(set, today).empty())
            continue;
        PageData one;
        one.set("title", say(set.exercise_name));
        one.set("dose", api::dose_words(set.minutes, set.days_per_week));
        if (set.practised_times > 0)
            one.set("so_far", practice_words(set, today, days_of_strip));
        one.set("href", homework_at(set));
        lines.push_back(one);
    }
    data.set("homework", PageData{lines.is_non_empty_list()});
    data.set("no_homework", PageData{lines.is_empty_list()});
    data.set("exercises", lines);
}

const std::vector<PageRoute>& homework_pages()
{
    static const std::vector<PageRoute> pages{
        {"GET", "/homework/{assignment}", "client_read_homework", read_homework},
        {"POST", "/homework/{assignment}", "client_logged_practice", log_here},
    };
    return pages;
}

}  // namespace attune::server
