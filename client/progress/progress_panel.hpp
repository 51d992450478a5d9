// The Measures tab: one score as chart, items or table and what its verdict rests on, or several scores
// together on one axis.
#pragma once

#include <functional>
#include <vector>

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include "client/progress/progress_presenter.hpp"
#include "client/progress/wx_chart_output.hpp"
#include "client/risk/notice_panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class CourseWordsPanel;
class DosePanel;
class FormsPanel;
class ScoreChartPanel;
class TogetherPanel;

class ProgressPanel : public wxPanel, private ProgressView {
public:
    ProgressPanel(wxWindow* parent, PageContext& context);

private:
    void show_empty(bool loading) override;
    void show_course() override;
    void show_forms() override;
    void show_together() override;
    void show_dose() override;
    void show_refusal(const std::string& sentence) override;
    void correct(const api::Administration& mistaken) override;
    void reassign(const api::Administration& form) override;
    void show_history(const std::string& words) override;

    void page_turned(wxBookCtrlEvent& event);
    wxWindow* make_content(wxWindow* parent);
    wxSizer* make_tools(wxWindow* parent);
    FormsPanel* make_forms(wxWindow* parent);
    // Opens the life events; empty for who may not record care.
    [[nodiscard]] std::function<void()> life_events() const;
    void turn_to(std::size_t view);
    [[nodiscard]] TextTable shown_table() const;
    [[nodiscard]] reports::Picture shown_picture() const;
    [[nodiscard]] std::string shown_name() const;
    [[nodiscard]] bool is_drawn() const;
    void lay_out();

    PageContext& context_;
    wxSimplebook* book_ = nullptr;  // content, nothing yet, loading
    NoticePanel* notice_ = nullptr;
    wxChoice* score_ = nullptr;
    wxChoice* across_ = nullptr;
    std::vector<wxToggleButton*> toggles_;
    wxSimplebook* views_ = nullptr;  // chart, together, practice, items, table, table of those together
    bool several_ = false;           // are on the chart last looked at, which the table goes with
    ScoreChartPanel* chart_ = nullptr;
    TogetherPanel* together_ = nullptr;
    DosePanel* dose_ = nullptr;
    wxDataViewListCtrl* items_ = nullptr;
    FormsPanel* forms_ = nullptr;
    wxDataViewListCtrl* common_table_ = nullptr;
    CourseWordsPanel* words_ = nullptr;
    wxBoxSizer* columns_ = nullptr;
    ProgressPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

wxWindow* make_progress_page(wxWindow* parent, PageContext& context);

}  // namespace attune::desktop
