// The session summary on its pages, as it will be printed, and the way to a file. Widgets and wording only.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include "client/summary/summary_presenter.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/workspace/workspace.hpp"
#include "reports/session_summary.hpp"

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
    wxSizer* make_pager();
    void draw(cairo_t* cr, reports::Size size) const;
    void show_page(int page);
    void fit_page();
    void ask_where();

    PageContext& context_;
    wxChoice* session_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* back_ = nullptr;
    wxButton* forward_ = nullptr;
    wxStaticText* place_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxScrolledWindow* view_ = nullptr;
    ChartCanvas* canvas_ = nullptr;
    std::unique_ptr<reports::SummaryPages> pages_;
    int page_ = 0;
    SummaryPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void show_summary(wxWindow* window, PageContext& context);

// Where the person last saved a file; in their Documents at first. For every page that saves one.
wxString ask_for_file(wxWindow* parent, const wxString& suggested_name);

}  // namespace attune::desktop
