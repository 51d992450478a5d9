#include "client/money/invoice_panel.hpp"

#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/money/draft_dialog.hpp"
#include "client/money/payment_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/manuscript_text.hpp"

namespace attune::desktop {

namespace {

constexpr int side_width = 330;
constexpr int row_height = 34;

}  // namespace

InvoicePanel::InvoicePanel(wxWindow* parent, Screen& screen, const std::string& invoice_id,
                           const Around& around)
    : Panel{parent},
      screen_{screen},
      presenter_{*this, screen, invoice_id, around.changed}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(around), wxSizerFlags{}.Expand());
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    paper_ = new PaperView{this, _("Invoice")};
    row->Add(paper_, wxSizerFlags{1}.Expand());
    row->Add(make_side(), wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
    show_which_acts();
    presenter_.read();
}

wxSizer* InvoicePanel::make_head(const Around& around)
{
    back_ = new wxButton{this, wxID_ANY, wxString::FromUTF8("\u2190 ") + _("Back")};
    back_->Bind(wxEVT_BUTTON, [back = around.back](wxCommandEvent&) { back(); });
    title_ = make_title(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(back_, wxSizerFlags{}.CentreVertical());
    row->Add(title_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    return row;
}

wxSizer* InvoicePanel::make_side()
{
    const auto dots = wxString{wxUniChar{0x2026}};
    auto* column = new wxBoxSizer{wxVERTICAL};
    facts_ = make_strong(this);
    column->Add(facts_, wxSizerFlags{}.Expand());
    sentence_ = make_text(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(make_buttons(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    payments_heading_ = make_heading(this, _("Payments"));
    column->Add(payments_heading_, wxSizerFlags{}.Border(wxTOP, FromDIP(margin)));
    column->Add(make_payments(), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    strike_ = new wxButton{this, wxID_ANY, _("Strike out") + dots};
    strike_->SetToolTip(_("For a payment that was recorded by mistake: it is kept, with the reason."));
    strike_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { strike(); });
    column->Add(strike_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->SetMinSize(FromDIP(wxSize{side_width, -1}));
    return column;
}

wxSizer* InvoicePanel::make_buttons()
{
    const auto dots = wxString{wxUniChar{0x2026}};
    issue_ = make_default_button(this, _("Issue invoice"));
    issue_->SetToolTip(_("Gives it the next number and files its PDF. From then on it is never changed."));
    issue_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.issue(); });
    edit_ = new wxButton{this, wxID_ANY, _("Edit") + dots};
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit(); });
    discard_ = new wxButton{this, wxID_ANY, _("Discard draft")};
    discard_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.discard(); });
    pay_ = make_default_button(this, _("Record payment") + dots);
    pay_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { pay(); });
    save_ = new wxButton{this, wxID_ANY, _("Save PDF") + dots};
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_where(); }); });
    print_ = new wxButton{this, wxID_ANY, _("Print") + dots};
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] { show_sentence(paper_->print().utf8_string()); });
    });
    cancel_ = new wxButton{this, wxID_ANY, _("Cancel by a credit note") + dots};
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_to_cancel(); }); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* first = new wxBoxSizer{wxHORIZONTAL};
    for (auto* button : {issue_, edit_, discard_, pay_})
        first->Add(button, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
    auto* second = new wxBoxSizer{wxHORIZONTAL};
    for (auto* button : {save_, print_})
        second->Add(button, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
    column->Add(first);
    column->Add(second, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(cancel_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

wxWindow* InvoicePanel::make_payments()
{
    payments_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                       wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    payments_->AppendTextColumn(_("On"), wxDATAVIEW_CELL_INERT, FromDIP(92), wxALIGN_LEFT);
    payments_->AppendTextColumn(_("Amount"), wxDATAVIEW_CELL_INERT, FromDIP(92), wxALIGN_RIGHT);
    payments_->AppendTextColumn(_("How"), wxDATAVIEW_CELL_INERT, FromDIP(140), wxALIGN_LEFT)
        ->GetRenderer()
        ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(payments_, _("Payments"), row_height);
    payments_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_which_acts(); });
    return payments_;
}

void InvoicePanel::focus()
{
    back_->SetFocus();
}

void InvoicePanel::show_invoice()
{
    const auto& manuscript = presenter_.invoice()->manuscript;
    title_->SetLabelText(from_utf8(manuscript.file_title));
    set_text(facts_, from_utf8(presenter_.facts()), FromDIP(side_width));
    paper_->show(reports::paper_of(manuscript), from_utf8(reports::plain_text_of(manuscript)));
    show_payments();
    show_which_acts();
    Layout();
}

void InvoicePanel::show_payments()
{
    payments_->DeleteAllItems();
    for (const auto& row : presenter_.payments()) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(row.on));
        cells.push_back(from_utf8(row.stands ? row.amount : "(" + row.amount + ")"));
        cells.push_back(from_utf8(row.how));
        payments_->AppendItem(cells);
    }
}

// Nothing is shown that cannot be done with this one.
void InvoicePanel::show_which_acts()
{
    const bool known = presenter_.invoice() != nullptr;
    const bool draft = presenter_.is_draft() && presenter_.may_charge();
    const bool payable = presenter_.can_be_paid();
    for (auto* button : {issue_, edit_, discard_})
        button->Show(draft);
    pay_->Show(payable);
    save_->Show(known && !presenter_.invoice()->head.number.empty());
    print_->Show(known && !presenter_.invoice()->head.number.empty());
    cancel_->Show(presenter_.can_be_cancelled() && presenter_.may_charge());
    const auto rows = presenter_.payments();
    payments_heading_->Show(payable);
    payments_->Show(payable && !rows.empty());
    const auto row = payments_->GetSelectedRow();
    strike_->Show(payable && !rows.empty());
    strike_->Enable(row != wxNOT_FOUND && static_cast<std::size_t>(row) < rows.size() &&
                    rows[static_cast<std::size_t>(row)].stands);
    payments_heading_->SetLabelText(rows.empty() ? _("Nothing was paid yet") : _("Payments"));
    Layout();
}

void InvoicePanel::show_busy(bool busy)
{
    for (auto* button : {issue_, edit_, discard_, pay_, cancel_})
        button->Enable(!busy);
}

void InvoicePanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), side_width);
    Layout();
}

void InvoicePanel::edit()
{
    if (presenter_.is_draft())
        new DraftDialog{this, screen_, *presenter_.invoice(),
                        [this](const api::Invoice& invoice) { presenter_.take(invoice); }};
}

void InvoicePanel::pay()
{
    if (presenter_.can_be_paid())
        new PaymentDialog{this, screen_, presenter_.invoice()->head,
                          [this](const api::Invoice& invoice) { presenter_.take(invoice); }};
}

void InvoicePanel::strike()
{
    const auto row = payments_->GetSelectedRow();
    const auto rows = presenter_.payments();
    if (row != wxNOT_FOUND && static_cast<std::size_t>(row) < rows.size())
        new StrikeDialog{this, screen_, presenter_.invoice()->head.invoice_id,
                         rows[static_cast<std::size_t>(row)].payment_id,
                         [this](const api::Invoice& invoice) { presenter_.take(invoice); }};
}

void InvoicePanel::ask_to_cancel()
{
    const auto answer =
        wxMessageBox(_("A credit note takes the whole invoice back. It gets the next number and cannot be "
                       "undone; the sessions "
                       "can then be charged for again."),
                     _("Cancel by a credit note"), wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION, this);
    if (answer == wxYES)
        presenter_.cancel();
}

void InvoicePanel::ask_where()
{
    wxFileDialog dialog{this,
                        _("Save PDF"),
                        {},
                        from_utf8(presenter_.file_name()),
                        _("PDF") + " (*.pdf)|*.pdf",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() == wxID_OK)
        presenter_.save_pdf(dialog.GetPath().utf8_string());
}

}  // namespace attune::desktop
