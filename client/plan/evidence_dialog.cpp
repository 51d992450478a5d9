#include "client/plan/evidence_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

EvidenceDialog::EvidenceDialog(wxWindow* parent, PageContext& context, FormulationPart part,
                               std::function<void(const Evidence&)> chosen)
    : FormDialog{parent, _("What supports this?"), _("Point at it")},
      tell_{std::move(chosen)},
      presenter_{*this, context.screen, context.model, part}
{
    without_draft();
    body()->Add(make_heading(this, from_utf8(words_for(part))),
                wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    search_ = new wxSearchCtrl{this, wxID_ANY};
    search_->SetDescriptiveText(_("Measure, score or month"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    body()->Add(field("find", _("Find"), search_), wxSizerFlags{}.Expand());
    choices_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{380, 300})};
    choices_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        presenter_.select(static_cast<std::size_t>(event.GetSelection()));
    });
    choices_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { submit(); });
    items_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{420, 300})};
    items_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const int line = event.GetSelection();
        presenter_.select_item(line > 0 ? std::optional{static_cast<std::size_t>(line) - 1} : std::nullopt);
    });
    items_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { submit(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("choice", _("Scores and notes"), choices_, _("the newest first")),
             wxSizerFlags{1}.Expand());
    row->Add(field("item", _("Or one answer"), items_),
             wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    show_choices();
    open(search_);
}

void EvidenceDialog::show_choices()
{
    choices_->Clear();
    for (const auto& choice : presenter_.choices())
        choices_->Append(from_utf8(choice.words));
}

void EvidenceDialog::show_items()
{
    items_->Clear();
    if (!presenter_.items().empty())
        items_->Append(_("The score itself"));
    for (const auto& item : presenter_.items())
        items_->Append(from_utf8(item.words));
    if (!presenter_.items().empty())
        items_->SetSelection(0);
    items_->Enable(!presenter_.items().empty());
}

void EvidenceDialog::submit()
{
    const auto chosen = presenter_.chosen();
    if (!chosen)
        return set_sentence(say("Choose a score, an answer or a note."));
    tell_(*chosen);
    finish();
}

}  // namespace attune::desktop
