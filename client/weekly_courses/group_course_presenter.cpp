#include "client/weekly_courses/group_course_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::vector<FieldError> faults_of(const std::string& group, std::size_t chosen)
{
    std::vector<FieldError> faults;
    if (group.empty())
        faults.push_back({"group", say("Give the group a name: it stands with the course of each client.")});
    if (group.size() > api::room_for_group)
        faults.push_back({"group", say("The name has room for {1} characters.", api::room_for_group)});
    if (chosen == 0)
        faults.push_back({"members", say("Choose who is in the group.")});
    if (chosen > api::most_in_group)
        faults.push_back(
            {"members", say("A group has room for {1} clients, not {2}.", api::most_in_group, chosen)});
    return faults;
}

}  // namespace

GroupCoursePresenter::GroupCoursePresenter(GroupCourseView& view, Screen& screen, WeeklyCourse course,
                                           Day starts_on, std::string chosen, std::function<void()> given)
    : view_{view},
      screen_{screen},
      finder_{screen},
      course_{std::move(course)},
      starts_on_{starts_on},
      first_{std::move(chosen)},
      given_{std::move(given)}
{
}

void GroupCoursePresenter::begin()
{
    view_.show_busy(true);
    finder_.read([this](const std::optional<Refusal>& refusal) {
        if (refusal)
            return view_.show_sentence(refusal->sentence);
        for (const auto* row : finder_.all())
            members_.push_back({row->client_id, name_and_reference(*row), row->client_id == first_, false});
        view_.show_members();
        view_.show_busy(false);
    });
}

void GroupCoursePresenter::choose(std::size_t member, bool chosen)
{
    if (waiting_ == 0 && member < members_.size() && !members_[member].has_it)
        members_[member].chosen = chosen;
}

void GroupCoursePresenter::give(const std::string& group)
{
    if (waiting_ > 0)
        return;
    const auto name = trimmed(group);
    const auto chosen = static_cast<std::size_t>(std::ranges::count_if(members_, &GroupMember::chosen));
    const auto faults = faults_of(name, chosen);
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    refused_.clear();
    waiting_ = chosen;
    view_.show_busy(true);
    for (std::size_t i = 0; i < members_.size(); ++i)
        if (members_[i].chosen)
            screen_.calls.call<api::GiveWeeklyCourse>(
                alive_, {members_[i].client_id, course_.code, starts_on_, name},
                [this, i](const Result<api::GivenCourse>& reply) { answered(i, reply); });
}

void GroupCoursePresenter::answered(std::size_t member, const Result<api::GivenCourse>& reply)
{
    auto& one = members_[member];
    one.has_it = reply.has_value();
    one.chosen = false;
    if (!reply)
        refused_.push_back(one.name + ": " + reply.error().sentence);
    if (--waiting_ == 0)
        finish();
}

void GroupCoursePresenter::finish()
{
    view_.show_busy(false);
    const auto given = std::ranges::count_if(members_, &GroupMember::has_it);
    if (given > 0) {
        screen_.status.say(saved_words(screen_));
        given_();
    }
    if (refused_.empty())
        return view_.close();
    view_.show_members();
    auto sentence = say_count("Given to one client. Not given:", "Given to {1} clients. Not given:", given);
    for (const auto& refused : refused_)
        sentence += '\n' + refused;
    view_.show_sentence(sentence);
}

}  // namespace attune::desktop
