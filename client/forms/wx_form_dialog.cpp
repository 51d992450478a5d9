#include "client/forms/wx_form_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

FormDialog::FormDialog(wxWindow* parent, const wxString& title, const wxString& verb)
    : wxDialog{
          parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER}
{
    set_ground(this, Ground::window);
    body_ = new wxBoxSizer{wxVERTICAL};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(body_, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(margin)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(margin)));
    column->Add(make_buttons(verb),
                wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(margin)));
    SetSizer(column);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { finish(); });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        if (open_ && IsShown() != GetParent()->IsShownOnScreen())
            show_where_it_was(!IsShown());
    });
}

wxSizer* FormDialog::make_buttons(const wxString& verb)
{
    discard_ = new wxButton{this, wxID_ANY, _("Discard")};
    discard_->SetToolTip(_("Throws away what is typed here. Close keeps it."));
    discard_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        discard();
        finish();
    });
    auto* close = new wxButton{this, wxID_CANCEL, _("Close")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { finish(); });
    submit_ = make_default_button(this, verb);
    submit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { submit(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(discard_);
    row->AddStretchSpacer();
    row->Add(close);
    row->Add(submit_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* FormDialog::field(const std::string& member, const wxString& label, wxWindow* control,
                           const wxString& note)
{
    auto* parent = control->GetParent();
    auto* words = make_strong(parent, label);
    words->MoveBeforeInTabOrder(control);
    label_for(words, control);
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(words, wxSizerFlags{}.CentreVertical());
    if (!note.empty())
        head->Add(make_notes(parent, note), wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* cell = new wxBoxSizer{wxVERTICAL};
    cell->Add(head);
    cell->Add(control, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    add_fault(member, cell, control);
    return cell;
}

wxSizer* FormDialog::fault_below(const std::string& member, wxSizer* row, wxWindow* control)
{
    auto* cell = new wxBoxSizer{wxVERTICAL};
    cell->Add(row, wxSizerFlags{}.Expand());
    add_fault(member, cell, control);
    return cell;
}

void FormDialog::add_fault(const std::string& member, wxSizer* cell, wxWindow* control)
{
    auto* fault = make_notes(control->GetParent());
    give_style(fault, "attune-attention");
    fault->Hide();
    cell->Add(fault, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    fields_[member] = {control, fault};
    order_.push_back(member);
}

void FormDialog::open(wxWindow* first)
{
    fit();
    const auto frame = wxGetTopLevelParent(GetParent())->GetScreenRect();
    place_ = {frame.x + (frame.width - GetSize().x) / 2, frame.y + (frame.height - GetSize().y) / 3};
    Move(place_);
    open_ = true;
    Show();
    first->SetFocus();
}

// The window manager forgets where a hidden window stood.
void FormDialog::show_where_it_was(bool shown)
{
    if (!shown)
        place_ = GetPosition();
    Show(shown);
    if (shown)
        Move(place_);
}

// A page of the dialog keeps its size, so it does not lay itself out anew by itself.
void FormDialog::fit()
{
    for (const auto& [member, field] : fields_)
        field.control->GetParent()->Layout();
    Layout();
    const auto wanted = GetSizer()->ComputeFittingWindowSize(this);
    const auto now = GetSize();
    SetMinSize(wanted);
    SetSize(std::max(wanted.x, now.x), std::max(wanted.y, now.y));
}

void FormDialog::set_busy(bool busy)
{
    submit_->Enable(!busy);
    for (const auto& [member, field] : fields_)
        field.control->Enable(!busy);
}

void FormDialog::set_faults(const std::vector<FieldError>& faults)
{
    for (const auto& [member, field] : fields_)
        field.fault->Hide();
    for (const auto& fault : faults) {
        const auto found = fields_.find(fault.path);
        if (found == fields_.end())
            continue;
        auto* label = found->second.fault;
        label->SetLabelText(from_utf8(fault.sentence));
        label->Wrap(std::max(found->second.control->GetSize().x, FromDIP(160)));
        label->Show();
        announce(label);
    }
    const auto first = std::ranges::find_if(order_, [&](const auto& member) {
        return std::ranges::find(faults, member, &FieldError::path) != faults.end();
    });
    if (first != order_.end())
        fields_[*first].control->SetFocus();
    fit();
}

void FormDialog::set_sentence(const std::string& sentence)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Wrap(std::max(GetClientSize().x - 2 * FromDIP(margin), FromDIP(240)));
    sentence_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    fit();
}

// The reply or the click that ends it may come from inside, so it is destroyed after its events.
void FormDialog::finish()
{
    if (!open_)
        return;
    open_ = false;
    Hide();
    Destroy();
}

}  // namespace attune::desktop
