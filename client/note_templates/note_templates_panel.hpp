// The note templates in a list, the chosen one beside it with its sections. Widgets and wording only.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/note_templates/note_templates_presenter.hpp"

namespace attune::desktop {

class NoteTemplatesPanel : public wxPanel, private NoteTemplatesView {
public:
    // `close` goes back to where it was opened.
    NoteTemplatesPanel(wxWindow* parent, Screen& screen, std::function<void()> close);

    void begin();

private:
    void show_rows() override;
    void show_detail() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_top();
    wxDataViewListCtrl* make_table();
    wxScrolledWindow* make_detail();
    void write(const NoteTemplate& one);

    Screen& screen_;
    std::function<void()> close_;
    wxStaticText* sentence_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    wxScrolledWindow* detail_ = nullptr;
    wxStaticText* name_ = nullptr;
    wxStaticText* purpose_ = nullptr;
    wxBoxSizer* sections_ = nullptr;
    wxButton* change_ = nullptr;  // null for who may not keep templates, and so is copy_
    wxButton* copy_ = nullptr;
    wxButton* restore_ = nullptr;
    bool filling_ = false;
    NoteTemplatesPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
