#include "client/money/account_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/money/fee_dialog.hpp"
#include "client/money/invoice_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 36;
constexpr int reading_width = 720;
constexpr int fees_height = 96;

}  // namespace

wxWindow* make_account_page(wxWindow* parent, PageContext& context)
{
    return new AccountPanel{parent, context};
}

AccountPanel::AccountPanel(wxWindow* parent, PageContext& context)
    : Panel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model.client_id()}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand());
    sentence_ = make_text(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_table(book_), {});
    book_->AddPage(new EmptyState{book_, _("No invoices yet"),
                                  _("Draft one from the sessions that wait, look it over and issue it.")},
                   {}, true);
    column->Add(book_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(make_fees(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(margin)));
    SetSizer(padded);
    watching_ = context_.model.changes().add([this] { presenter_.refresh(); });
    presenter_.refresh();
}

wxSizer* AccountPanel::make_head()
{
    auto* words = new wxBoxSizer{wxVERTICAL};
    balance_ = make_heading(this);
    words->Add(balance_);
    waiting_ = make_text(this);
    give_style(waiting_, "attune-quiet");
    words->Add(waiting_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    draft_ = new wxButton{this, wxID_ANY, _("Draft invoice")};
    draft_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.draft(); });
    draft_->Show(presenter_.may_charge());
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{1}.CentreVertical());
    row->Add(draft_, wxSizerFlags{}.CentreVertical());
    return row;
}

wxWindow* AccountPanel::make_table(wxWindow* parent)
{
    table_ = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table_->AppendTextColumn(_("Number"), wxDATAVIEW_CELL_INERT, FromDIP(140), wxALIGN_LEFT);
    table_->AppendTextColumn(_("Issued"), wxDATAVIEW_CELL_INERT, FromDIP(130), wxALIGN_LEFT);
    table_->AppendTextColumn(_("Amount"), wxDATAVIEW_CELL_INERT, FromDIP(130), wxALIGN_RIGHT);
    table_->AppendTextColumn(_("Standing"), wxDATAVIEW_CELL_INERT, FromDIP(260), wxALIGN_LEFT);
    prepare_table(table_, _("Invoices"), row_height);
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                 [this](wxDataViewEvent&) { CallAfter([this] { open_selected(); }); });
    return table_;
}

wxSizer* AccountPanel::make_fees()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* heading = make_strong(this, _("Fees of their own"));
    column->Add(heading);
    fees_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, fees_height})};
    name_for_screen_readers(fees_, _("Fees of their own"));
    fees_->Bind(wxEVT_LISTBOX,
                [this](wxCommandEvent&) { strike_->Enable(fees_->GetSelection() != wxNOT_FOUND); });
    column->Add(fees_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    agree_ = new wxButton{this, wxID_ANY, _("Agree a fee") + wxUniChar{0x2026}};
    agree_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        new FeeDialog{this, context_.screen, presenter_.client_id(),
                      [this](const api::ClientAccount& account) { presenter_.take(account); }};
    });
    strike_ = new wxButton{this, wxID_ANY, _("Strike out")};
    strike_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const int fee = fees_->GetSelection(); fee != wxNOT_FOUND)
            presenter_.strike(static_cast<std::size_t>(fee));
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(agree_);
    row->Add(strike_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    column->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    for (auto* button : {agree_, strike_})
        button->Show(presenter_.may_charge());
    return column;
}

void AccountPanel::show_account()
{
    balance_->SetLabelText(from_utf8(presenter_.balance()));
    waiting_->SetLabelText(from_utf8(presenter_.waiting()));
    draft_->Enable(presenter_.can_draft());
    table_->DeleteAllItems();
    const auto rows = presenter_.rows();
    for (const auto& row : rows) {
        wxVector<wxVariant> cells;
        for (const auto* cell : {&row.number, &row.issued, &row.gross, &row.state})
            cells.push_back(from_utf8(*cell));
        table_->AppendItem(cells);
    }
    if (!rows.empty())
        table_->SelectRow(0);
    book_->SetSelection(rows.empty() ? 1 : 0);
    fees_->Clear();
    for (const auto& fee : presenter_.fees())
        fees_->Append(from_utf8(fee));
    strike_->Enable(false);
    Layout();
}

void AccountPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), reading_width);
    Layout();
}

void AccountPanel::open_selected()
{
    const auto row = table_->GetSelectedRow();
    const auto rows = presenter_.rows();
    if (row != wxNOT_FOUND && static_cast<std::size_t>(row) < rows.size())
        open_invoice(rows[static_cast<std::size_t>(row)].invoice_id);
}

void AccountPanel::open_invoice(const std::string& invoice_id)
{
    auto& workspace = context_.workspace;
    auto& model = context_.model;
    workspace.open_page(_("invoice").utf8_string(), [&](wxWindow* parent) {
        return new InvoicePanel{parent,
                                context_.screen,
                                invoice_id,
                                {[&workspace] { workspace.close_page(); }, [&model] { model.refresh(); }}};
    });
}

}  // namespace attune::desktop
