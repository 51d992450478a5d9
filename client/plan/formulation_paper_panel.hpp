// The formulation on its page, as it will be printed: diagram or plain words, and what is left out of them.
// Widgets and wording only.
#pragma once

#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "client/plan/formulation_paper_presenter.hpp"
#include "client/widgets/paper_view.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class FormulationPaperPanel : public wxPanel, private FormulationPaperView {
public:
    FormulationPaperPanel(wxWindow* parent, PageContext& context, std::int64_t number);

    void SetFocus() override { diagram_->SetFocus(); }

private:
    void show_busy(bool busy) override;
    void show_paper() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_top();
    wxToggleButton* make_kind(const wxString& label, api::FormulationPaperKind kind);
    void add_parts();
    void ask_where();

    PageContext& context_;
    wxToggleButton* diagram_ = nullptr;
    wxToggleButton* plain_ = nullptr;
    wxButton* print_ = nullptr;
    wxButton* save_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSizer* parts_ = nullptr;  // a heading, and a box to tick for each part that can be left out
    std::vector<wxCheckBox*> boxes_;
    PaperView* paper_ = nullptr;
    FormulationPaperPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// Opens the page over the tabs.
void show_formulation_paper(PageContext& context, std::int64_t number);

}  // namespace attune::desktop
