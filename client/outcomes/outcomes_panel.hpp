// The Outcomes page: filters and headline; as figures the bars on the left, every figure as a table on the
// right and below it who is behind the one that was opened; or the trajectories; or all of it as a report.
#pragma once

#include <optional>
#include <string>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "client/measure_entry/date_field_panel.hpp"
#include "client/navigator.hpp"
#include "client/outcomes/outcomes_presenter.hpp"
#include "client/outcomes/outcomes_report_panel.hpp"
#include "client/outcomes/trajectories_panel.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class OutcomesPanel : public Panel, private OutcomesView {
public:
    OutcomesPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh() { presenter_.refresh(); }
    void focus();

private:
    void show_outcomes() override;
    void show_list() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_head();
    wxSizer* make_filters();
    wxChoice* add_choice(wxSizer* row, const wxString& name, int width);
    wxWindow* make_dates();
    wxWindow* make_body();
    void make_pictures(wxWindow* parent);
    wxDataViewCtrl* make_figures(wxWindow* parent);
    wxDataViewListCtrl* make_list(wxWindow* parent);
    void filter();
    wxToggleButton* add_look(wxSizer* row, const wxString& label);
    void look_as(const wxToggleButton* look);
    void show_book();
    void show_dates();
    void show_date(DateFieldPanel* field, std::optional<Day>& shown, Day day);
    void show_names(wxChoice* choice, const std::vector<OutcomesPresenter::Named>& names,
                    const std::string& chosen);
    void save_csv();
    void draw();
    void save(const std::string& name, const std::string& bytes);

    Navigator& navigator_;
    wxChoice* score_ = nullptr;
    wxChoice* by_ = nullptr;
    wxChoice* period_ = nullptr;
    wxWindow* dates_ = nullptr;  // shown while they are typed
    DateFieldPanel* from_ = nullptr;
    DateFieldPanel* until_ = nullptr;
    std::optional<Day> from_shown_;
    std::optional<Day> until_shown_;
    std::string day_told_;      // as it was typed into one of the two, and taken up
    bool csv_awaited_ = false;  // the trajectories are being read for it
    wxChoice* therapist_ = nullptr;
    wxChoice* service_ = nullptr;
    wxSearchCtrl* problem_ = nullptr;
    wxToggleButton* as_figures_ = nullptr;
    wxToggleButton* as_trajectories_ = nullptr;
    wxToggleButton* as_report_ = nullptr;
    wxButton* save_csv_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxStaticText* headline_ = nullptr;
    wxStaticText* selection_ = nullptr;
    wxStaticText* permission_ = nullptr;
    wxSimplebook* book_ = nullptr;
    ScrolledPanel* pictures_ = nullptr;
    ChartCanvas* bars_ = nullptr;
    wxStaticText* funnel_heading_ = nullptr;
    ChartCanvas* funnel_ = nullptr;
    wxStaticText* funnel_words_ = nullptr;
    wxStaticText* basis_ = nullptr;
    wxDataViewCtrl* figures_ = nullptr;
    wxStaticText* list_heading_ = nullptr;
    wxDataViewListCtrl* list_ = nullptr;
    TrajectoriesPanel* trajectories_ = nullptr;
    OutcomesReportPanel* report_ = nullptr;
    OutcomesPresenter presenter_;  // before the table's model, which reads it
    wxObjectDataPtr<wxDataViewVirtualListModel> model_;
};

}  // namespace attune::desktop
