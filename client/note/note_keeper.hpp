// Keeps one note safe while it is written: on this computer within a second, on the server when the typing
// rests, and never over somebody else's text. It goes on after its page has been left, until the server has
// the last word of it or the draft holds it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/notes.hpp"

namespace attune::desktop {

class NoteKeeper : public std::enable_shared_from_this<NoteKeeper> {
public:
    static constexpr auto draft_kind = "note";

    // Which note this is; `title` names its draft in the list of unfinished work.
    struct About {
        std::string client_id;
        std::string session_id;
        api::NoteKind kind = api::NoteKind::progress;
        std::string title;
    };

    // `saved` is the note as the record has it, null when there is none yet. Keep it in a shared_ptr.
    NoteKeeper(Screen& screen, ClientModel& model, About about, const api::Note* saved);

    // Takes up what a draft of this note holds, and first repeats the write that may not have arrived.
    // Refuses to (false) when the draft is of another note.
    bool take_up(const Draft& draft);

    // The whole text, at every keystroke.
    void type(const api::NoteText& text);
    // Sends what has not been sent; also after resting for a while.
    void save();
    // Saves, then signs: from then on the text does not change.
    void sign();
    // The next note of such a session does not begin with this one's template.
    void stand_apart() { kept_.apart = true; }
    // Goes on with this text over `theirs()`.
    void resolve(const api::NoteText& text);
    // The page is left: what is typed goes out now.
    void leave();

    [[nodiscard]] const About& about() const { return about_; }
    [[nodiscard]] const api::NoteText& text() const { return kept_.text; }
    // What the server had when this text was begun.
    [[nodiscard]] const api::NoteText& base() const { return kept_.base; }
    [[nodiscard]] bool dirty() const { return kept_.text != kept_.base || !kept_.key.empty(); }
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] std::optional<Instant> signed_at() const { return signed_at_; }
    // The other text, after somebody else's change was met. Nothing is saved until resolve().
    [[nodiscard]] const std::optional<api::Note>& theirs() const { return theirs_; }
    // Why the last write was turned down; empty when it was not.
    [[nodiscard]] const std::string& refusal() const { return refusal_; }
    [[nodiscard]] std::optional<Instant> saved_at() const { return saved_at_; }

    Observers& changes() { return changes_; }

private:
    // What the draft holds.
    struct Kept {
        std::string session_id;
        api::NoteKind kind = api::NoteKind::progress;
        std::string note_id;  // empty: not on the server yet
        std::int64_t row_version = 0;
        api::NoteText base;
        api::NoteText text;
        std::string key;     // of the write that may have happened; empty when none is under way
        api::NoteText sent;  // what that write carries
        std::optional<bool> apart = {};
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (session_id, kind, note_id, row_version, base, text, key, sent, apart), (),
                         ())

    void keep();
    void save_soon();
    void send();
    void answered(const Result<api::Note>& reply);
    void recorded(const api::Note& note);
    void turned_down(const Refusal& refusal);
    void meet(const api::Note& theirs);
    void go_on_from(const api::Note& recorded);
    void meet_on_record(const std::string& sentence);
    void send_signature();
    void drop_draft();

    Screen& screen_;
    ClientModel& model_;                  // may be gone before the last answer comes:
    std::weak_ptr<void> model_lifetime_;  // then this has expired
    About about_;
    Kept kept_;
    std::string draft_id_ = new_key();
    bool draft_kept_ = false;
    bool busy_ = false;
    bool left_ = false;
    bool sign_when_saved_ = false;
    std::optional<Instant> signed_at_;
    std::optional<Instant> saved_at_;
    std::optional<api::Note> theirs_;
    std::string refusal_;
    std::shared_ptr<void> resting_;  // the save that follows when typing rests
    Observers changes_;
};

// Which note a draft is of.
struct DraftedNote {
    std::string session_id;
    api::NoteKind kind = api::NoteKind::progress;
};
BOOST_DESCRIBE_STRUCT(DraftedNote, (), (session_id, kind))
std::optional<DraftedNote> note_of(const Draft& draft);

// Puts the note into the record as the server answered it.
void put_note(api::Overview& overview, const api::Note& note);

}  // namespace attune::desktop
