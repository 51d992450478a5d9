#include "client/note/waive_note_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "shared/api/notes.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::string WaiveNotePresenter::about() const
{
    return say("{1}, the session of {2}", full_name(waits_), medium_date(local_day(waits_.starts_at)));
}

void WaiveNotePresenter::waive(const std::string& reason)
{
    if (trimmed(reason).empty())
        return view_.show_faults({{"reason", say("Say why no note will be written.")}});
    view_.show_faults({});
    view_.show_busy(true);
    screen_.calls.call<api::WaiveNote>(alive_,
                                       {waits_.client_id, waits_.session_id, std::string{trimmed(reason)}},
                                       [this](const Result<api::NoteWaiver>& reply) {
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
