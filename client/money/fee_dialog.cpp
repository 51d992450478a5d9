#include "client/money/fee_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 380;

}  // namespace

FeeDialog::FeeDialog(wxWindow* parent, Screen& screen, const std::string& client_id,
                     FeePresenter::Agreed agreed)
    : FormDialog{parent, _("A fee of their own"), _("Agree it")},
      presenter_{*this, screen, client_id, std::move(agreed)}
{
    without_draft();
    service_ = new wxChoice{this, wxID_ANY};
    fee_ = new wxTextCtrl{this, wxID_ANY};
    valid_from_ = new wxTextCtrl{this, wxID_ANY};
    valid_to_ = new wxTextCtrl{this, wxID_ANY};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    body()->Add(field("service", _("Service"), service_), wxSizerFlags{}.Expand());
    body()->Add(field("fee", _("What they pay"), fee_, _("before tax")), below);
    body()->Add(field("valid_from", _("For sessions from"), valid_from_), below);
    body()->Add(field("valid_to", _("Until"), valid_to_, _("empty: until another is agreed")), below);
    body()->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    presenter_.begin();
    open(fee_);
}

void FeeDialog::show_services(const std::vector<std::string>& names, const FeeForm& form)
{
    for (const auto& name : names)
        service_->Append(from_utf8(name));
    if (!names.empty())
        service_->SetSelection(static_cast<int>(form.service));
    fee_->ChangeValue(from_utf8(form.fee));
    valid_from_->ChangeValue(from_utf8(form.valid_from));
    valid_to_->ChangeValue(from_utf8(form.valid_to));
    fee_->SetFocus();
}

void FeeDialog::submit()
{
    presenter_.agree({static_cast<std::size_t>(std::max(service_->GetSelection(), 0)),
                      fee_->GetValue().utf8_string(), valid_from_->GetValue().utf8_string(),
                      valid_to_->GetValue().utf8_string()});
}

}  // namespace attune::desktop
