// A client's life events, as a dialog: the list on the left, the chosen one's fields on the right. Widgets
// and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/life_events/life_events_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class LifeEventsDialog : public FormDialog, private LifeEventsView {
public:
    LifeEventsDialog(wxWindow* parent, PageContext& context, const Draft* draft = nullptr);

private:
    void show_lines() override;
    void show_form(const LifeEventForm& form) override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxSizer* make_list();
    wxSizer* make_fields();
    void allow_fields();
    void changed();

    wxListBox* list_ = nullptr;
    wxButton* strike_out_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxTextCtrl* started_on_ = nullptr;
    wxTextCtrl* ended_on_ = nullptr;
    wxChoice* kind_ = nullptr;
    bool filling_ = false;
    LifeEventsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void keep_life_events(wxWindow* window, PageContext& context);
void resume_life_events(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
