// A note that no booked session is for, of a call or of supervision: the session that it stands at is
// recorded with it, and the note is begun. No wx here.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/forms/kept_form.hpp"
#include "client/sessions/session_form_presenter.hpp"
#include "shared/domain/note_template.hpp"

namespace attune::desktop {

// As typed.
struct NewNoteForm {
    SessionForm session;
    std::string template_code;

    bool operator==(const NewNoteForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewNoteForm, (), (session, template_code))

class NewNotePresenter {
public:
    static constexpr auto draft_kind = "new_note";
    // Hears at which session the note is begun, under which template.
    using Begun = std::function<void(const std::string& session_id, const std::string& template_code)>;

    // A call of just now, until something else is said.
    NewNotePresenter(FormView& view, Screen& screen, ClientModel& model, Begun begun,
                     const Draft* draft = nullptr);

    [[nodiscard]] const NewNoteForm& form() const { return form_.form(); }
    // What may be chosen.
    [[nodiscard]] const std::vector<NoteTemplate>& templates() const { return templates_; }
    [[nodiscard]] std::size_t chosen_template() const;
    void change(NewNoteForm form);
    void submit();
    void discard() { form_.discard(); }

private:
    [[nodiscard]] std::string title() const;

    FormView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<NoteTemplate> templates_;
    KeptForm<NewNoteForm> form_;
    Begun begun_;
};

}  // namespace attune::desktop
