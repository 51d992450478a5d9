// The caseload on the screen: the table, the field to find a client, and what stands there when it is empty.
#pragma once

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "client/caseload/caseload_presenter.hpp"
#include "client/navigator.hpp"

namespace attune::desktop {

class CaseloadTable;

class CaseloadPanel : public wxPanel, private CaseloadView {
public:
    CaseloadPanel(wxWindow* parent, Screen& screen, Navigator& navigator);
    ~CaseloadPanel() override;

    void refresh() { presenter_.refresh(); }
    void focus_search();
    // Instead of the open episodes, records that need not be kept any longer.
    void show_past_records();

private:
    void show_busy(bool busy) override;
    void show_rows() override;
    void show_refusal(const std::string& sentence) override;

    wxSizer* make_top();
    // The pages of the book that stand in the place of an empty table, in the order of their names.
    void add_empty_states();
    void make_search();
    void make_tag_choice();
    wxChoice* make_episodes_choice();
    void show_tags();
    wxDataViewCtrl* make_table(wxWindow* parent);
    void open_selected();

    Screen& screen_;
    Navigator& navigator_;
    wxStaticText* counts_ = nullptr;
    wxStaticText* refusal_ = nullptr;
    wxChoice* tag_ = nullptr;  // hidden while no client has a tag
    wxChoice* episodes_ = nullptr;
    wxSearchCtrl* search_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxDataViewCtrl* table_ = nullptr;
    CaseloadPresenter presenter_;  // before the table's model, which reads it
    wxObjectDataPtr<CaseloadTable> model_;
};

}  // namespace attune::desktop
