#include "client/note/addendum_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/note/note_keeper.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

AddendumPresenter::AddendumPresenter(AddendumView& view, Screen& screen, ClientModel& model,
                                     std::string note_id, const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    kept_.note_id = std::move(note_id);
    if (draft) {
        if (auto kept = json::from_text<Kept>(draft->json))
            kept_ = *std::move(kept);
    }
}

void AddendumPresenter::begin()
{
    view_.show_text(kept_.text);
}

void AddendumPresenter::change(const std::string& text)
{
    if (busy_ || text == kept_.text)
        return;
    kept_.text = text;
    screen_.drafts.keep(draft());
}

Draft AddendumPresenter::draft() const
{
    std::string title = say("Addendum");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

void AddendumPresenter::submit()
{
    if (busy_)
        return;
    const std::string text{trimmed(kept_.text)};
    view_.show_sentence({});
    view_.show_faults(text.empty() ? std::vector<FieldError>{{"text", say("Write what is to be added.")}}
                                   : std::vector<FieldError>{});
    if (text.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    send_kept<api::AddToNote>(screen_, alive_, {model_.client_id(), kept_.note_id, text}, draft(), kept_.key,
                              [this](const Result<api::Note>& reply) { answered(reply); });
    view_.show_sentence(waiting_sentence(screen_.calls));
}

void AddendumPresenter::answered(const Result<api::Note>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (reply) {
        model_.amend([&](api::Overview& overview) { put_note(overview, *reply); });
        screen_.status.say(saved_words(screen_));
        return view_.close();
    }
    view_.show_busy(false);
    view_.show_faults(reply.error().fields);
    view_.show_sentence(reply.error().sentence);
}

void AddendumPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

}  // namespace attune::desktop
