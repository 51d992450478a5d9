// What a finished form has come to: scores, verdicts with their basis, and the flags it raised.
#pragma once

#include <functional>

#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include "client/measure_entry/entry_result.hpp"

namespace attune::desktop {

class EntryResultPanel : public wxPanel {
public:
    struct Acts {
        std::function<void()> correct;
        std::function<void()> back;
        std::function<void()> give_another;
    };
    EntryResultPanel(wxWindow* parent, Acts acts);

    void show_result(const Instrument& instrument, const api::AdministrationRecorded& recorded);
    void focus();

private:
    wxSizer* make_foot();
    void add_flags(const std::vector<api::Flag>& flags);
    wxWindow* make_score(const ResultScore& score);

    Acts acts_;
    wxStaticText* title_ = nullptr;
    wxStaticText* facts_ = nullptr;
    wxScrolledWindow* scores_ = nullptr;
    wxWindow* back_ = nullptr;
};

}  // namespace attune::desktop
