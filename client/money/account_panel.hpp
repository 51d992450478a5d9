// The Account tab of a client's workspace: what they owe, their invoices, and fees of their own.
#pragma once

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/money/account_presenter.hpp"
#include "client/widgets/panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

wxWindow* make_account_page(wxWindow* parent, PageContext& context);

class AccountPanel : public Panel, private AccountView {
public:
    AccountPanel(wxWindow* parent, PageContext& context);

private:
    void show_account() override;
    void show_sentence(const std::string& sentence) override;
    void open_invoice(const std::string& invoice_id) override;

    wxSizer* make_head();
    wxWindow* make_table(wxWindow* parent);
    wxSizer* make_fees();
    void open_selected();

    PageContext& context_;
    wxStaticText* balance_ = nullptr;
    wxStaticText* waiting_ = nullptr;
    wxButton* draft_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    wxListBox* fees_ = nullptr;
    wxButton* agree_ = nullptr;
    wxButton* strike_ = nullptr;
    AccountPresenter presenter_;
    Subscription watching_;
};

}  // namespace attune::desktop
