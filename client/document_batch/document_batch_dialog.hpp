// Documents for several clients: whom they are for on the left, the page as it will be filed on the right.
#pragma once

#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/textctrl.h>
#include <wx/weakref.h>

#include "client/document_batch/document_batch_presenter.hpp"
#include "client/measure_entry/date_field_panel.hpp"
#include "client/widgets/paper_view.hpp"

namespace attune::desktop {

class DocumentBatchDialog : public wxDialog, private DocumentBatchView {
public:
    DocumentBatchDialog(wxWindow* parent, Screen& screen);

private:
    wxSizer* make_what();
    void show_what_is_asked();
    wxWindow* make_letter();
    wxSizer* make_parts();
    wxSizer* make_who();
    wxSizer* make_buttons();
    void ask_where();
    void ask_how_they_went();
    void close();

    void show_rows() override;
    void show_parts() override;
    void show_letters() override;
    void show_paper(const std::optional<Manuscript>& page) override;
    void show_progress(std::size_t done, std::size_t of) override;
    void show_filing(bool filing) override;
    void show_sentence(const std::string& sentence) override;

    Screen& screen_;
    DocumentBatchPresenter presenter_;
    wxChoice* kind_ = nullptr;
    DateFieldPanel* day_ = nullptr;
    wxWindow* letter_ = nullptr;  // shown for letters
    wxChoice* recipient_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxCheckListBox* parts_ = nullptr;
    wxCheckListBox* rows_ = nullptr;
    wxButton* all_ = nullptr;
    wxButton* none_ = nullptr;
    PaperView* paper_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxGauge* gauge_ = nullptr;
    wxButton* file_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* close_ = nullptr;
    wxButton* went_ = nullptr;  // shown while letters are filed and not recorded as gone
    wxWeakRef<wxWindow> recording_;
};

}  // namespace attune::desktop
