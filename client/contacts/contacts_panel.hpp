// The Clients page of reception: everybody of the practice, with how to reach them, whose clients they are
// and when they come next.
#pragma once

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "client/contacts/contacts_presenter.hpp"
#include "client/navigator.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class ContactsPanel : public Panel, private ContactsView {
public:
    ContactsPanel(wxWindow* parent, Screen& screen, Navigator& navigator);

    void refresh() { presenter_.refresh(); }
    void focus_search();
    // The client's form, once they are found.
    void open(const std::string& client_id);

private:
    void show_contacts() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_head();
    wxWindow* make_duplicates();
    wxWindow* make_table(wxWindow* parent);
    [[nodiscard]] const api::Contact* selected() const;
    void show_selected();
    void edit();
    void edit(const api::Client& client);
    void book();

    Screen& screen_;
    Navigator& navigator_;
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSearchCtrl* search_ = nullptr;
    wxButton* edit_ = nullptr;
    wxButton* book_appointment_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    std::string chosen_;  // the client whose row was selected last
    bool filling_ = false;
    ContactsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
