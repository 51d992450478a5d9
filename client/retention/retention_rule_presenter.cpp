#include "client/retention/retention_rule_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void RetentionRulePresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadRetentionRule>(alive_, {}, [this](const auto& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        view_.show_busy(false);
        const bool may_change = screen_.may(api::Permission::keep_practice);
        if (!reply->entered)
            return view_.show_rule(
                {}, say("Nobody has set it yet, so no record is said to be past its time."), may_change);
        const auto& entered = *reply->entered;
        view_.show_rule(
            {std::to_string(entered.rule.years), std::to_string(entered.rule.years_after_18)},
            say("Set by {1} on {2}.", entered.entered_by, medium_date(local_day(entered.entered_at))),
            may_change);
    });
}

void RetentionRulePresenter::enter(const RetentionRuleForm& typed)
{
    view_.show_sentence({});
    std::vector<FieldError> faults;
    const auto years = parse_typed_number(typed.years);
    const auto years_after_18 = parse_typed_number(typed.years_after_18);
    if (!years)
        faults.push_back({"years", say("Give a whole number of years.")});
    if (!years_after_18)
        faults.push_back({"years_after_18", say("Give a whole number of years.")});
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    view_.show_sentence(waiting_sentence(screen_.calls));
    view_.show_busy(true);
    screen_.calls.call<api::EnterRetentionRule>(alive_, RetentionRule{*years, *years_after_18},
                                                [this](const auto& reply) {
                                                    view_.show_busy(false);
                                                    if (reply) {
                                                        screen_.status.say(saved_words(screen_));
                                                        return view_.close();
                                                    }
                                                    view_.show_faults(reply.error().fields);
                                                    view_.show_sentence(reply.error().sentence);
                                                });
}

}  // namespace attune::desktop
