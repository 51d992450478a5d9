// Recording, planning or changing a session, as a dialog. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/sessions/session_form_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class SessionDialog : public FormDialog, private SessionFormView {
public:
    SessionDialog(wxWindow* parent, PageContext& context, SessionTask task,
                  const std::string& session_id = {});
    SessionDialog(wxWindow* parent, PageContext& context, const Draft& draft);

    void say_why(const Refusal& why) { presenter_.begin_refused(why); }

private:
    void show_form(const SessionForm& form) override;
    void show_rooms() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void show_hint(const std::string& hint) override;
    void show_conflict(const std::string& mine, const std::string& theirs) override;
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }
    void make_fields();
    void make_room();
    void changed();

    wxTextCtrl* day_ = nullptr;
    wxTextCtrl* time_ = nullptr;
    wxSpinCtrl* minutes_ = nullptr;
    wxChoice* state_ = nullptr;
    wxChoice* room_ = nullptr;  // null where nothing is booked
    wxStaticText* hint_ = nullptr;
    wxSizer* conflict_ = nullptr;
    bool filling_ = false;
    SessionFormPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
