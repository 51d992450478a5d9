// The Inbox page: the flags that wait and the plans to be reviewed, and below them the selected one in full
// with what can be done about it.
#pragma once

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/inbox/inbox_presenter.hpp"
#include "client/navigator.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class InboxPanel : public Panel, private InboxView {
public:
    InboxPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh() { presenter_.refresh(); }
    void focus_list();

private:
    void show_lines() override;
    void show_selected() override;
    void show_sentence(const std::string& sentence) override;

    wxPanel* make_list_page();
    wxDataViewListCtrl* make_table(wxWindow* parent);
    wxWindow* make_detail(wxWindow* parent);
    void open_client();
    void sign_off();

    Screen& screen_;
    Navigator& navigator_;
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSimplebook* book_ = nullptr;  // list, loading, nothing waits
    wxDataViewListCtrl* table_ = nullptr;
    wxWindow* detail_ = nullptr;
    wxStaticText* heading_ = nullptr;
    wxStaticText* seen_ = nullptr;
    wxStaticText* facts_ = nullptr;
    wxStaticText* rule_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* send_again_ = nullptr;
    wxButton* take_note_ = nullptr;
    wxButton* waive_ = nullptr;
    wxButton* sign_off_ = nullptr;  // null for who may not
    InboxPresenter presenter_;      // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
