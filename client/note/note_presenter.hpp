// Writing the note of a session beside its evidence. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/note/note_keeper.hpp"
#include "client/note/note_text.hpp"
#include "client/note/score_lines.hpp"

namespace attune::desktop {

class NoteView {
public:
    virtual ~NoteView() = default;
    // Fills the fields: at the beginning, and after a conflict was resolved. Never while somebody types.
    virtual void show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines) = 0;
    // Where the plan was copied from, until it is touched: "from session 10, not yet changed". Empty
    // afterwards.
    virtual void show_plan_origin(const std::string& words) = 0;
    // "Saved 14:31", and what stands in the way when something does.
    virtual void show_state(const std::string& saved, const std::string& sentence) = 0;
    virtual void show_signed(const std::string& words) = 0;
    // Somebody else's text was met: each section that differs is to be decided, then resolve() goes on.
    virtual void show_conflict(const std::string& whose, const std::vector<SectionConflict>& sections) = 0;
    // The evidence has changed: scores, last note, homework.
    virtual void show_evidence() = 0;
};

class NotePresenter {
public:
    // The progress note of a session, or the private one of the person signed in. `draft` takes up what was
    // left unfinished; null looks for such a draft by itself.
    NotePresenter(NoteView& view, Screen& screen, ClientModel& model, const std::string& session_id,
                  api::NoteKind kind, const Draft* draft = nullptr);
    ~NotePresenter();
    NotePresenter(const NotePresenter&) = delete;
    NotePresenter& operator=(const NotePresenter&) = delete;

    void begin();
    // What stands in the fields, at every keystroke; `lines` as they are ticked.
    void type(api::NoteText text, const std::vector<ScoreLine>& lines);
    void save() { keeper_->save(); }
    void sign();
    void resolve(const std::vector<SectionConflict>& decided);

    // "Note, session 11" and "Tuesday 24 November 2026, 14:00".
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] std::string when() const;
    [[nodiscard]] api::NoteKind kind() const { return keeper_->about().kind; }
    [[nodiscard]] const std::string& session_id() const { return keeper_->about().session_id; }
    // The progress note of the session before, or null.
    [[nodiscard]] const api::Note* last_note() const;
    [[nodiscard]] std::string last_note_heading() const;

private:
    void look_for_draft();
    void take_up(const Draft& draft);
    void show_keeper();
    void show_plan_origin();
    [[nodiscard]] api::NoteText first_text() const;
    [[nodiscard]] std::vector<ScoreLine> lines_for(const api::NoteText& text) const;

    NoteView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::shared_ptr<NoteKeeper> keeper_;
    std::optional<Draft> draft_;
    bool fresh_ = true;  // nothing is written yet, here or on the server
    bool conflict_shown_ = false;
    Subscription record_;
    Subscription keeping_;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
