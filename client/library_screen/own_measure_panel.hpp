// The page on which a practice makes a measure of its own: the form on the left, its scores in the middle,
// what is still wrong below them.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/library_screen/own_measure_presenter.hpp"

namespace attune::desktop {

class OwnMeasurePanel : public wxPanel, private OwnMeasureView {
public:
    // `code` of the measure that was kept; empty when the page is left without.
    using Ended = std::function<void(const std::string& code)>;
    OwnMeasurePanel(wxWindow* parent, Screen& screen, Ended ended);

    // False where a form cannot say all that the measure holds.
    bool begin_change(const Instrument& instrument, bool used)
    {
        return presenter_.begin_change(instrument, used);
    }
    void begin() { name_->SetFocus(); }

private:
    void show_form(const OwnMeasureForm& form) override;
    void show_problems() override;
    void show_sentence(const std::string& sentence) override;
    void show_busy(bool busy) override;

    wxWindow* make_measure_side();
    wxWindow* make_score_side();
    void add_items(wxBoxSizer* column);
    void add_score_list(wxBoxSizer* column);
    void add_score_fields(wxBoxSizer* column);
    void add_figures(wxBoxSizer* column);
    wxSizer* make_foot();
    wxTextCtrl* add_text(wxScrolledWindow* parent, wxBoxSizer* column, const wxString& label, int lines = 1);
    wxSpinCtrl* add_number(wxScrolledWindow* parent, wxSizer* row, const wxString& label);
    void show_score();
    void show_kind();
    void read_score(OwnScoreForm& score) const;
    void typed();

    Ended ended_;
    wxStaticText* title_ = nullptr;
    wxScrolledWindow* measure_ = nullptr;
    wxScrolledWindow* scores_side_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* short_name_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxBoxSizer* of_items_ = nullptr;
    wxTextCtrl* items_ = nullptr;
    wxTextCtrl* instructions_ = nullptr;
    wxTextCtrl* language_ = nullptr;
    wxSpinCtrl* min_ = nullptr;
    wxSpinCtrl* max_ = nullptr;
    wxTextCtrl* anchors_ = nullptr;
    wxTextCtrl* source_ = nullptr;
    wxListBox* scores_ = nullptr;
    wxButton* remove_ = nullptr;
    wxTextCtrl* score_name_ = nullptr;
    wxBoxSizer* made_of_items_ = nullptr;
    wxTextCtrl* score_items_ = nullptr;
    wxTextCtrl* reverse_ = nullptr;
    wxChoice* method_ = nullptr;
    wxBoxSizer* told_as_total_ = nullptr;
    wxTextCtrl* score_min_ = nullptr;
    wxTextCtrl* score_max_ = nullptr;
    wxCheckBox* whole_ = nullptr;
    wxChoice* direction_ = nullptr;
    wxTextCtrl* bands_ = nullptr;
    wxTextCtrl* cut_off_ = nullptr;
    wxTextCtrl* reliable_change_ = nullptr;
    wxTextCtrl* sample_ = nullptr;
    wxTextCtrl* mean_score_ = nullptr;
    wxTextCtrl* sd_ = nullptr;
    wxTextCtrl* alpha_ = nullptr;
    wxStaticText* understood_ = nullptr;
    wxStaticText* problems_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxButton* keep_ = nullptr;
    std::size_t score_ = 0;  // the one in the fields
    bool filling_ = false;
    OwnMeasurePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
