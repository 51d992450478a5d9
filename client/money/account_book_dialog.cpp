#include "client/money/account_book_dialog.hpp"

#include <wx/filedlg.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 400;

}  // namespace

AccountBookDialog::AccountBookDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("CSV for the accountant"), _("Save CSV") + wxUniChar{0x2026}},
      presenter_{*this, screen}
{
    without_draft();
    auto* why = make_text(
        this, _("Invoices and credit notes that were issued in the period, and payments made in it. "
                "It names payers and amounts, and nothing of what was talked about."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    from_ = new wxTextCtrl{this, wxID_ANY, from_utf8(presenter_.usual_from())};
    until_ = new wxTextCtrl{this, wxID_ANY, from_utf8(presenter_.usual_until())};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("from", _("From"), from_), wxSizerFlags{1});
    row->Add(field("until", _("Until"), until_), wxSizerFlags{1}.Border(wxLEFT, FromDIP(side_margin)));
    body()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    open(from_);
}

void AccountBookDialog::submit()
{
    presenter_.read(from_->GetValue().utf8_string(), until_->GetValue().utf8_string());
}

void AccountBookDialog::ask_where(const std::string& suggested_name)
{
    wxFileDialog dialog{this,
                        _("Save CSV"),
                        {},
                        from_utf8(suggested_name),
                        _("CSV") + " (*.csv)|*.csv",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() == wxID_OK)
        presenter_.save(dialog.GetPath().utf8_string());
}

}  // namespace attune::desktop
