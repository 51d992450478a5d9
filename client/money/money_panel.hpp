// The Money page: sums, a list of invoices, and one of them over it.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/money/money_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class InvoicePanel;

class MoneyPanel : public Panel, private MoneyView {
public:
    MoneyPanel(wxWindow* parent, Screen& screen);

    void refresh() { presenter_.refresh(); }
    void focus();
    // From an invoice to the list; false when the list is shown already.
    bool go_back();

private:
    void show_money() override;
    void show_sentence(const std::string& sentence) override;

    wxWindow* make_list_page(wxWindow* parent);
    wxSizer* make_head(wxWindow* page);
    wxSizer* make_choice(wxWindow* page);
    wxWindow* make_table(wxWindow* parent);
    wxWindow* make_states(wxWindow* parent);
    void show_figures();
    void show_rows();
    void open_selected();

    Screen& screen_;
    wxSimplebook* book_ = nullptr;
    wxWindow* list_page_ = nullptr;
    InvoicePanel* invoice_ = nullptr;
    wxButton* draft_ = nullptr;
    wxBoxSizer* figures_ = nullptr;
    wxChoice* choice_ = nullptr;
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSimplebook* states_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    MoneyPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
