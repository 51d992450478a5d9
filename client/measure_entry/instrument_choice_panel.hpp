// The lists of measures to give: what is due under its own heading, and all of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "client/measure_entry/instrument_choices.hpp"

namespace attune::desktop {

class InstrumentChoicePanel : public wxPanel {
public:
    struct Acts {
        std::function<void(const std::string& code)> key_in;
        std::function<void(const std::string& code)> enter_totals;
        std::function<void(const std::string& code)> hand_over;
        // Of all that is due together with the chosen one.
        std::function<void(const std::vector<std::string>& codes)> send_link;
        // Why the measure cannot be given at all, and why it cannot be handed over; empty when it can.
        std::function<std::string(const std::string& code)> why_not_at_all;
        std::function<std::string(const std::string& code)> why_not;
        std::function<void()> leave;
    };
    InstrumentChoicePanel(wxWindow* parent, Acts acts);

    void show_choices(std::vector<InstrumentChoice> choices, DueChoices due);
    // What can be handed over is known, or another measure is chosen.
    void show_hand_over();
    void show_refusal(const std::string& sentence);
    // Into the measures that are due, when there are any.
    void focus();

private:
    [[nodiscard]] const std::string* chosen() const;
    wxSizer* make_due();
    void make_table();
    wxSizer* make_foot();
    // The other list has no row selected from then on.
    void choose_in(wxDataViewListCtrl* table);
    void show_due(DueChoices due);
    void key_in();
    void send_link();
    void show_fitting();

    Acts acts_;
    std::vector<InstrumentChoice> choices_;
    std::vector<InstrumentChoice> shown_;
    DueChoices due_;
    wxSizer* due_part_ = nullptr;
    wxStaticText* due_heading_ = nullptr;
    wxDataViewListCtrl* due_table_ = nullptr;
    wxDataViewListCtrl* chosen_in_ = nullptr;
    wxSearchCtrl* search_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    wxButton* totals_ = nullptr;
    wxButton* hand_over_ = nullptr;
    wxButton* send_link_ = nullptr;
    wxButton* give_ = nullptr;
    wxStaticText* note_ = nullptr;
};

}  // namespace attune::desktop
