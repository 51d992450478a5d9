#include "client/leave/leave_covers_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void LeaveCoversPresenter::begin()
{
    screen_.calls.call<api::ReadLeaveCovers>(alive_, {},
                                             [this](const Result<api::ReadLeaveCovers::Reply>& reply) {
                                                 if (!reply)
                                                     return view_.show_sentence(reply.error().sentence);
                                                 read_ = *reply;
                                                 view_.show_covers();
                                             });
}

void LeaveCoversPresenter::name(std::size_t therapist, std::size_t cover, const std::string& starts_on,
                                const std::string& ends_on)
{
    std::vector<FieldError> faults;
    const auto first = parse_typed_day(starts_on);
    const auto last = parse_typed_day(ends_on);
    if (therapist >= read_.on_leave.size())
        faults.push_back({"therapist_id", say("Choose who is on leave.")});
    if (cover >= read_.may_cover.size())
        faults.push_back({"cover_id", say("Choose who covers the caseload.")});
    for (const auto& [path, day] : {std::pair{"starts_on", first}, std::pair{"ends_on", last}})
        if (!day)
            faults.push_back(
                {path, say("The day could not be read. Write it as 12 Mar 2027 or 12/03/2027.")});
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    screen_.calls.call<api::NameLeaveCover>(
        alive_, {read_.on_leave[therapist].user_id, read_.may_cover[cover].user_id, *first, *last},
        [this](const Result<api::ReadLeaveCovers::Reply>& reply) { answered(reply); });
}

void LeaveCoversPresenter::take_back(std::size_t leave_cover)
{
    if (leave_cover < read_.leave_covers.size())
        screen_.calls.call<api::TakeBackLeaveCover>(
            alive_, {read_.leave_covers[leave_cover].leave_cover_id},
            [this](const Result<api::ReadLeaveCovers::Reply>& reply) { answered(reply); });
}

void LeaveCoversPresenter::answered(const Result<api::ReadLeaveCovers::Reply>& reply)
{
    view_.show_faults(reply ? std::vector<FieldError>{} : reply.error().fields);
    view_.show_sentence(reply ? std::string{} : reply.error().sentence);
    if (!reply)
        return;
    screen_.status.say(saved_words(screen_));
    read_ = *reply;
    view_.show_covers();
}

std::string cover_words(const api::LeaveCover& cover)
{
    return say("{1} covers the caseload of {2} from {3} to {4}", cover.cover.display_name,
               cover.therapist.display_name, medium_date(cover.starts_on), medium_date(cover.ends_on));
}

}  // namespace attune::desktop
