// The Measures tab: one score's course as chart, items or table, what the verdict rests on, and the ways to
// correct a form and to move it to the client it belongs to.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/progress/goal_courses.hpp"
#include "client/progress/progress_tables.hpp"
#include "client/screen.hpp"
#include "reports/dose_chart.hpp"
#include "shared/api/practice_dose.hpp"

namespace attune::desktop {

class ProgressView {
public:
    virtual ~ProgressView() = default;
    // Nothing has been given yet, or the record is still on its way.
    virtual void show_empty(bool loading) = 0;
    // The scores to choose from, the chosen one and its course have changed.
    virtual void show_course() = 0;
    // The forms with their answers have come: tables and moved items.
    virtual void show_forms() = 0;
    // Which measures are drawn together has changed, or their courses have.
    virtual void show_together() = 0;
    // How much was practised has come or changed.
    virtual void show_dose() = 0;
    virtual void show_refusal(const std::string& sentence) = 0;
    virtual void correct(const api::Administration& mistaken) = 0;
    virtual void reassign(const api::Administration& form) = 0;
    // Of the form that is looked at: who entered it, and where it came from; empty while that is not known.
    virtual void show_history(const std::string& words) = 0;
};

class ProgressPresenter {
public:
    ProgressPresenter(ProgressView& view, Screen& screen, ClientModel& model);

    // Shows the record as it is now, and follows it from then on.
    void begin();
    // The answers behind the scores are read only while somebody looks at them.
    void set_shown(bool shown);
    void choose(std::size_t index);
    // Follows the score of that code, or any, of that form. False when the record has no such form.
    bool choose_form(const std::string& administration_id, const std::string& score);
    void lay_across(reports::Across across);
    // As a client is shown it, without the line between ill and well; or as therapists see it.
    void show_as_to_client(bool for_client);
    // Puts a score on the common axis or takes it off; says so when the axis is full.
    void put_together(std::size_t index, bool on_axis);
    // Opens the form again to record a better one in its place.
    void correct(const std::string& administration_id);
    // One form is looked at; none when the id is empty.
    void look_at(const std::string& administration_id);
    // Asks whose form it is.
    void reassign(const std::string& administration_id);

    [[nodiscard]] const std::vector<FollowedScore>& scores() const { return scores_; }
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    // There is one whenever show_course() was called.
    [[nodiscard]] const FollowedScore& followed() const { return scores_[chosen_]; }
    // The chart of one of them, on the axis that was chosen.
    [[nodiscard]] reports::ChartFigure figure_of(std::size_t index) const;
    [[nodiscard]] reports::ChartFigure figure() const { return figure_of(chosen_); }
    // The other scores of the instrument that is followed, in the record's order.
    [[nodiscard]] std::vector<std::size_t> siblings() const;
    [[nodiscard]] bool is_together(std::size_t index) const;
    [[nodiscard]] reports::CommonFigure common() const;
    // The score that is followed beside the practice of its time. Without a week while that is not known.
    [[nodiscard]] reports::DoseFigure dose() const;
    [[nodiscard]] const Forms& forms() const { return forms_; }
    // "WL PHQ-9 2026-11-24": what a saved chart of `what` is called; initials only.
    [[nodiscard]] std::string file_name(const std::string& what) const;

private:
    void record_changed();
    void read_forms();
    void read_dose();
    [[nodiscard]] bool forms_hold_course() const;
    void read_page(const std::string& instrument, std::optional<std::string> before);
    [[nodiscard]] const api::Administration* form(const std::string& administration_id) const;

    ProgressView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<std::unique_ptr<const GoalCourse>> goals_;
    std::vector<FollowedScore> scores_;  // points into goals_, the library and the record
    std::size_t chosen_ = 0;
    reports::Across across_ = reports::Across::dates;
    bool for_client_ = false;
    bool shown_ = false;
    std::vector<std::string> together_;  // codes of those on the common axis
    bool picked_together_ = false;       // by hand, and not with the score that is followed
    std::string chosen_code_;            // instrument and score, as the record's order may change
    Forms forms_;
    Forms arriving_;
    std::string forms_of_;
    std::optional<api::ReadPracticeDose::Reply> dose_;
    Subscription watching_;
    std::shared_ptr<void> reading_dose_;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> reading_history_;
};

}  // namespace attune::desktop
