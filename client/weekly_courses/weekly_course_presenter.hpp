// A weekly course for a client: chosen from the ready-made ones and given in one act, then every week with
// what is set in it, adapted while it has not begun. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/weekly_courses.hpp"

namespace attune::desktop {

// A leaflet or a measure that a week names, and how it stands.
struct CourseThing {
    std::string code;
    std::string words;  // "WHO-5, given on 8 Sep 2026"
};

// One week as the page shows it.
struct WeekCard {
    std::string heading;  // "Week 3, from 21 Sep to 27 Sep 2026: What compassion is"
    std::string state;    // "over", "now", "to come"; empty before the course is given
    std::string about;
    std::vector<std::string> exercises;  // "Soothing rhythm breathing: 5 min, 6 days a week"
    std::vector<CourseThing> measures;
    std::vector<CourseThing> reading;
    bool may_change = false;
};

class WeeklyCourseView {
public:
    virtual ~WeeklyCourseView() = default;
    // courses(), chosen(), given() and weeks() have changed.
    virtual void show_course() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class WeeklyCoursePresenter {
public:
    WeeklyCoursePresenter(WeeklyCourseView& view, Screen& screen, ClientModel& model);

    void begin();

    // The ready-made ones, to choose from while none goes on.
    [[nodiscard]] const std::vector<WeeklyCourse>& courses() const { return reading_.weekly_courses; }
    [[nodiscard]] const std::vector<Leaflet>& leaflets() const { return reading_.leaflets; }
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    void choose(std::size_t course);
    // `starts_on` as it is typed.
    void give(const std::string& starts_on);
    // This client has the course too, perhaps, and homework by it.
    void given_to_group();
    [[nodiscard]] std::string first_day() const;  // to begin with: today
    // As it is typed; empty, and said, when it is no date.
    [[nodiscard]] std::optional<Day> first_day_of(const std::string& typed);

    // The course that goes on, or null.
    [[nodiscard]] const api::GivenCourse* given() const { return given_ ? &*given_ : nullptr; }
    // "Eight-week compassionate mind course, given by Maren Ashvale on 8 Sep 2026"; else what the chosen is
    // for.
    [[nodiscard]] std::string words() const;
    // Of the course that goes on, or of the chosen one as it would be.
    [[nodiscard]] const std::vector<WeekCard>& weeks() const { return cards_; }

    // The contents of a week that has not begun, to be changed and put back.
    [[nodiscard]] const CourseWeek& contents(std::size_t week) const { return given_->weeks.at(week).week; }
    void change(std::size_t week, CourseWeek contents);
    // That week and all that follow it, by a week.
    void put_off(std::size_t week);
    void stop();

private:
    void came(const Result<api::ReadWeeklyCourses::Reply>& reply);
    void adapt(std::vector<GivenWeek> weeks, bool stopped);
    void answered(const Result<api::GivenCourse>& reply, const std::string& done);
    void show();
    [[nodiscard]] WeekCard card_of(const GivenWeek& week, std::size_t number) const;
    [[nodiscard]] CourseThing measure_of(const GivenWeek& week, const std::string& code) const;
    [[nodiscard]] bool may_write() const { return screen_.may(api::Permission::record_care); }
    [[nodiscard]] Day today() const;

    WeeklyCourseView& view_;
    Screen& screen_;
    ClientModel& model_;
    api::ReadReading::Reply reading_;
    std::optional<api::GivenCourse> given_;
    std::vector<WeekCard> cards_;
    std::size_t chosen_ = 0;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "5 min, 6 days a week".
std::string dose_of(const CourseExercise& exercise);

}  // namespace attune::desktop
