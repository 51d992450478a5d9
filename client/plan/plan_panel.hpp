// The Plan tab: the formulation as a diagram or a list, its versions, and beside it the three systems, the
// goals and the phase. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/tglbtn.h>

#include "client/plan/formulation_diagram_panel.hpp"
#include "client/plan/plan_presenter.hpp"
#include "client/plan/three_systems_panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class PlanPanel : public wxPanel, private PlanView {
public:
    PlanPanel(wxWindow* parent, PageContext& context);

private:
    void show_text(const FormulationText& text) override;
    void show_state(const PlanState& state) override;
    void show_evidence(const std::vector<Evidence>& evidence) override;
    void show_versions(const std::vector<std::string>& lines, std::size_t chosen) override;

    [[nodiscard]] EvidenceActs evidence_acts();
    void open_evidence(const Evidence& evidence);
    wxWindow* make_side(PageContext& context);
    wxSizer* make_head();
    wxWindow* make_diagram();
    wxWindow* make_list();
    void show_page(std::size_t page);
    void changed();

    PageContext& context_;
    EvidenceActs acts_ = evidence_acts();
    std::vector<Evidence> evidence_;
    bool may_type_ = false;
    wxStaticText* state_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxChoice* versions_ = nullptr;
    wxToggleButton* diagram_button_ = nullptr;
    wxToggleButton* list_button_ = nullptr;
    wxButton* print_ = nullptr;
    wxButton* save_ = nullptr;
    wxSimplebook* book_ = nullptr;
    FormulationDiagramPanel* diagram_ = nullptr;
    std::unique_ptr<BoxFields> list_;
    std::vector<EvidenceLinksPanel*> supports_;  // below each field of the list, and below the systems
    ThreeSystemsPanel* systems_ = nullptr;
    PlanPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features. A formulation left unfinished stands in the tab's fields by itself.
wxWindow* make_plan_page(wxWindow* parent, PageContext& context);
void resume_formulation(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
