// The Measures tab: one score as chart, items or table and what its verdict rests on, or several scores
// together on one axis.
#pragma once

#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "client/progress/progress_presenter.hpp"
#include "client/progress/wx_chart_output.hpp"
#include "client/risk/notice_panel.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class CourseWordsPanel;

class ProgressPanel : public wxPanel, private ProgressView {
public:
    ProgressPanel(wxWindow* parent, PageContext& context);

private:
    void show_empty(bool loading) override;
    void show_course() override;
    void show_forms() override;
    void show_together() override;
    void show_refusal(const std::string& sentence) override;
    void correct(const api::Administration& mistaken) override;
    void reassign(const api::Administration& form) override;
    void show_history(const std::string& words) override;

    void page_turned(wxBookCtrlEvent& event);
    wxWindow* make_content(wxWindow* parent);
    wxSizer* make_tools(wxWindow* parent);
    wxWindow* make_chart(wxWindow* parent);
    wxSizer* with_life_events(wxWindow* parent, wxStaticText* line);
    wxWindow* make_together(wxWindow* parent);
    wxWindow* make_common_table(wxWindow* parent);
    wxWindow* make_forms(wxWindow* parent);
    void turn_to(std::size_t view);
    void show_boxes();
    void show_common_table();
    void show_items_table();
    void show_forms_table();
    // Null for the caption's row and those that are no forms.
    [[nodiscard]] const FormRow* selected_form() const;
    void correct_selected();
    void reassign_selected();
    void selection_changed();
    [[nodiscard]] TextTable shown_table() const;
    [[nodiscard]] reports::Picture shown_picture() const;
    [[nodiscard]] std::string shown_name() const;
    void copy();
    void save_as();
    void print();
    void set_words(int width);
    void lay_out();

    PageContext& context_;
    wxSimplebook* book_ = nullptr;  // content, nothing yet, loading
    NoticePanel* notice_ = nullptr;
    wxChoice* score_ = nullptr;
    wxChoice* across_ = nullptr;
    std::vector<wxToggleButton*> toggles_;
    wxSimplebook* views_ = nullptr;  // chart, together, items, table, table of those together
    bool together_ = false;          // the chart last looked at, which the table goes with
    wxStaticText* headline_ = nullptr;
    wxStaticText* subline_ = nullptr;
    wxStaticText* alongside_ = nullptr;
    ChartCanvas* chart_ = nullptr;
    wxStaticText* common_headline_ = nullptr;
    wxStaticText* common_subline_ = nullptr;
    wxStaticText* common_alongside_ = nullptr;
    wxPanel* boxes_ = nullptr;  // a check box for each score
    std::vector<wxCheckBox*> on_axis_;
    ChartCanvas* common_chart_ = nullptr;
    wxDataViewListCtrl* common_table_ = nullptr;
    wxDataViewListCtrl* items_ = nullptr;
    wxDataViewListCtrl* forms_ = nullptr;
    wxButton* correct_ = nullptr;
    wxButton* reassign_ = nullptr;
    wxStaticText* history_ = nullptr;
    CourseWordsPanel* words_ = nullptr;
    wxBoxSizer* columns_ = nullptr;
    std::vector<FormRow> rows_;
    ProgressPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

wxWindow* make_progress_page(wxWindow* parent, PageContext& context);

}  // namespace attune::desktop
