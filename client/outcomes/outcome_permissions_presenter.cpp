#include "client/outcomes/outcome_permissions_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void OutcomePermissionsPresenter::begin()
{
    screen_.calls.call<api::ReadOutcomePermissions>(
        alive_, {}, [this](const Result<api::ReadOutcomePermissions::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            read_ = *reply;
            view_.show_permissions();
        });
}

void OutcomePermissionsPresenter::give(const OutcomePermissionForm& form)
{
    std::vector<FieldError> faults;
    if (form.member < 0 || static_cast<std::size_t>(form.member) >= read_.members.size())
        faults.push_back({"user_id", say("Choose to whom it is given.")});
    const bool names = form.kind == api::OutcomePermissionKind::name_beyond_caseload;
    const auto days = names ? parse_typed_number(form.days) : std::optional{0};
    if (!days)
        faults.push_back({"days", say("Write a number of days, 90 at most.")});
    if (!faults.empty())
        return view_.show_faults(faults);
    screen_.calls.call<api::GiveOutcomePermission>(
        alive_, {read_.members[static_cast<std::size_t>(form.member)].user_id, form.kind, form.reason, *days},
        [this](const Result<api::ReadOutcomePermissions::Reply>& reply) { answered(reply); });
}

void OutcomePermissionsPresenter::end(std::size_t permission)
{
    if (permission < read_.permissions.size())
        screen_.calls.call<api::EndOutcomePermission>(
            alive_, {read_.permissions[permission].permission_id},
            [this](const Result<api::ReadOutcomePermissions::Reply>& reply) { answered(reply); });
}

void OutcomePermissionsPresenter::answered(const Result<api::ReadOutcomePermissions::Reply>& reply)
{
    view_.show_faults(reply ? std::vector<FieldError>{} : reply.error().fields);
    view_.show_sentence(reply ? std::string{} : reply.error().sentence);
    if (!reply)
        return;
    screen_.status.say(saved_words(screen_));
    read_ = *reply;
    view_.show_permissions();
}

std::string permission_words(const api::OutcomePermission& permission)
{
    const auto since = medium_date(local_day(permission.given_at));
    if (permission.kind == api::OutcomePermissionKind::count_practice)
        return permission.given_by.empty() ? say("{1} counts the whole practice", permission.display_name)
                                           : say("{1} counts the whole practice, given by {2} on {3}",
                                                 permission.display_name, permission.given_by, since);
    return say("{1} opens names until {2} ({3}): {4}", permission.display_name,
               permission.until ? medium_date(local_day(*permission.until)) : std::string{},
               say_count("{1} client named so far", "{1} clients named so far", permission.named),
               permission.reason);
}

}  // namespace attune::desktop
