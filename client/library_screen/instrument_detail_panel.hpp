// The selected instrument of the Library: its licence, its wordings, what its verdicts rest on, and its
// facts with their status.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/library_screen/basis_panel.hpp"
#include "client/library_screen/library_presenter.hpp"

namespace attune::desktop {

class InstrumentDetailPanel : public wxScrolledWindow {
public:
    struct Acts {
        std::function<void()> load_wording;
        std::function<void()> change;  // a measure of the practice's own
        std::function<void(const std::string& score)> change_basis;
    };
    InstrumentDetailPanel(wxWindow* parent, LibraryPresenter& presenter, Acts acts);

    void show_detail();
    void show_busy(bool busy);

private:
    void add_own(wxSizer* column, std::function<void()> change);
    void add_licence(wxSizer* column);
    void add_wordings(wxSizer* column, std::function<void()> load_wording);
    void add_facts(wxSizer* column);
    void show_licence(const InstrumentDetail& detail, bool another);
    void show_wordings(const InstrumentDetail& detail);
    void show_facts();
    void show_fact();
    [[nodiscard]] const FactRow* selected_fact() const;
    [[nodiscard]] int text_width() const;
    // Breaks the text into lines of the panel's width.
    void put(wxStaticText* label, const std::string& text);
    void fit();

    LibraryPresenter& presenter_;
    wxStaticText* heading_ = nullptr;
    wxStaticText* name_ = nullptr;
    wxStaticText* use_ = nullptr;
    wxStaticText* own_ = nullptr;
    wxButton* change_ = nullptr;
    wxStaticText* licence_ = nullptr;
    wxStaticText* statement_ = nullptr;
    wxStaticText* statement_label_ = nullptr;
    wxTextCtrl* statement_text_ = nullptr;
    wxButton* record_ = nullptr;
    wxStaticText* wordings_ = nullptr;
    wxButton* load_ = nullptr;
    BasisPanel* bases_ = nullptr;
    wxDataViewListCtrl* facts_ = nullptr;
    wxStaticText* fact_words_ = nullptr;
    wxStaticText* fact_source_ = nullptr;
    wxStaticText* source_label_ = nullptr;
    wxTextCtrl* source_ = nullptr;
    wxButton* confirm_ = nullptr;
    wxStaticText* citation_ = nullptr;
    std::string shown_;  // the code of the instrument
};

}  // namespace attune::desktop
