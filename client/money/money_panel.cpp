#include "client/money/money_panel.hpp"

#include <array>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/money/account_book_dialog.hpp"
#include "client/money/account_settings_dialog.hpp"
#include "client/money/invoice_panel.hpp"
#include "client/money/invoicing_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 36;
constexpr int reading_width = 720;
constexpr std::array choices{api::InvoiceChoice::outstanding, api::InvoiceChoice::drafts,
                             api::InvoiceChoice::issued};

enum StatePage { table_page, loading_page, nothing_page, not_set_up_page };

}  // namespace

MoneyPanel::MoneyPanel(wxWindow* parent, Screen& screen)
    : Panel{parent},
      screen_{screen},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    book_ = new wxSimplebook{this};
    list_page_ = make_list_page(book_);
    book_->AddPage(list_page_, {}, true);
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(book_, wxSizerFlags{1}.Expand());
    SetSizer(page);
    presenter_.refresh();
}

wxWindow* MoneyPanel::make_list_page(wxWindow* parent)
{
    auto* page = new Panel{parent};
    set_ground(page, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(page), wxSizerFlags{}.Expand());
    sentence_ = make_text(page);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    figures_ = new wxBoxSizer{wxHORIZONTAL};
    column->Add(figures_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(make_choice(page), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(make_states(page), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* sizer = new wxBoxSizer{wxVERTICAL};
    sizer->Add(in_margins(page, column),
               wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    page->SetSizer(sizer);
    return page;
}

wxSizer* MoneyPanel::make_head(wxWindow* page)
{
    const auto dots = wxString{wxUniChar{0x2026}};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_title(page, _("Money")), wxSizerFlags{1}.CentreVertical());
    auto* book = new wxButton{page, wxID_ANY, _("CSV for the accountant") + dots};
    book->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new AccountBookDialog{this, screen_}; });
    row->Add(book, wxSizerFlags{}.CentreVertical());
    draft_ = make_default_button(page, _("Draft invoices") + dots);
    draft_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        new InvoicingDialog{this, screen_, [this] {
                                choice_->SetSelection(1);
                                presenter_.choose(api::InvoiceChoice::drafts);
                                presenter_.refresh();
                            }};
    });
    draft_->Show(presenter_.may_draft());
    row->Add(draft_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* MoneyPanel::make_choice(wxWindow* page)
{
    choice_ = new wxChoice{page, wxID_ANY};
    for (const auto& label : {_("Outstanding"), _("Drafts"), _("All that were issued")})
        choice_->Append(label);
    choice_->SetSelection(0);
    name_for_screen_readers(choice_, _("Which invoices"));
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose(choices.at(static_cast<std::size_t>(event.GetSelection())));
    });
    counts_ = make_text(page);
    give_style(counts_, "attune-quiet");
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(choice_, wxSizerFlags{}.CentreVertical());
    row->Add(counts_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    return row;
}

wxWindow* MoneyPanel::make_states(wxWindow* parent)
{
    const auto dots = wxString{wxUniChar{0x2026}};
    states_ = new wxSimplebook{parent};
    states_->AddPage(make_table(states_), {});
    states_->AddPage(new EmptyState{states_, _("Reading the invoices"), _("This takes a moment.")}, {});
    states_->AddPage(
        new EmptyState{states_, _("Nothing here"),
                       _("Invoices are drafted from sessions that were attended, a month at a time or "
                         "from a client\u2019s account.")},
        {});
    const bool lead = presenter_.may_set_up();
    states_->AddPage(
        new EmptyState{states_, _("No invoices yet"),
                       lead
                           ? _("Say first who issues them, in which currency and with which tax.")
                           : _("A practice lead says first who issues them, under Practice, Money settings."),
                       lead ? _("Money settings") + dots : wxString{},
                       [this] {
                           new AccountSettingsDialog{this, screen_, [this] { presenter_.refresh(); }};
                       }},
        {});
    states_->SetSelection(loading_page);
    return states_;
}

wxWindow* MoneyPanel::make_table(wxWindow* parent)
{
    table_ = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    struct Column {
        wxString label;
        int width;
        wxAlignment align;
    };
    const Column columns[] = {{_("Number"), 100, wxALIGN_LEFT},        {_("Payer"), 165, wxALIGN_LEFT},
                              {_("For"), 155, wxALIGN_LEFT},           {_("Issued"), 100, wxALIGN_LEFT},
                              {_("To be paid by"), 110, wxALIGN_LEFT}, {_("Amount"), 90, wxALIGN_RIGHT},
                              {_("Standing"), 170, wxALIGN_LEFT},      {_("Overdue"), 140, wxALIGN_LEFT}};
    for (const auto& column : columns)
        table_->AppendTextColumn(column.label, wxDATAVIEW_CELL_INERT, FromDIP(column.width), column.align)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Invoices"), row_height);
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                 [this](wxDataViewEvent&) { CallAfter([this] { open_selected(); }); });
    return table_;
}

void MoneyPanel::focus()
{
    choice_->SetFocus();
}

void MoneyPanel::show_money()
{
    show_figures();
    show_rows();
    counts_->SetLabelText(from_utf8(presenter_.count_words()));
    draft_->Enable(presenter_.set_up());
    states_->SetSelection(!presenter_.set_up()        ? not_set_up_page
                          : presenter_.rows().empty() ? nothing_page
                                                      : table_page);
    list_page_->Layout();
}

// Label above amount, one beside the other: drafted, due, overdue by age, paid.
void MoneyPanel::show_figures()
{
    figures_->Clear(true);
    if (!presenter_.set_up())
        return;
    for (const auto& figure : presenter_.figures()) {
        auto* card = new Card{list_page_};
        auto* column = new wxBoxSizer{wxVERTICAL};
        column->Add(make_notes(card, from_utf8(figure.label)));
        auto* amount = make_heading(card, from_utf8(figure.amount));
        if (figure.overdue)
            give_style(amount, "attune-attention");
        column->Add(amount, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
        card->GetSizer()->Add(column, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
        const bool first = &figure == &presenter_.figures().front();
        figures_->Add(card, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(first ? 0 : gap)));
    }
}

void MoneyPanel::show_rows()
{
    table_->DeleteAllItems();
    for (const auto& row : presenter_.rows()) {
        wxVector<wxVariant> cells;
        for (const auto* cell :
             {&row.number, &row.payer, &row.client, &row.issued, &row.due, &row.gross, &row.state, &row.age})
            cells.push_back(from_utf8(*cell));
        table_->AppendItem(cells);
    }
    if (!presenter_.rows().empty())
        table_->SelectRow(0);
}

void MoneyPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), reading_width);
    list_page_->Layout();
}

void MoneyPanel::open_selected()
{
    const auto row = table_->GetSelectedRow();
    const auto& rows = presenter_.rows();
    if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= rows.size())
        return;
    go_back();
    invoice_ = new InvoicePanel{book_,
                                screen_,
                                rows[static_cast<std::size_t>(row)].invoice_id,
                                {[this] { go_back(); }, [this] { presenter_.refresh(); }}};
    book_->AddPage(invoice_, {}, true);
    invoice_->focus();
}

bool MoneyPanel::go_back()
{
    if (!invoice_)
        return false;
    book_->SetSelection(0);
    book_->RemovePage(static_cast<std::size_t>(book_->FindPage(invoice_)));
    invoice_->Hide();
    CallAfter([old = invoice_] { old->Destroy(); });
    invoice_ = nullptr;
    table_->SetFocus();
    return true;
}

}  // namespace attune::desktop
