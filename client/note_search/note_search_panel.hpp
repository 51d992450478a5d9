// Search in notes: what is looked for on top, what was found in a list, the chosen note beside it. Widgets
// and wording only.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "client/navigator.hpp"
#include "client/note_search/note_search_presenter.hpp"
#include "reports/formatted_text.hpp"

namespace attune::desktop {

class NoteSearchPanel : public wxPanel, private NoteSearchView {
public:
    NoteSearchPanel(wxWindow* parent, Screen& screen, Navigator& navigator, std::function<void()> back);

    void focus_search();

private:
    void show_rows() override;
    void show_note() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_top(std::function<void()> back);
    wxSimplebook* make_book();
    wxDataViewListCtrl* make_table(wxWindow* parent);
    wxWindow* make_note();
    void add_part(const wxString& heading, std::vector<reports::FormattedBlock> blocks);
    void open();

    Navigator& navigator_;
    wxSearchCtrl* search_ = nullptr;
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    wxScrolledWindow* note_ = nullptr;
    wxStaticText* heading_ = nullptr;
    wxStaticText* earlier_ = nullptr;
    wxButton* open_ = nullptr;
    wxBoxSizer* parts_ = nullptr;
    bool filling_ = false;
    NoteSearchPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
