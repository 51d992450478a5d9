#include "client/money/account_settings_dialog.hpp"

#include <initializer_list>

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/money/currency.hpp"

namespace attune::desktop {

namespace {

constexpr int column_width = 360;

using Typed = AccountSettingsForm;

}  // namespace

AccountSettingsDialog::AccountSettingsDialog(wxWindow* parent, Screen& screen, std::function<void()> done)
    : FormDialog{parent, _("Money settings"), _("Use these from now on")},
      presenter_{*this, screen, std::move(done)}
{
    without_draft();
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_issuer(), wxSizerFlags{1}.Expand());
    row->Add(make_rules(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    presenter_.begin();
    open(texts_.front().control);
}

wxTextCtrl* AccountSettingsDialog::text(std::string AccountSettingsForm::*member, int lines)
{
    auto* control =
        new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, lines > 1 ? wxTE_MULTILINE : 0};
    if (lines > 1) {
        give_margins(control);
        control->SetMinSize({-1, lines * control->GetCharHeight() + FromDIP(2 * gap)});
    }
    texts_.push_back({member, control});
    return control;
}

wxSizer* AccountSettingsDialog::make_issuer()
{
    constexpr int address_lines = 4;
    constexpr int words_lines = 3;
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("name", _("Who issues the invoices"), text(&Typed::name)), wxSizerFlags{}.Expand());
    column->Add(field("address", _("Address"), text(&Typed::address, address_lines)), below);
    column->Add(field("tax_number", _("Tax number"), text(&Typed::tax_number)), below);
    column->Add(field("bank_details", _("How to pay"), text(&Typed::bank_details, words_lines),
                      _("account, bank; a line each")),
                below);
    column->Add(field("exempt_words", _("Where a line has no tax"), text(&Typed::exempt_words, words_lines),
                      _("the sentence that says why")),
                below);
    column->SetMinSize(FromDIP(wxSize{column_width, -1}));
    return column;
}

wxSizer* AccountSettingsDialog::make_rules()
{
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    const auto beside = [this](wxSizer* first, wxSizer* second) {
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(first, wxSizerFlags{1});
        row->Add(second, wxSizerFlags{1}.Border(wxLEFT, FromDIP(side_margin)));
        return row;
    };
    currency_ = new wxChoice{this, wxID_ANY};
    for (const auto& currency : currencies())
        currency_->Append(currency.code);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(beside(field("currency", _("Currency"), currency_),
                       field("terms_days", _("Days to pay"), text(&Typed::terms_days))),
                wxSizerFlags{}.Expand());
    column->Add(beside(field("tax_name", _("Tax"), text(&Typed::tax_name)),
                       field("tax_rate", _("Rate, %"), text(&Typed::tax_rate))),
                below);
    column->Add(beside(field("prefix", _("Before the number"), text(&Typed::prefix)),
                       field("next_number", _("Next number"), text(&Typed::next_number))),
                below);
    column->Add(field("charged_from", _("Sessions charged from"), text(&Typed::charged_from)), below);
    column->Add(field("late_cancel_percent", _("Charged when cancelled late, %"),
                      text(&Typed::late_cancel_percent), _("of the fee; 0: nothing")),
                below);
    column->Add(field("did_not_attend_percent", _("Charged when not attended, %"),
                      text(&Typed::did_not_attend_percent), _("of the fee; 0: nothing")),
                below);
    column->SetMinSize(FromDIP(wxSize{column_width, -1}));
    return column;
}

void AccountSettingsDialog::show_form(const AccountSettingsForm& form, bool may_change, bool charged)
{
    for (const auto& [member, control] : texts_) {
        control->ChangeValue(from_utf8(form.*member));
        control->SetEditable(may_change);
    }
    currency_->SetStringSelection(from_utf8(form.currency));
    currency_->Enable(may_change && !charged);
    allow_submit(may_change);
}

void AccountSettingsDialog::submit()
{
    AccountSettingsForm form;
    for (const auto& [member, control] : texts_)
        form.*member = control->GetValue().utf8_string();
    form.currency = currency_->GetStringSelection().utf8_string();
    presenter_.save(form);
}

}  // namespace attune::desktop
