// The Overview: the first reading is verdicts, not lines. Panels of every score, practice between sessions,
// and what today asks for.
#pragma once

#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "client/overview/overview_figures.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

wxWindow* make_overview_page(wxWindow* parent, PageContext& context);

class OverviewPanel : public wxScrolledWindow {
public:
    OverviewPanel(wxWindow* parent, PageContext& context);

private:
    void show();
    wxSizer* make_scores(const std::vector<ScorePanel>& panels);
    wxWindow* make_score(wxWindow* parent, const ScorePanel& panel);
    wxSizer* make_practice(const std::vector<PracticeLine>& lines);
    wxSizer* make_today_head();
    wxSizer* make_today(const std::vector<TodayItem>& items);
    void fit_columns();

    PageContext& context_;
    std::string shown_;  // the record as JSON: an unchanged one is not laid out again
    wxBoxSizer* columns_ = nullptr;
    wxGridSizer* grid_ = nullptr;
    Subscription watching_;
};

}  // namespace attune::desktop
