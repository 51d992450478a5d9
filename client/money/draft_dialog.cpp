#include "client/money/draft_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 760;
constexpr int lines_height = 240;
constexpr int description_width = 400;
constexpr int quantity_width = 60;
constexpr int price_width = 100;
constexpr int columns = 5;
constexpr int address_lines = 3;

}  // namespace

DraftDialog::DraftDialog(wxWindow* parent, Screen& screen, const api::Invoice& draft,
                         DraftPresenter::Saved saved)
    : FormDialog{parent, _("Draft invoice"), _("Save draft")},
      presenter_{*this, screen, draft, std::move(saved)}
{
    payer_name_ = new wxTextCtrl{this, wxID_ANY};
    payer_name_->SetMaxLength(static_cast<unsigned long>(api::room_for_payer_name));
    payer_address_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE};
    give_margins(payer_address_);
    payer_address_->SetMinSize({-1, address_lines * payer_address_->GetCharHeight() + FromDIP(2 * gap)});
    auto* payer = new wxBoxSizer{wxHORIZONTAL};
    payer->Add(field("payer_name", _("Who pays"), payer_name_,
                     wxString::Format(_("for %s"), from_utf8(draft.head.client_name))),
               wxSizerFlags{1});
    payer->Add(field("payer_address", _("Their address"), payer_address_),
               wxSizerFlags{1}.Border(wxLEFT, FromDIP(side_margin)));
    body()->Add(payer, wxSizerFlags{}.Expand());
    lines_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL};
    set_ground(lines_, Ground::window);
    lines_->SetScrollRate(0, FromDIP(gap));
    lines_->SetMinSize(FromDIP(wxSize{dialog_width, lines_height}));
    auto* grid = new wxFlexGridSizer{columns, FromDIP(wxSize{gap, half_gap})};
    grid->AddGrowableCol(0);
    lines_->SetSizer(grid);
    body()->Add(lines_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    auto* add = new wxButton{this, wxID_ANY, _("Add line")};
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { presenter_.add_line(form()); }); });
    totals_ = make_strong(this);
    auto* below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(add);
    below->AddStretchSpacer();
    below->Add(totals_, wxSizerFlags{}.CentreVertical());
    body()->Add(below, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    without_draft();
    presenter_.begin();
    open(payer_name_);
}

void DraftDialog::add_heads()
{
    for (const auto& head : {_("Description"), _("Quantity"), _("Price before tax"),
                             from_utf8(presenter_.tax_name()), wxString{}})
        lines_->GetSizer()->Add(make_notes(lines_, head), wxSizerFlags{}.CentreVertical());
}

void DraftDialog::add_row(const LineForm& line, std::size_t number)
{
    const auto text = [&](const std::string& value, int width, const wxString& name, long style = 0) {
        auto* control = new wxTextCtrl{
            lines_, wxID_ANY, from_utf8(value), wxDefaultPosition, FromDIP(wxSize{width, -1}), style};
        name_for_screen_readers(control, wxString::Format("%s %zu", name, number + 1));
        control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { presenter_.typed(form()); });
        return control;
    };
    Row row;
    row.description = text(line.description, description_width, _("Description of line"));
    row.description->SetMaxLength(static_cast<unsigned long>(room_for_line));
    row.quantity = text(line.quantity, quantity_width, _("Quantity of line"), wxTE_RIGHT);
    row.price = text(line.price, price_width, _("Price of line"), wxTE_RIGHT);
    row.taxed = new wxCheckBox{lines_, wxID_ANY, {}};
    row.taxed->SetValue(line.taxed);
    name_for_screen_readers(row.taxed, wxString::Format("%s %zu", _("Tax on line"), number + 1));
    row.taxed->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { presenter_.typed(form()); });
    row.session_id = line.session_id;
    auto* remove = new wxButton{lines_, wxID_ANY, _("Remove")};
    name_for_screen_readers(remove, wxString::Format("%s %zu", _("Remove line"), number + 1));
    remove->Bind(wxEVT_BUTTON, [this, number](wxCommandEvent&) {
        CallAfter([this, number] { presenter_.remove_line(form(), number); });
    });
    auto* grid = lines_->GetSizer();
    grid->Add(row.description, wxSizerFlags{}.Expand());
    for (wxWindow* control : {static_cast<wxWindow*>(row.quantity), static_cast<wxWindow*>(row.price),
                              static_cast<wxWindow*>(row.taxed), static_cast<wxWindow*>(remove)})
        grid->Add(control, wxSizerFlags{}.CentreVertical());
    rows_.push_back(row);
}

void DraftDialog::show_form(const DraftForm& form)
{
    payer_name_->ChangeValue(from_utf8(form.payer_name));
    payer_address_->ChangeValue(from_utf8(form.payer_address));
    lines_->GetSizer()->Clear(true);
    rows_.clear();
    add_heads();
    for (std::size_t i = 0; i < form.lines.size(); ++i)
        add_row(form.lines[i], i);
    lines_->FitInside();
    lines_->Layout();
    if (!rows_.empty() && form.lines.back().description.empty())
        rows_.back().description->SetFocus();
}

DraftForm DraftDialog::form() const
{
    DraftForm form{payer_name_->GetValue().utf8_string(), payer_address_->GetValue().utf8_string(), {}};
    for (const auto& row : rows_)
        form.lines.push_back({row.description->GetValue().utf8_string(),
                              row.quantity->GetValue().utf8_string(), row.price->GetValue().utf8_string(),
                              row.taxed->GetValue(), row.session_id});
    return form;
}

void DraftDialog::show_totals(const std::string& words)
{
    totals_->SetLabelText(from_utf8(words));
    Layout();
}

// A row has no room for a sentence of its own: the first says which line it is about.
void DraftDialog::show_faults(const std::vector<FieldError>& faults)
{
    set_faults(faults);
    for (const auto& fault : faults)
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (fault.path.starts_with("lines[" + std::to_string(i) + "].")) {
                auto* at = fault.path.ends_with("quantity")     ? rows_[i].quantity
                           : fault.path.ends_with("unit_price") ? rows_[i].price
                                                                : rows_[i].description;
                at->SetFocus();
                return set_sentence(
                    wxString::Format(_("Line %zu: %s"), i + 1, from_utf8(fault.sentence)).utf8_string());
            }
}

}  // namespace attune::desktop
