// The Homework tab: what is running, the look back on it in a session, stopping and taking up again. No wx
// here.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/practice_words.hpp"

namespace attune::desktop {

// A look back as it is typed.
struct ReviewForm {
    int days_done = 0;
    int days_set = 0;
    std::string said;

    bool operator==(const ReviewForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReviewForm, (), (days_done, days_set, said))

// One piece of homework as the tab shows it.
struct HomeworkCard {
    std::string assignment_id;
    std::string name;
    std::string dose;      // "5 min, 7 days a week, since 17 Nov"
    std::string what_for;  // the client's own words
    std::string last;  // "Session 10: 6 of 7 days. Tension 7 before, 4 after"; empty before the first review
    std::string practice;  // "Practised on 9 of the last 28 days; ..."; empty when nothing was logged
    std::vector<api::PracticeDay> days;  // the strip; empty when nothing was logged
    std::vector<std::string> latest;     // what was logged last, in a line each
    bool running = true;
    bool may_change = true;      // not what was changed already
    std::string review_heading;  // "How it went since 17 Nov"; empty when there is nothing to look back from
    ReviewForm review;

    bool operator==(const HomeworkCard&) const = default;
};

class HomeworkView {
public:
    virtual ~HomeworkView() = default;
    // cards() has changed, or is there for the first time. Fields that somebody is typing in hold what their
    // card's review holds.
    virtual void show_cards() = 0;
    // What has just happened; `undo` tells whether undo() would take it back.
    virtual void show_sentence(const std::string& sentence, bool undo) = 0;
};

class HomeworkPresenter {
public:
    static constexpr auto draft_kind = "homework_review";

    HomeworkPresenter(HomeworkView& view, Screen& screen, ClientModel& model);

    [[nodiscard]] const std::vector<HomeworkCard>& cards() const { return cards_; }
    // Null when there is no such homework in the record.
    [[nodiscard]] const api::Assignment* find(const std::string& assignment_id) const;
    [[nodiscard]] bool loaded() const { return model_.overview() != nullptr; }

    // At every keystroke in the card's review.
    void change(const std::string& assignment_id, const ReviewForm& form);
    void save_review(const std::string& assignment_id);
    void stop(const std::string& assignment_id, bool stopped);
    void undo();

private:
    // A look back on its way: typed, and perhaps sent.
    struct Kept {
        std::string assignment_id;
        std::string session_id;
        ReviewForm form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (assignment_id, session_id, form, key), (), ())
    struct Unfinished {
        std::string draft_id;
        Kept kept;
        bool busy = false;
    };

    // Takes up the looks back that were left unfinished.
    void look_for_drafts();
    void take_up(const Draft& draft);
    // Makes cards_ anew; false before the record has come.
    bool list_cards();
    void show();
    [[nodiscard]] HomeworkCard card_of(const api::Assignment& assignment) const;
    [[nodiscard]] Draft draft_of(const Unfinished& review) const;
    void reviewed(const std::string& assignment_id, const ReviewForm& sent,
                  const Result<api::Assignment>& reply);
    void send_stop(const api::Assignment& assignment, bool stopped, bool undoing);
    void stopped(const Result<api::Assignment>& reply, bool undoing);

    HomeworkView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<HomeworkCard> cards_;
    bool shown_ = false;  // the record has come: cards that stay the same are not shown again
    std::map<std::string, Unfinished> reviews_;  // by assignment
    std::optional<std::string> last_stopped_;    // what undo() takes up again
    Subscription changes_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// How many days were set between two days at so many a week: the denominator of a look back.
int days_set_between(Day from, Day to, int days_per_week);

}  // namespace attune::desktop
