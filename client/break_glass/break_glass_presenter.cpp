#include "client/break_glass/break_glass_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::vector<FieldError> faults_in(const BreakGlassForm& form)
{
    std::vector<FieldError> faults;
    const auto reason = trimmed(form.reason);
    if (trimmed(form.reference).empty()) {
        if (trimmed(form.legal_name).empty())
            faults.push_back(
                {"legal_name", say("Enter the reference, or the full name with the birth date.")});
        else if (!parse_typed_day(form.born_on))
            faults.push_back({"born_on", say("The birth date could not be read. Write it as 12 Mar 1992 or "
                                             "12/03/1992.")});
    }
    if (characters(reason) < api::shortest_break_glass_reason)
        faults.push_back({"reason", say("Say in a few words why you need this record now.")});
    if (characters(reason) > api::room_for_break_glass_reason)
        faults.push_back(
            {"reason", say("The reason has room for {1} characters.", api::room_for_break_glass_reason)});
    return faults;
}

void BreakGlassPresenter::open(const BreakGlassForm& form)
{
    const auto faults = faults_in(form);
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    api::OpenBreakGlass::Request request{trimmed(form.reference), {}, {}, form.hours, trimmed(form.reason)};
    if (request.reference.empty()) {
        request.legal_name = trimmed(form.legal_name);
        request.born_on = parse_typed_day(form.born_on);
    }
    view_.show_busy(true);
    screen_.calls.call<api::OpenBreakGlass>(
        alive_, std::move(request), [this](const Result<api::BreakGlass>& reply) { answered(reply); });
}

void BreakGlassPresenter::answered(const Result<api::BreakGlass>& reply)
{
    view_.show_busy(false);
    if (!reply) {
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    const auto client_id = reply->client_id;
    const auto opened = opened_;
    view_.close();
    opened(client_id);
}

void BreakGlassSignOffPresenter::sign_off(const std::string& found)
{
    if (trimmed(found).empty())
        return view_.show_faults(
            {{"found", say("Say what you found: whom you asked, and whether it was right.")}});
    view_.show_faults({});
    view_.show_busy(true);
    screen_.calls.call<api::SignOffBreakGlass>(alive_, {break_glass_id_, trimmed(found)},
                                               [this](const Result<api::EndBreakGlass::Reply>& reply) {
                                                   view_.show_busy(false);
                                                   if (!reply) {
                                                       view_.show_faults(reply.error().fields);
                                                       return view_.show_sentence(reply.error().sentence);
                                                   }
                                                   screen_.status.say(saved_words(screen_));
                                                   const auto done = done_;
                                                   view_.close();
                                                   done();
                                               });
}

}  // namespace attune::desktop
