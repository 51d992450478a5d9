#include "client/money/invoicing_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 560;
constexpr int list_height = 260;
constexpr int row_height = 32;

}  // namespace

InvoicingDialog::InvoicingDialog(wxWindow* parent, Screen& screen, std::function<void()> changed)
    : FormDialog{parent, _("Draft invoices"), _("Draft them")},
      presenter_{*this, screen, std::move(changed)}
{
    without_draft();
    until_ =
        new wxTextCtrl{this,          wxID_ANY,          from_utf8(presenter_.usual_day()), wxDefaultPosition,
                       wxDefaultSize, wxTE_PROCESS_ENTER};
    preview_ = new wxButton{this, wxID_ANY, _("Show")};
    preview_->Bind(wxEVT_BUTTON,
                   [this](wxCommandEvent&) { presenter_.preview(until_->GetValue().utf8_string()); });
    until_->Bind(wxEVT_TEXT_ENTER,
                 [this](wxCommandEvent&) { presenter_.preview(until_->GetValue().utf8_string()); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("until", _("Sessions until"), until_, _("that are on no invoice yet")), wxSizerFlags{1});
    row->Add(preview_, wxSizerFlags{}.Bottom().Border(wxLEFT, FromDIP(gap)));
    body()->Add(row, wxSizerFlags{}.Expand());
    list_ =
        new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, list_height}),
                               wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    list_->AppendTextColumn(_("Client"), wxDATAVIEW_CELL_INERT, FromDIP(190), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Sessions"), wxDATAVIEW_CELL_INERT, FromDIP(240), wxALIGN_LEFT);
    list_->AppendTextColumn(_("Before tax"), wxDATAVIEW_CELL_INERT, FromDIP(110), wxALIGN_RIGHT);
    prepare_table(list_, _("Who waits for an invoice"), row_height);
    body()->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    words_ = make_strong(this);
    body()->Add(words_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    allow_submit(false);
    open(until_);
    presenter_.preview(until_->GetValue().utf8_string());
}

void InvoicingDialog::show_clients()
{
    list_->DeleteAllItems();
    for (const auto& client : presenter_.rows()) {
        wxVector<wxVariant> cells;
        for (const auto* cell : {&client.name, &client.sessions, &client.net})
            cells.push_back(from_utf8(*cell));
        list_->AppendItem(cells);
    }
    words_->SetLabelText(from_utf8(presenter_.words()));
    allow_submit(presenter_.to_draft() > 0);
    Layout();
}

void InvoicingDialog::show_busy(bool busy)
{
    set_busy(busy);
    preview_->Enable(!busy);
    if (!busy)
        allow_submit(presenter_.to_draft() > 0);
}

}  // namespace attune::desktop
