// The Supervision page: the clients of supervisees with what waits on top, and agreed actions below.
#pragma once

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/navigator.hpp"
#include "client/supervision/supervision_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class SupervisionPanel : public Panel, private SupervisionView {
public:
    SupervisionPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh() { presenter_.refresh(); }
    void focus_list();

private:
    void show_supervision() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_head();
    wxPanel* make_list_page();
    wxDataViewListCtrl* make_table(wxWindow* parent);
    wxWindow* make_actions(wxWindow* parent);
    [[nodiscard]] const api::SupervisedClient* selected() const;
    void show_selected();
    void show_selected_action();
    void open_client();
    void agree();

    Screen& screen_;
    Navigator& navigator_;
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* agree_ = nullptr;
    wxSimplebook* book_ = nullptr;  // list, loading, nobody
    wxDataViewListCtrl* table_ = nullptr;
    wxListBox* actions_ = nullptr;
    wxButton* settle_ = nullptr;
    SupervisionPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
