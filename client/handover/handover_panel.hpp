// The pages that a client reads and answers on the therapist's screen. Widgets and wording only.
#pragma once

#include <functional>
#include <vector>

#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/handover/handover_presenter.hpp"

namespace attune::desktop {

class HandoverPanel : public wxPanel, private HandoverView {
public:
    // `give_back` asks for the therapist's password.
    HandoverPanel(wxWindow* parent, Screen& screen, Handover handover, std::function<void()> give_back);

    [[nodiscard]] HandoverPresenter& presenter() { return presenter_; }
    void SetFocus() override;

private:
    void show_page() override;
    void show_chosen() override;
    void show_notice(const std::string& sentence) override;

    wxSizer* make_head();
    wxSizer* make_foot();
    void make_body();
    void add_beginning();
    void add_question();
    void add_choices();
    void add_safety_page();
    void add_safety_words();
    void add_last_look();
    void add_end();
    void add_words(wxStaticText* label, int above);
    wxBoxSizer* add_buttons();
    wxButton* add_button(wxBoxSizer* row, const wxString& label, std::function<void()> act);
    wxButton* add_main_button(wxBoxSizer* row, const wxString& label, std::function<void()> act);
    void pressed(wxKeyEvent& event);

    std::function<void()> give_back_;
    wxStaticText* title_ = nullptr;
    wxStaticText* place_ = nullptr;
    wxStaticText* demonstration_ = nullptr;
    wxBoxSizer* middle_ = nullptr;
    wxScrolledWindow* body_ = nullptr;  // of the page that is shown; made anew for each
    wxBoxSizer* column_ = nullptr;      // in the body
    wxWindow* first_ = nullptr;         // takes the focus
    wxStaticText* notice_ = nullptr;
    std::vector<wxRadioButton*> choices_;
    HandoverPresenter presenter_;
};

}  // namespace attune::desktop
