#include "client/own_fields/client_fields_panel.hpp"

#include <algorithm>

#include <wx/textctrl.h>
#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/own_fields/wx_client_field.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int label_width = 190;

// Controls of several lines and texts take the whole width; figures and choices are as wide as they must be.
bool takes_the_width(OwnFieldKind kind)
{
    return kind == OwnFieldKind::text || kind == OwnFieldKind::long_text;
}

}  // namespace

ClientFieldsPanel::ClientFieldsPanel(wxWindow* parent, PageContext& context, int width)
    : Panel{parent},
      context_{context},
      width_{width},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    card_ = new Card{this};
    sentence_ = make_strong(this);
    sentence_->Hide();
    save_ = new wxButton{this, wxID_ANY, _("Save fields")};
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.save(); });
    save_->Disable();
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("More about the client")));
    column->Add(card_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(save_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    SetSizer(column);
    Hide();
}

void ClientFieldsPanel::take(const std::vector<api::ClientField>& fields)
{
    presenter_.take(fields);
    allow();
}

wxSizer* ClientFieldsPanel::make_label(const api::ClientField& field, wxWindow* control)
{
    const int room = FromDIP(label_width);
    auto* name = make_text(card_, from_utf8(field.details.name));
    name->Wrap(room);
    auto* cell = new wxBoxSizer{wxVERTICAL};
    cell->Add(name);
    const auto hint = field.retired ? _("asked no more") : from_utf8(field.details.hint);
    if (!hint.empty()) {
        auto* notes = make_notes(card_, hint);
        notes->Wrap(room);
        cell->Add(notes, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap) / 2));
    }
    if (control) {
        name->MoveBeforeInTabOrder(control);
        name_for_screen_readers(control, from_utf8(field.details.name));
    }
    cell->SetMinSize({room, -1});
    return cell;
}

ClientFieldsPanel::Row ClientFieldsPanel::make_row(const api::ClientField& field)
{
    Row row{field, nullptr, nullptr, make_notes(card_)};
    give_style(row.fault, "attune-attention");
    row.fault->Hide();
    auto* right = new wxBoxSizer{wxVERTICAL};
    if (field.retired) {
        row.words = make_strong(card_);
        right->Add(row.words, wxSizerFlags{}.Expand());
    } else {
        row.control =
            make_client_field(card_, field.details, [this, id = field.own_field_id](const std::string& text) {
                presenter_.typed(id, text);
                allow();
            });
        right->Add(row.control,
                   takes_the_width(field.details.kind) ? wxSizerFlags{}.Expand() : wxSizerFlags{}.Left());
    }
    right->Add(row.fault, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    auto* label = make_label(field, row.control);
    if (field.details.kind == OwnFieldKind::long_text || field.retired)
        line->Add(label, wxSizerFlags{}.Top());
    else
        line->Add(label, wxSizerFlags{}.CentreVertical());
    line->Add(right, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    card_->GetSizer()->Add(
        line, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(gap + half_gap)));
    return row;
}

void ClientFieldsPanel::show_fields()
{
    const wxWindowUpdateLocker still{this};
    const KeptFocus kept{card_};
    rows_.clear();
    card_->DestroyChildren();
    card_->GetSizer()->Clear();
    card_->GetSizer()->AddSpacer(FromDIP(gap + half_gap));
    for (const auto& field : presenter_.fields())
        rows_.push_back(make_row(field));
    Show(!rows_.empty());
    show_texts();
    fit();
}

void ClientFieldsPanel::show_texts()
{
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto& row = rows_[i];
        row.field = presenter_.fields().at(i);
        const auto text = presenter_.text_of(row.field);
        if (row.control) {
            show_client_field(row.control, row.field.details, text);
        } else {
            row.words->SetLabelText(from_utf8(own_field_words(row.field.details.kind, row.field.value)));
            row.words->Wrap(FromDIP(width_ - label_width - 4 * gap));
        }
    }
    allow();
}

void ClientFieldsPanel::show_busy(bool busy)
{
    busy_ = busy;
    allow();
}

// What somebody may read only is shown, and not typed into.
void ClientFieldsPanel::allow()
{
    const bool may = context_.may_write();
    for (const auto& row : rows_)
        if (auto* text = wxDynamicCast(row.control, wxTextCtrl))
            text->SetEditable(may);
        else if (row.control)
            row.control->Enable(may);
    save_->Show(may);
    save_->Enable(may && !busy_ && presenter_.changed());
}

void ClientFieldsPanel::show_faults(const std::vector<FieldError>& faults)
{
    wxControl* first = nullptr;
    for (const auto& row : rows_) {
        const auto fault = std::ranges::find(faults, row.field.own_field_id, &FieldError::path);
        row.fault->Show(fault != faults.end());
        if (fault == faults.end())
            continue;
        set_text(row.fault, from_utf8(fault->sentence), FromDIP(width_ - label_width - 4 * gap));
        announce(row.fault);
        first = first ? first : row.control;
    }
    if (first)
        first->SetFocus();
    fit();
}

void ClientFieldsPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), width_);
    fit();
}

void ClientFieldsPanel::fit()
{
    card_->Layout();
    InvalidateBestSize();
    Layout();
    if (resized)
        resized();
}

}  // namespace attune::desktop
