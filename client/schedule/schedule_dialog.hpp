// The schedule of measures, as a dialog: the list on the left, when the chosen one is given on the right.
// Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/schedule/schedule_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ScheduleDialog : public FormDialog, private ScheduleView {
public:
    ScheduleDialog(wxWindow* parent, PageContext& context, const Draft* draft = nullptr);

private:
    void show_rows() override;
    void show_additions() override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    wxSizer* make_list();
    wxSizer* make_details();
    wxSizer* make_stops();
    wxSizer* make_battery();
    void show_details();
    void changed();

    wxChoice* additions_ = nullptr;
    wxListBox* list_ = nullptr;
    wxButton* remove_ = nullptr;
    wxStaticText* name_ = nullptr;
    wxStaticText* due_ = nullptr;
    wxChoice* rhythm_ = nullptr;
    wxSpinCtrl* every_ = nullptr;
    wxSpinCtrl* times_ = nullptr;
    wxTextCtrl* until_ = nullptr;
    wxSpinCtrl* better_ = nullptr;
    wxTextCtrl* battery_ = nullptr;
    bool filling_ = false;
    SchedulePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void set_schedule(wxWindow* window, PageContext& context);
void resume_schedule(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
