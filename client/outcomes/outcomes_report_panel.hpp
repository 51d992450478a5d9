// The outcomes as a report: its parts at the left, at the right the pages as they will be printed, and above
// them the forms in which it is saved. Widgets and wording only.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/outcomes/outcomes_report_presenter.hpp"
#include "client/widgets/panel.hpp"
#include "client/widgets/paper_view.hpp"

namespace attune::desktop {

class OutcomesReportPanel : public Panel, private OutcomesReportView {
public:
    // `figures` saves what is made here, and outlives it.
    OutcomesReportPanel(wxWindow* parent, Screen& screen, OutcomesPresenter& figures,
                        TrajectoriesPresenter& trajectories);

    [[nodiscard]] OutcomesReportPresenter& presenter() { return presenter_; }

private:
    void show_parts() override;
    void show_paper() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_acts();
    void add_act(wxSizer* row, wxButton* button, std::function<void()> act);
    void add_part(const ManuscriptPart& part);
    void copy_text();
    void print();
    void save(const wxString& title, const wxString& wildcard, const std::string& ending,
              std::string (OutcomesReportPresenter::*bytes)() const);

    OutcomesPresenter& figures_;
    std::vector<wxButton*> acts_;  // on what is on the page
    wxStaticText* sentence_ = nullptr;
    wxScrolledWindow* parts_ = nullptr;
    PaperView* paper_ = nullptr;
    OutcomesReportPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
