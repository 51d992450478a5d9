#include "client/note/note_keeper.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/note/note_text.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::chrono::milliseconds rest{1500};

}  // namespace

NoteKeeper::NoteKeeper(Screen& screen, ClientModel& model, About about, const api::Note* saved)
    : screen_{screen},
      model_{model},
      model_lifetime_{model.alive()},
      about_{std::move(about)}
{
    kept_.session_id = about_.session_id;
    kept_.kind = about_.kind;
    if (!saved)
        return;
    kept_.note_id = saved->note_id;
    kept_.row_version = saved->row_version;
    kept_.base = saved->text;
    kept_.text = saved->text;
    signed_at_ = saved->signed_at;
    saved_at_ = saved->changed_at;
}

bool NoteKeeper::take_up(const Draft& draft)
{
    const auto kept = json::from_text<Kept>(draft.json);
    if (!kept || kept->session_id != about_.session_id || kept->kind != about_.kind)
        return false;
    draft_id_ = draft.id;
    draft_kept_ = true;
    const auto newest = kept_;
    kept_ = *kept;
    if (!kept_.key.empty()) {
        send();
    } else if (newest.row_version > kept_.row_version && newest.base != kept_.base) {
        api::Note theirs;
        theirs.note_id = newest.note_id;
        theirs.row_version = newest.row_version;
        theirs.text = newest.base;
        theirs.signed_at = signed_at_;
        meet(theirs);
    } else {
        kept_.note_id = newest.note_id;
        kept_.row_version = newest.row_version;
        save();
    }
    return true;
}

void NoteKeeper::type(const api::NoteText& text)
{
    if (signed_at_ || text == kept_.text)
        return;
    kept_.text = text;
    refusal_.clear();
    keep();
    save_soon();
}

void NoteKeeper::keep()
{
    draft_kept_ = true;
    screen_.drafts.keep({draft_id_, draft_kind, about_.client_id, about_.title, json::to_text(kept_), {}});
}

void NoteKeeper::save_soon()
{
    resting_ = std::make_shared<char>();
    run_after(screen_.async, rest, resting_, [this] { save(); });
}

void NoteKeeper::save()
{
    resting_.reset();
    if (busy_ || theirs_ || signed_at_ || !dirty())
        return;
    if (kept_.key.empty()) {
        kept_.key = new_key();
        kept_.sent = kept_.text;
    }
    send();
}

// The answer is awaited by the keeper itself, not by its page: that may be left at any time.
void NoteKeeper::send()
{
    busy_ = true;
    keep();
    const auto done = [self = shared_from_this()](const Result<api::Note>& reply) { self->answered(reply); };
    if (kept_.note_id.empty())
        screen_.calls.call<api::CreateNote>(
            weak_from_this(), {about_.client_id, about_.session_id, about_.kind, kept_.sent, kept_.apart},
            done, kept_.key);
    else
        screen_.calls.call<api::UpdateNote>(weak_from_this(),
                                            {about_.client_id, kept_.note_id, kept_.row_version, kept_.sent},
                                            done, kept_.key);
    changes_.notify();
}

void NoteKeeper::answered(const Result<api::Note>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (reply)
        recorded(*reply);
    else
        turned_down(reply.error());
    changes_.notify();
}

void NoteKeeper::recorded(const api::Note& note)
{
    kept_.note_id = note.note_id;
    kept_.row_version = note.row_version;
    kept_.base = kept_.sent;
    saved_at_ = screen_.clock();
    refusal_.clear();
    if (!model_lifetime_.expired())
        model_.amend([&](api::Overview& overview) { put_note(overview, note); });
    if (dirty()) {
        keep();
        left_ || sign_when_saved_ ? save() : save_soon();
        return;
    }
    drop_draft();
    screen_.status.say(saved_words(screen_));
    if (sign_when_saved_)
        send_signature();
}

void NoteKeeper::turned_down(const Refusal& refusal)
{
    sign_when_saved_ = false;
    keep();
    if (refusal.code == RefusalCode::stale) {
        if (const auto theirs = json::from_text<api::Note>(refusal.current))
            return meet(*theirs);
    }
    if (refusal.code == RefusalCode::conflict)
        return meet_on_record(refusal.sentence);
    refusal_ = refusal.sentence;
}

void NoteKeeper::meet(const api::Note& theirs)
{
    if (theirs.signed_at) {
        refusal_ =
            say("This note was signed meanwhile and does not change any more. What you wrote is kept on this "
                "computer.");
        return;
    }
    if (conflicts(kept_.base, kept_.text, theirs.text).empty())
        go_on_from(theirs);
    else
        theirs_ = theirs;
}

// Every word of it is on the record already, whoever wrote it there.
void NoteKeeper::go_on_from(const api::Note& recorded)
{
    kept_.note_id = recorded.note_id;
    kept_.row_version = recorded.row_version;
    kept_.base = recorded.text;
    kept_.text = recorded.text;
    saved_at_ = screen_.clock();
    drop_draft();
}

// Somebody else has begun or signed the note of this session: the record says which.
void NoteKeeper::meet_on_record(const std::string& sentence)
{
    refusal_ = sentence;
    screen_.calls.call<api::ReadOverview>(
        weak_from_this(), {about_.client_id},
        [self = shared_from_this()](const Result<api::Overview>& reply) {
            const auto* note =
                reply ? find_note(*reply, self->about_.session_id, self->about_.kind) : nullptr;
            if (!note || (note->note_id == self->kept_.note_id && !note->signed_at))
                return;
            self->refusal_.clear();
            self->meet(*note);
            self->changes_.notify();
        });
}

void NoteKeeper::resolve(const api::NoteText& text)
{
    if (!theirs_)
        return;
    kept_.note_id = theirs_->note_id;
    kept_.row_version = theirs_->row_version;
    kept_.base = theirs_->text;
    kept_.text = text;
    theirs_.reset();
    keep();
    if (dirty())
        save();
    else
        drop_draft();
    changes_.notify();
}

void NoteKeeper::drop_draft()
{
    draft_kept_ = false;
    screen_.drafts.remove(draft_id_);
    draft_id_ = new_key();
}

void NoteKeeper::sign()
{
    if (signed_at_ || theirs_)
        return;
    if (busy_ || dirty()) {
        sign_when_saved_ = true;
        save();
    } else if (!kept_.note_id.empty()) {
        send_signature();
    }
    changes_.notify();
}

void NoteKeeper::send_signature()
{
    sign_when_saved_ = false;
    busy_ = true;
    screen_.calls.call<api::SignNote>(
        weak_from_this(), {about_.client_id, kept_.note_id, kept_.row_version},
        [self = shared_from_this()](const Result<api::Note>& reply) {
            self->busy_ = false;
            if (reply) {
                self->signed_at_ = reply->signed_at;
                self->kept_.row_version = reply->row_version;
                if (!self->model_lifetime_.expired())
                    self->model_.amend([&](api::Overview& overview) { put_note(overview, *reply); });
                self->screen_.status.say(say("Signed {1}", time_of_day(to_local(self->screen_.clock()))));
            } else {
                self->turned_down(reply.error());
            }
            self->changes_.notify();
        });
}

void NoteKeeper::leave()
{
    left_ = true;
    save();
    if (draft_kept_)
        screen_.drafts.flush();
}

std::optional<DraftedNote> note_of(const Draft& draft)
{
    const auto note = json::from_text<DraftedNote>(draft.json);
    return note ? std::optional{*note} : std::nullopt;
}

void put_note(api::Overview& overview, const api::Note& note)
{
    const auto found = std::ranges::find(overview.notes, note.note_id, &api::Note::note_id);
    if (found != overview.notes.end())
        *found = note;
    else
        overview.notes.insert(overview.notes.begin(), note);
}

}  // namespace attune::desktop
