#include "client/money/services_dialog.hpp"

#include <algorithm>
#include <array>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 520;
constexpr int list_height = 150;
constexpr std::array kinds{ServiceKind::individual, ServiceKind::couple, ServiceKind::group};

}  // namespace

ServicesDialog::ServicesDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Services and fees"), _("Add service")},
      presenter_{*this, screen}
{
    without_draft();
    auto* why = make_text(
        this, _("A session is charged as the service that its client comes for, where that is of its "
                "kind; otherwise as the one of its kind whose length is nearest. Fees are before tax; "
                "what was drafted before keeps its price."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, list_height})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_selected(); });
    name_for_screen_readers(list_, _("Services"));
    body()->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    body()->Add(make_fields(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    body()->Add(make_acts(), wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    allow_submit(presenter_.may_change());
    for (auto* text : {name_, minutes_, fee_})
        text->SetEditable(presenter_.may_change());
    kind_->Enable(presenter_.may_change());
    taxed_->Enable(presenter_.may_change());
    show_form({});
    show_selected();
    presenter_.begin();
    open(name_);
}

wxSizer* ServicesDialog::make_fields()
{
    name_ = new wxTextCtrl{this, wxID_ANY};
    name_->SetMaxLength(static_cast<unsigned long>(api::room_for_service_name));
    kind_ = new wxChoice{this, wxID_ANY};
    for (const auto kind : kinds)
        kind_->Append(from_utf8(words_for(kind)));
    minutes_ = new wxTextCtrl{this, wxID_ANY};
    fee_ = new wxTextCtrl{this, wxID_ANY};
    taxed_ = new wxCheckBox{this, wxID_ANY, _("With tax")};
    auto* first = new wxBoxSizer{wxHORIZONTAL};
    first->Add(field("name", _("Name"), name_, _("as it stands on invoices")), wxSizerFlags{3});
    first->Add(field("kind", _("For"), kind_), wxSizerFlags{2}.Border(wxLEFT, FromDIP(side_margin)));
    auto* second = new wxBoxSizer{wxHORIZONTAL};
    second->Add(field("minutes", _("Minutes"), minutes_), wxSizerFlags{1});
    second->Add(field("fee", _("Fee"), fee_), wxSizerFlags{1}.Border(wxLEFT, FromDIP(side_margin)));
    second->Add(taxed_, wxSizerFlags{1}.Bottom().Border(wxLEFT | wxBOTTOM, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(first, wxSizerFlags{}.Expand());
    column->Add(second, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* ServicesDialog::make_acts()
{
    change_ = new wxButton{this, wxID_ANY, _("Change the selected one")};
    close_ = new wxButton{this, wxID_ANY, _("No longer offered")};
    change_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        presenter_.change(static_cast<std::size_t>(list_->GetSelection()), form());
    });
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto service = static_cast<std::size_t>(list_->GetSelection());
        presenter_.close(service, !presenter_.services()[service].closed_at);
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(change_);
    row->Add(close_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

ServiceForm ServicesDialog::form() const
{
    return {name_->GetValue().utf8_string(),
            kinds.at(static_cast<std::size_t>(std::max(kind_->GetSelection(), 0))),
            minutes_->GetValue().utf8_string(), fee_->GetValue().utf8_string(), taxed_->GetValue()};
}

void ServicesDialog::show_form(const ServiceForm& form)
{
    name_->ChangeValue(from_utf8(form.name));
    kind_->SetSelection(static_cast<int>(form.kind));
    minutes_->ChangeValue(from_utf8(form.minutes));
    fee_->ChangeValue(from_utf8(form.fee));
    taxed_->SetValue(form.taxed);
}

void ServicesDialog::show_services()
{
    list_->Clear();
    for (const auto& service : presenter_.services())
        list_->Append(from_utf8(presenter_.words_of(service)));
    show_form({});
    show_selected();
}

void ServicesDialog::show_selected()
{
    const int selected = list_->GetSelection();
    const bool one = selected != wxNOT_FOUND && presenter_.may_change();
    change_->Enable(one);
    close_->Enable(one);
    if (selected == wxNOT_FOUND)
        return;
    const auto& service = presenter_.services()[static_cast<std::size_t>(selected)];
    show_form(presenter_.form_of(service));
    close_->SetLabel(service.closed_at ? _("Offered again") : _("No longer offered"));
    Layout();
}

}  // namespace attune::desktop
