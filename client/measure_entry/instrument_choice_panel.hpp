// The list of measures to give.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>

#include "client/measure_entry/instrument_choices.hpp"

namespace attune::desktop {

class InstrumentChoicePanel : public wxPanel {
public:
    using Chosen = std::function<void(const std::string& code)>;
    InstrumentChoicePanel(wxWindow* parent, Chosen chosen, std::function<void()> leave);

    void show_choices(std::vector<InstrumentChoice> choices);
    void focus() { table_->SetFocus(); }

private:
    void choose();
    void show_fitting();

    Chosen chosen_;
    std::vector<InstrumentChoice> choices_;
    std::vector<InstrumentChoice> shown_;
    wxSearchCtrl* search_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
};

}  // namespace attune::desktop
