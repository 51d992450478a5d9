// The Library page: the list of instruments, found as one types, the selected one beside it, and the pages on
// which a wording is loaded and a measure of the practice's own is made.
#pragma once

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "client/library_screen/library_presenter.hpp"

namespace attune::desktop {

class ExercisesPanel;
class InstrumentDetailPanel;
class LeafletsPanel;
class LoadWordingPanel;
class NoteTemplatesPanel;
class OwnMeasurePanel;

class LibraryPanel : public wxPanel, private LibraryView {
public:
    LibraryPanel(wxWindow* parent, Screen& screen);
    ~LibraryPanel() override;

    void refresh() { presenter_.refresh(); }
    void focus_search();
    // Back to the list from another page; false when the list is shown already.
    bool go_back();

private:
    void show_rows() override;
    void show_detail() override;
    void show_sentence(const std::string& sentence) override;
    void show_busy(bool busy) override;

    wxPanel* make_list_page();
    wxSizer* make_head(wxWindow* page);
    void make_search(wxWindow* parent);
    void make_book(wxWindow* parent);
    wxDataViewListCtrl* make_table(wxWindow* parent);
    void load_wording();
    void make_measure();
    void open_leaflets();
    void open_exercises();
    void open_note_templates();
    void change_measure();
    void change_basis(const std::string& score);
    void turn_to(wxWindow* page);
    OwnMeasurePanel* new_measure_page();

    Screen& screen_;
    wxSimplebook* pages_ = nullptr;  // the list, exercises, leaflets, note templates, a wording being loaded,
                                     // a measure being made
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSearchCtrl* search_ = nullptr;
    wxSimplebook* book_ = nullptr;  // table, loading, nothing found
    wxDataViewListCtrl* table_ = nullptr;
    InstrumentDetailPanel* detail_ = nullptr;
    ExercisesPanel* exercises_ = nullptr;
    LeafletsPanel* leaflets_ = nullptr;
    NoteTemplatesPanel* note_templates_ = nullptr;
    LoadWordingPanel* loading_ = nullptr;
    OwnMeasurePanel* making_ = nullptr;
    LibraryPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
