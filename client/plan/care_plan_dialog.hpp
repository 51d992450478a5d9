// The care plan, as a dialog with a page for each of its parts, and one for its versions. Widgets and wording
// only.
#pragma once

#include <array>

#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/plan/care_plan_presenter.hpp"
#include "client/plan/plan_interventions_panel.hpp"
#include "client/plan/plan_targets_panel.hpp"
#include "client/plan/plan_versions_panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class CarePlanDialog : public FormDialog, private CarePlanView {
public:
    CarePlanDialog(wxWindow* parent, PageContext& context, const Draft* draft = nullptr);

private:
    void show_form(const CarePlanForm& form) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override;
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    // Adds a page whose contents stand between margins.
    void add_page(const wxString& title, wxSizer* (CarePlanDialog::*make)(wxWindow* page));
    wxSizer* make_phase(wxWindow* page);
    wxSizer* make_targets(wxWindow* page);
    wxSizer* make_interventions(wxWindow* page);
    wxSizer* make_fears(wxWindow* page);
    wxSizer* make_versions(wxWindow* page);
    wxTextCtrl* make_line(wxWindow* page);
    void watch(wxTextCtrl* text);
    void show_next_phase();
    void changed();
    void allow_reading_only();

    struct FearFields {
        wxTextCtrl* text = nullptr;
        wxTextCtrl* belief = nullptr;
    };

    PageContext& context_;
    wxNotebook* pages_ = nullptr;
    wxChoice* phase_ = nullptr;
    wxStaticText* next_ = nullptr;
    wxTextCtrl* review_on_ = nullptr;
    wxTextCtrl* agreed_on_ = nullptr;
    wxTextCtrl* agreed_how_ = nullptr;
    PlanTargetsPanel* targets_ = nullptr;
    PlanInterventionsPanel* interventions_ = nullptr;
    std::array<FearFields, fear_members.size()> fears_;
    PlanVersionsPanel* versions_ = nullptr;
    std::vector<Intervention> chosen_;  // as they were shown last
    bool filling_ = false;
    CarePlanPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_care_plan(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
