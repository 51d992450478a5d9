// The form while it is keyed in: scores so far on the left, the sheet on the right, the date above, Finish
// below.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "client/measure_entry/date_field_panel.hpp"
#include "client/measure_entry/measure_entry_presenter.hpp"
#include "client/measure_entry/score_block_panel.hpp"
#include "client/measure_entry/sheet_window.hpp"
#include "client/risk/notice_panel.hpp"

namespace attune::desktop {

class EntryFormPanel : public wxPanel {
public:
    // `hand_over` gives the screen to the client again, who had it before.
    EntryFormPanel(wxWindow* parent, MeasureEntryPresenter& presenter, std::function<void()> hand_over);

    void show_form();
    void show_answers();
    void show_refusal(const std::string& sentence);
    void show_date_refusal(const std::string& sentence);
    void show_sending(bool sending, const std::string& sentence);
    void focus_sheet() { sheet_->SetFocus(); }

private:
    wxSizer* make_head();
    wxSizer* make_scores();
    wxSizer* make_sheet();
    wxSizer* make_foot();
    void show_scores();
    void show_progress();
    void show_section();
    void show_risk();

    MeasureEntryPresenter& presenter_;
    NoticePanel* risk_;
    NoticePanel* notice_;
    wxStaticText* title_ = nullptr;
    wxStaticText* kind_ = nullptr;
    DateFieldPanel* date_ = nullptr;
    wxStaticText* date_refusal_ = nullptr;
    wxButton* stop_ = nullptr;
    wxBoxSizer* scores_ = nullptr;
    std::vector<ScoreBlockPanel*> blocks_;
    wxStaticText* answered_ = nullptr;
    wxStaticText* blank_ = nullptr;
    wxGauge* gauge_ = nullptr;
    wxBoxSizer* keys_ = nullptr;
    wxStaticText* rule_ = nullptr;
    wxStaticText* section_ = nullptr;
    wxStaticText* anchors_ = nullptr;
    SheetWindow* sheet_ = nullptr;
    wxButton* back_ = nullptr;
    wxStaticText* labels_ = nullptr;
    std::function<void()> hand_over_;
    wxButton* hand_over_again_ = nullptr;
    wxButton* finish_ = nullptr;
};

}  // namespace attune::desktop
