#include "client/attachments/strike_out_presenter.hpp"

#include "client/attachments/attachment_rows.hpp"
#include "client/forms/kept_write.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void StrikeOutPresenter::strike_out(const std::string& because)
{
    if (busy_)
        return;
    const std::string reason{trimmed(because)};
    view_.show_sentence({});
    view_.show_faults(reason.empty() ? std::vector<FieldError>{{"because", say("Say why.")}}
                                     : std::vector<FieldError>{});
    if (reason.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::StrikeOutClientAttachment>(
        alive_, {model_.client_id(), attachment_.attachment_id, attachment_.row_version, reason},
        [this](const Result<api::ClientAttachment>& reply) {
            busy_ = false;
            key_.clear();
            view_.show_busy(false);
            if (!reply) {
                view_.show_faults(reply.error().fields);
                return view_.show_sentence(reply.error().sentence);
            }
            model_.amend([&](api::Overview& overview) { put_attachment(overview, *reply); });
            screen_.status.say(saved_words(screen_));
            view_.close();
        },
        key_);
    view_.show_sentence(waiting_sentence(screen_.calls));
}

}  // namespace attune::desktop
