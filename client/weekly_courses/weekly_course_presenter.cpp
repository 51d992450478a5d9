#include "client/weekly_courses/weekly_course_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/domain/said.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr auto next_week_at = std::chrono::days{7};

// The day within the week on which a form of that measure was filled in.
std::optional<Day> filled_in(const api::Overview& overview, const std::string& instrument,
                             const GivenWeek& week)
{
    for (const auto& course : overview.courses)
        for (const auto& point : course.points)
            if (course.instrument == instrument && week.begins_on <= point.on &&
                point.on.value < week.begins_on.value + next_week_at)
                return point.on;
    return std::nullopt;
}

}  // namespace

std::string dose_of(const CourseExercise& exercise)
{
    return api::dose_words(exercise.minutes, exercise.days_per_week);
}

namespace {

api::ReadReading::Reply said(api::ReadReading::Reply reading)
{
    for (auto& course : reading.weekly_courses)
        course = attune::said(std::move(course));
    for (auto& leaflet : reading.leaflets)
        leaflet = attune::said(std::move(leaflet));
    return reading;
}

}  // namespace

WeeklyCoursePresenter::WeeklyCoursePresenter(WeeklyCourseView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
}

void WeeklyCoursePresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadReading>(alive_, {}, [this](const Result<api::ReadReading::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        reading_ = said(*reply);
        screen_.calls.call<api::ReadWeeklyCourses>(
            alive_, {model_.client_id()},
            [this](const Result<api::ReadWeeklyCourses::Reply>& courses) { came(courses); });
    });
}

void WeeklyCoursePresenter::came(const Result<api::ReadWeeklyCourses::Reply>& reply)
{
    view_.show_busy(false);
    if (!reply)
        return view_.show_sentence(reply.error().sentence);
    const auto goes_on = std::ranges::find_if(reply->weekly_courses, [this](const api::GivenCourse& course) {
        return !course.stopped_on && today() <= last_day_of(course.weeks.back());
    });
    if (goes_on != reply->weekly_courses.end())
        given_ = *goes_on;
    show();
}

Day WeeklyCoursePresenter::today() const
{
    return to_local(screen_.clock()).day;
}

std::string WeeklyCoursePresenter::first_day() const
{
    return medium_date(today());
}

std::optional<Day> WeeklyCoursePresenter::first_day_of(const std::string& typed)
{
    const auto day = parse_typed_day(typed);
    if (!day)
        view_.show_sentence(say("The first day is not a date. Write it like 1 Dec 2026."));
    return day;
}

void WeeklyCoursePresenter::choose(std::size_t course)
{
    if (busy_ || given_ || course >= courses().size())
        return;
    chosen_ = course;
    view_.show_sentence({});
    show();
}

void WeeklyCoursePresenter::give(const std::string& starts_on)
{
    if (busy_ || given_ || !may_write() || chosen_ >= courses().size())
        return;
    const auto day = first_day_of(starts_on);
    if (!day)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::GiveWeeklyCourse>(
        alive_, {model_.client_id(), courses()[chosen_].code, *day},
        [this](const Result<api::GivenCourse>& reply) {
            answered(reply, say("Given. Each week's exercises come up as homework when it begins."));
        },
        key_);
}

void WeeklyCoursePresenter::given_to_group()
{
    model_.refresh();
    begin();
}

void WeeklyCoursePresenter::change(std::size_t week, CourseWeek contents)
{
    if (!given_ || week >= cards_.size() || !cards_[week].may_change)
        return;
    auto weeks = given_->weeks;
    weeks[week].week = std::move(contents);
    adapt(std::move(weeks), false);
}

void WeeklyCoursePresenter::put_off(std::size_t week)
{
    if (!given_ || week >= cards_.size() || !cards_[week].may_change)
        return;
    auto weeks = given_->weeks;
    attune::put_off(weeks, week);
    adapt(std::move(weeks), false);
}

void WeeklyCoursePresenter::stop()
{
    if (given_)
        adapt(given_->weeks, true);
}

void WeeklyCoursePresenter::adapt(std::vector<GivenWeek> weeks, bool stopped)
{
    if (busy_ || !may_write())
        return;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::AdaptWeeklyCourse>(
        alive_,
        {model_.client_id(), given_->weekly_course_id, given_->row_version, std::move(weeks), stopped},
        [this, stopped](const Result<api::GivenCourse>& reply) {
            answered(reply, stopped
                                ? say("The course was stopped. What has begun goes on to its week's end; no "
                                      "further week begins.")
                                : std::string{});
        },
        key_);
}

void WeeklyCoursePresenter::answered(const Result<api::GivenCourse>& reply, const std::string& done)
{
    busy_ = false;
    key_.clear();
    view_.show_busy(false);
    if (!reply) {
        if (const auto theirs = json::from_text<api::GivenCourse>(reply.error().current); theirs)
            given_ = *theirs;
        show();
        return view_.show_sentence(reply.error().sentence);
    }
    given_ = *reply;
    if (given_->stopped_on)
        given_.reset();
    screen_.status.say(saved_words(screen_));
    model_.refresh();  // its homework is in the record
    show();
    view_.show_sentence(done);
}

void WeeklyCoursePresenter::show()
{
    cards_.clear();
    std::vector<GivenWeek> weeks;
    if (given_)
        weeks = given_->weeks;
    else if (chosen_ < courses().size())
        weeks = weeks_from(courses()[chosen_], today());
    for (std::size_t i = 0; i < weeks.size(); ++i)
        cards_.push_back(card_of(weeks[i], i + 1));
    view_.show_course();
}

std::string WeeklyCoursePresenter::words() const
{
    if (given_)
        return given_->group.empty()
                   ? say("{1}, given by {2} on {3}", say(given_->name), given_->given_by,
                         medium_date(to_local(given_->given_at).day))
                   : say("{1}, given by {2} on {3}, with the group {4}", say(given_->name), given_->given_by,
                         medium_date(to_local(given_->given_at).day), given_->group);
    return chosen_ < courses().size() ? courses()[chosen_].purpose : std::string{};
}

CourseThing WeeklyCoursePresenter::measure_of(const GivenWeek& week, const std::string& code) const
{
    const auto* instrument = screen_.library.instrument(code);
    CourseThing thing{code, instrument ? instrument->short_name : code};
    if (!given_ || today() < week.begins_on)
        return thing;
    const auto* overview = model_.overview();
    const auto day = overview ? filled_in(*overview, code, week) : std::nullopt;
    thing.words += ", ";
    if (day)
        thing.words += say("filled in on {1}", medium_date(*day));
    else
        thing.words +=
            last_day_of(week) < today() ? say("not filled in that week") : say("not filled in yet");
    return thing;
}

WeekCard WeeklyCoursePresenter::card_of(const GivenWeek& week, std::size_t number) const
{
    WeekCard card;
    card.heading = say("Week {1}", number);
    if (given_) {
        card.heading += ", " + say("{1} to {2}", short_date(week.begins_on), medium_date(last_day_of(week)));
        card.state = today() < week.begins_on      ? say("to come")
                     : last_day_of(week) < today() ? say("over")
                                                   : say("now");
        card.may_change = may_write() && today() < week.begins_on;
    }
    card.heading += ": " + say(week.week.title);
    card.about = say(week.week.about);
    for (const auto& set : week.week.exercises) {
        const auto* exercise = screen_.library.exercise(set.code);
        card.exercises.push_back((exercise ? exercise->name : set.code) + ": " + dose_of(set));
    }
    for (const auto& code : week.week.measures)
        card.measures.push_back(measure_of(week, code));
    for (const auto& code : week.week.reading) {
        const auto leaflet = std::ranges::find(reading_.leaflets, code, &Leaflet::code);
        card.reading.push_back({code, leaflet == reading_.leaflets.end() ? code : leaflet->title});
    }
    return card;
}

}  // namespace attune::desktop
