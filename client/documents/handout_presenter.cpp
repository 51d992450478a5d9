#include "client/documents/handout_presenter.hpp"

#include "client/client_file/client_file_lines.hpp"
#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

HandoutPresenter::HandoutPresenter(HandoutView& view, Screen& screen, ClientModel& model,
                                   std::string document_id, Recorded recorded)
    : view_{view},
      screen_{screen},
      model_{model},
      document_id_{std::move(document_id)},
      recorded_{std::move(recorded)}
{
}

void HandoutPresenter::begin()
{
    HandoutForm form;
    if (const auto* overview = model_.overview())
        form.recipient = full_name(overview->client.details);
    form.given_on = medium_date(to_local(screen_.clock()).day);
    view_.show_form(form);
    screen_.calls.call<api::ReadClientFile>(alive_, {model_.client_id()},
                                            [this](const Result<api::ReadClientFile::Reply>& reply) {
                                                if (!reply)
                                                    return;
                                                file_ = *reply;
                                                view_.show_recipients(professionals_in(*file_));
                                            });
}

void HandoutPresenter::look_at(const std::string& recipient)
{
    if (!file_ || busy_)
        return;
    const auto words = sharing_words(*file_, recipient);
    if (words != said_)
        view_.show_sentence(words);
    said_ = words;
}

void HandoutPresenter::record(const HandoutForm& form)
{
    if (busy_)
        return;
    std::vector<FieldError> faults;
    const auto recipient = trimmed(form.recipient);
    if (recipient.empty())
        faults.push_back({"recipient", say("Say who got it.")});
    const auto given_on = parse_typed_day(form.given_on);
    if (!given_on)
        faults.push_back({"given_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::RecordHandout>(
        alive_, {model_.client_id(), document_id_, recipient, form.way, *given_on},
        [this](const Result<api::DocumentDetails>& reply) {
            busy_ = false;
            key_.clear();
            view_.show_busy(false);
            if (!reply) {
                view_.show_faults(reply.error().fields);
                return view_.show_sentence(reply.error().sentence);
            }
            screen_.status.say(saved_words(screen_));
            recorded_(*reply);
            view_.close();
        },
        key_);
    view_.show_sentence(waiting_sentence(screen_.calls));
}

}  // namespace attune::desktop
