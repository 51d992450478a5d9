// One invoice as it is printed, with what was paid on it and what can be done with it.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/stattext.h>

#include "client/money/invoice_presenter.hpp"
#include "client/widgets/panel.hpp"
#include "client/widgets/paper_view.hpp"

namespace attune::desktop {

class InvoicePanel : public Panel, private InvoiceView {
public:
    struct Around {
        std::function<void()> back;     // to where it was opened from
        std::function<void()> changed;  // lists show something else now
    };
    InvoicePanel(wxWindow* parent, Screen& screen, const std::string& invoice_id, const Around& around);

    void focus();

private:
    void show_invoice() override;
    void show_busy(bool busy) override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_head(const Around& around);
    wxSizer* make_side();
    wxSizer* make_buttons();
    wxWindow* make_payments();
    void show_payments();
    void show_which_acts();
    void edit();
    void pay();
    void strike();
    void ask_to_cancel();
    void ask_where();

    Screen& screen_;
    wxButton* back_ = nullptr;
    wxStaticText* title_ = nullptr;
    wxStaticText* facts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    PaperView* paper_ = nullptr;
    wxButton* issue_ = nullptr;
    wxButton* edit_ = nullptr;
    wxButton* discard_ = nullptr;
    wxButton* pay_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* print_ = nullptr;
    wxButton* cancel_ = nullptr;
    wxStaticText* payments_heading_ = nullptr;
    wxDataViewListCtrl* payments_ = nullptr;
    wxButton* strike_ = nullptr;
    InvoicePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
