// The Today page, which a day begins with: on the left who comes and what came in, on the right what waits.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "client/navigator.hpp"
#include "client/today/today_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class TodayPanel : public Panel, private TodayView {
public:
    TodayPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh() { presenter_.refresh(); }
    void focus_list();

private:
    void show_day() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_left();
    wxBoxSizer* make_heading_with_link(const wxString& heading, const wxString& link,
                                       void (Navigator::*go)());
    void add_link(wxBoxSizer* row, std::size_t place, const wxString& link, void (Navigator::*go)());
    wxDataViewListCtrl* make_appointments();
    wxDataViewListCtrl* make_scores();
    wxWindow* make_empty(const wxString& sentence);
    void fill_appointments();
    void fill_scores();
    void fill_waiting();
    void add_waiting(const wxString& heading, const std::vector<WaitingRow>& rows);
    wxSizer* make_row(wxWindow* card, const WaitingRow& row);
    wxButton* make_button(wxWindow* card, const WaitingRow& row);
    void open_waiting(const WaitingRow& row);
    void open_row(wxDataViewListCtrl* table, const std::vector<std::string>& client_ids);

    Screen& screen_;
    Navigator& navigator_;
    wxStaticText* title_ = nullptr;
    wxStaticText* summary_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxDataViewListCtrl* appointments_ = nullptr;
    wxDataViewListCtrl* scores_ = nullptr;
    std::vector<TodayRow> appointments_shown_;
    wxWindow* no_appointments_ = nullptr;  // in the place of an empty table
    wxWindow* no_scores_ = nullptr;
    ScrolledPanel* right_ = nullptr;
    std::optional<std::array<std::vector<WaitingRow>, 3>> waiting_shown_;  // on the right side
    std::string more_shown_;                                               // below the first of them
    wxTimer minute_;            // "In 8 minutes" becomes "In 7 minutes"
    TodayPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
