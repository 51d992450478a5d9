// The page on which a wording is loaded: the text on one side, item beside label on the other.
#pragma once

#include <functional>
#include <map>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/library_screen/load_wording_presenter.hpp"

namespace attune::desktop {

class LoadWordingPanel : public wxPanel, private LoadWordingView {
public:
    using Ended = std::function<void(bool loaded)>;
    LoadWordingPanel(wxWindow* parent, Screen& screen, const Instrument& instrument, Ended ended);

    [[nodiscard]] const std::string& instrument() const { return presenter_.instrument().code; }
    // Puts the focus where the text goes.
    void begin() { text_->SetFocus(); }

private:
    void show_form(const WordingForm& form) override;
    void show_review() override;
    void show_faults(const std::vector<FieldError>& faults) override;
    void show_sentence(const std::string& sentence) override;
    void show_busy(bool busy) override;

    wxWindow* make_text_side();
    wxSizer* make_review_side();
    wxSizer* make_buttons();
    wxTextCtrl* add_field(wxWindow* parent, wxSizer* column, const wxString& label, const std::string& path,
                          int lines);
    void show_row();
    void choose_file();
    void typed();

    Ended ended_;
    wxTextCtrl* text_ = nullptr;
    wxTextCtrl* title_ = nullptr;
    wxTextCtrl* language_ = nullptr;
    wxTextCtrl* instructions_ = nullptr;
    wxTextCtrl* answers_ = nullptr;
    wxTextCtrl* source_ = nullptr;
    wxTextCtrl* licence_ = nullptr;
    std::map<std::string, wxStaticText*> faults_;  // under each field, by its path
    wxScrolledWindow* side_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    wxStaticText* found_ = nullptr;
    wxStaticText* row_ = nullptr;  // the selected item, whole
    wxStaticText* sentence_ = nullptr;
    wxButton* accept_ = nullptr;
    LoadWordingPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
