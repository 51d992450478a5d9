// The Outcomes page: filters and headline, the bars on the left, every figure as a table on the right, and
// below it who is behind the one that was opened.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "client/navigator.hpp"
#include "client/outcomes/outcomes_presenter.hpp"
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
    wxWindow* make_body();
    void make_pictures(wxWindow* parent);
    wxDataViewCtrl* make_figures(wxWindow* parent);
    wxDataViewListCtrl* make_list(wxWindow* parent);
    void filter();
    void show_therapists();
    void draw();
    void save(const wxString& kind, const std::function<std::string()>& bytes);

    Navigator& navigator_;
    wxChoice* score_ = nullptr;
    wxChoice* by_ = nullptr;
    wxChoice* period_ = nullptr;
    wxChoice* therapist_ = nullptr;
    wxSearchCtrl* problem_ = nullptr;
    wxButton* save_csv_ = nullptr;
    wxButton* save_pdf_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxStaticText* headline_ = nullptr;
    wxStaticText* selection_ = nullptr;
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
    OutcomesPresenter presenter_;  // before the table's model, which reads it
    wxObjectDataPtr<wxDataViewVirtualListModel> model_;
};

}  // namespace attune::desktop
