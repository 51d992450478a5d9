// Writing the note of a session beside its evidence, and what is added once it is signed. No wx here.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "client/note/note_keeper.hpp"
#include "client/note/note_text.hpp"
#include "client/note/score_lines.hpp"
#include "client/note/signed_note.hpp"

namespace attune::desktop {

class NoteView {
public:
    virtual ~NoteView() = default;
    // Fills the fields: at the beginning, after a conflict was resolved, and when another template was
    // chosen. Never while somebody types.
    virtual void show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines) = 0;
    // templates(), the one that is chosen and whether another may be: all of it may have changed.
    virtual void show_template() = 0;
    // Where the plan was copied from, until it is touched: "from session 10, not yet changed". Empty
    // afterwards.
    virtual void show_plan_origin(const std::string& words) = 0;
    // "Saved 14:31", and what stands in the way when something does.
    virtual void show_state(const std::string& saved, const std::string& sentence) = 0;
    // "Also open on front-desk, by Tomas Elm, since 14:02." Empty when it is not.
    virtual void show_elsewhere(const std::string& sentence) = 0;
    virtual void show_signed(const SignedNote& note) = 0;
    // Somebody else's text was met: each section that differs is to be decided, then resolve() goes on.
    virtual void show_conflict(const std::string& whose, const std::vector<SectionConflict>& sections) = 0;
    // The evidence has changed: scores, last note, homework.
    virtual void show_evidence() = 0;
};

class NotePresenter {
public:
    // The progress note of a session, or the private one of the person signed in. `draft` takes up what was
    // left unfinished; null looks for such a draft by itself. `computer` is what others are told it is open
    // on.
    NotePresenter(NoteView& view, Screen& screen, ClientModel& model, const std::string& session_id,
                  api::NoteKind kind, std::string computer, const Draft* draft = nullptr);
    ~NotePresenter();
    NotePresenter(const NotePresenter&) = delete;
    NotePresenter& operator=(const NotePresenter&) = delete;

    void begin();
    // What stands in the fields, at every keystroke; `lines` as they are ticked.
    void type(api::NoteText text, const std::vector<ScoreLine>& lines);
    void save() { keeper_->save(); }
    void sign();
    void resolve(const std::vector<SectionConflict>& decided);
    // A supervisor of the author signs too.
    void cosign();

    // What may be chosen, by name; a note's own template too, when it is offered no more.
    [[nodiscard]] const std::vector<NoteTemplate>& templates() const { return templates_; }
    // Its place among them.
    [[nodiscard]] std::size_t chosen_template() const;
    // As long as nobody has written a word of their own.
    [[nodiscard]] bool may_choose_template() const;
    void choose_template(std::size_t index);
    // The note of a call between sessions: a new one begins under this template, where it is offered, and the
    // next note does not follow it.
    void begin_apart(const std::string& template_code);

    // "Note, session 11" and "Tuesday 24 November 2026, 14:00".
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] std::string when() const;
    // Whoever sees the client as a supervisor alone reads, and co-signs.
    [[nodiscard]] bool cares() const
    {
        return screen_.may(api::Permission::record_care) &&
               !(model_.overview() && model_.overview()->read_only);
    }
    // What is signed does not change.
    [[nodiscard]] bool may_write() const { return cares() && !keeper_->signed_at(); }
    // Its author, and whoever takes it over from an author who does not care for the client any more.
    [[nodiscard]] bool may_sign() const;
    [[nodiscard]] bool takes_over() const;
    // "Begun by Tomas Elm, who does not care for this client any more. ..."; empty for one's own.
    [[nodiscard]] std::string about_signing() const;
    [[nodiscard]] api::NoteKind kind() const { return keeper_->about().kind; }
    [[nodiscard]] const std::string& session_id() const { return keeper_->about().session_id; }
    // "Attached: Letter of the GP (PDF, 80 kB)"; empty where nothing is. What was struck out is left out.
    [[nodiscard]] std::string attached() const;
    // Empty until it is on the server.
    [[nodiscard]] std::string note_id() const;
    // The progress note of the session before, or null.
    [[nodiscard]] const api::Note* last_note() const;
    [[nodiscard]] std::string last_note_heading() const;

    static constexpr std::chrono::seconds between_holds{30};

private:
    void look_for_draft();
    void take_up(const Draft& draft);
    void gather_templates();
    void begin_with(const NoteTemplate& one);
    void hold_open();
    void hold_open_later();
    void held(const api::HoldNoteOpen::Reply& reply);
    void show_keeper();
    void show_signed();
    void show_all_text();
    void show_plan_origin();
    [[nodiscard]] const api::Note* on_record() const;
    [[nodiscard]] const api::NoteText& text() const { return fresh_ ? first_ : keeper_->text(); }
    [[nodiscard]] api::NoteText first_text(const NoteTemplate& one) const;
    [[nodiscard]] std::string last_plan() const;
    [[nodiscard]] std::string homework() const;
    [[nodiscard]] std::vector<ScoreLine> lines_for(const api::NoteText& text) const;

    NoteView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::shared_ptr<NoteKeeper> keeper_;
    std::string computer_;
    std::string desktop_ = new_key();  // this page, to the server
    std::vector<NoteTemplate> templates_;
    api::NoteText first_;  // what a fresh note begins with
    std::optional<Draft> draft_;
    bool fresh_ = true;     // nothing is written yet, here or on the server
    bool may_turn_ = true;  // into the template that the server remembers
    bool holding_ = false;  // others are told that it is open here
    bool conflict_shown_ = false;
    Subscription record_;
    Subscription keeping_;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
