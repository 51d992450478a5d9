// The session summary on its pages, as it will be printed, and the way to a file. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/stattext.h>

#include "client/summary/summary_presenter.hpp"
#include "client/widgets/paper_view.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class SummaryPanel : public wxPanel, private SummaryView {
public:
    SummaryPanel(wxWindow* parent, PageContext& context);

    void SetFocus() override { save_->SetFocus(); }

private:
    void show_busy(bool busy) override;
    void show_summary(const api::SessionSummary& summary) override;
    void show_sentence(const std::string& sentence) override;
    void show_saved(const std::string& sentence) override { show_sentence(sentence); }

    wxSizer* make_top();
    void ask_where();

    PageContext& context_;
    wxChoice* session_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* print_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    PaperView* paper_ = nullptr;
    SummaryPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void show_summary(wxWindow* window, PageContext& context);

// Where the person last saved a file; in their Documents at first. For every page that saves one.
wxString ask_for_file(wxWindow* parent, const wxString& suggested_name);

}  // namespace attune::desktop
