// One weekly course for a group: the same course from the same day for several clients of the caseload, each
// of whom has it as their own. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/caseload/client_finder.hpp"
#include "client/screen.hpp"
#include "shared/api/diary.hpp"
#include "shared/api/weekly_courses.hpp"

namespace attune::desktop {

struct GroupMember {
    std::string client_id;
    std::string name;  // "Jonas Thornbury, LP-1004"
    bool chosen = false;
    bool has_it = false;  // given in this dialog; not to be chosen again
};

class GroupCourseView {
public:
    virtual ~GroupCourseView() = default;
    // members() have changed.
    virtual void show_members() = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is "group" or "members".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // Every one who was chosen has the course.
    virtual void close() = 0;
};

class GroupCoursePresenter {
public:
    // The client `chosen` is in the group to begin with. `given` is called when somebody was given the
    // course.
    GroupCoursePresenter(GroupCourseView& view, Screen& screen, WeeklyCourse course, Day starts_on,
                         std::string chosen, std::function<void()> given);

    void begin();

    // The caseload, by name.
    [[nodiscard]] const std::vector<GroupMember>& members() const { return members_; }
    void choose(std::size_t member, bool chosen);
    // To everybody chosen at once. Whom it is refused to is named, and the others have it.
    void give(const std::string& group);

private:
    void answered(std::size_t member, const Result<api::GivenCourse>& reply);
    void finish();

    GroupCourseView& view_;
    Screen& screen_;
    ClientFinder finder_;
    const WeeklyCourse course_;
    const Day starts_on_;
    const std::string first_;
    std::function<void()> given_;
    std::vector<GroupMember> members_;
    std::size_t waiting_ = 0;           // answers to come; none while nothing is being given
    std::vector<std::string> refused_;  // a sentence for each
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
