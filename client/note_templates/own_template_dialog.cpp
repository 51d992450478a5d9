#include "client/note_templates/own_template_dialog.hpp"

#include <algorithm>
#include <utility>

#include <wx/translation.h>

#include "client/note_templates/note_templates_presenter.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int template_width = 620;
constexpr int list_height = 300;
constexpr std::size_t rows_of_new = 4;

}  // namespace

OwnTemplateDialog::OwnTemplateDialog(wxWindow* parent, Screen& screen, const NoteTemplate& before,
                                     OwnTemplatePresenter::Kept kept)
    : FormDialog{parent, before.code.empty() ? _("New note template") : _("Change note template"),
                 _("Keep template")},
      presenter_{*this, screen, before, std::move(kept)}
{
    without_draft();
    const auto typed = presenter_.form();
    name_ = new wxTextCtrl{this, wxID_ANY, from_utf8(typed.name)};
    purpose_ = new wxTextCtrl{this, wxID_ANY, from_utf8(typed.purpose)};
    const auto after_gap = wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap));
    body()->Add(field("name", _("Name"), name_), after_gap);
    body()->Add(field("purpose", _("What it is for"), purpose_, _("may stay empty")), after_gap);
    list_ =
        new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{template_width, list_height})};
    list_->SetScrollRate(0, FromDIP(gap));
    grid_ = new wxFlexGridSizer{3, FromDIP(half_gap), FromDIP(gap)};
    grid_->AddGrowableCol(0, 1);
    list_->SetSizer(grid_);
    auto* cell = field("sections", _("Sections"), list_,
                       _("in the order of the note; one without a heading is left out"));
    cell->GetItem(list_)->SetProportion(1);
    body()->Add(cell, wxSizerFlags{1}.Expand());
    for (const auto& section : typed.sections)
        add_section(section);
    while (rows_.size() < rows_of_new)
        add_section({});
    add_acts();
    open(name_);
}

void OwnTemplateDialog::add_acts()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    more_ = new wxButton{this, wxID_ANY, _("Add a section")};
    more_->Enable(rows_.size() < most_sections);
    more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        add_section({});
        more_->Enable(rows_.size() < most_sections);
        list_->FitInside();
        rows_.back().heading->SetFocus();
    });
    row->Add(more_);
    if (presenter_.may_withdraw()) {
        const bool withdrawn = presenter_.is_withdrawn();
        auto* withdraw =
            new wxButton{this, wxID_ANY, withdrawn ? _("Offer it again") : _("Withdraw template")};
        withdraw->SetToolTip(
            withdrawn ? _("New notes can be written by it again.")
                      : _("It is offered no more. Notes that were written by it stay as they are."));
        withdraw->Bind(wxEVT_BUTTON,
                       [this, withdrawn](wxCommandEvent&) { presenter_.withdraw(form(), !withdrawn); });
        row->AddStretchSpacer();
        row->Add(withdraw);
    }
    body()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void OwnTemplateDialog::add_section(const TemplateSection& section)
{
    const auto index = rows_.size();
    const auto number = static_cast<int>(index) + 1;
    auto* heading = new wxTextCtrl{list_, wxID_ANY, from_utf8(section.heading)};
    name_for_screen_readers(heading, wxString::Format(_("Heading of section %d"), number));
    auto* kind = new wxChoice{list_, wxID_ANY};
    name_for_screen_readers(kind, wxString::Format(_("What section %d is"), number));
    kind->Append(_("text"));
    for (const auto other :
         {SectionKind::scores, SectionKind::work, SectionKind::plan, SectionKind::homework})
        kind->Append(from_utf8(words_for(other)));
    kind->SetSelection(static_cast<int>(section.kind));
    auto* up = new wxButton{list_, wxID_ANY, _("Move up")};
    name_for_screen_readers(up, wxString::Format(_("Move section %d up"), number));
    up->Enable(index > 0);
    up->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) { move_up(index); });
    grid_->Add(heading, wxSizerFlags{}.Expand());
    grid_->Add(kind, wxSizerFlags{}.Expand());
    grid_->Add(up);
    rows_.push_back({section.key, heading, kind});
}

TemplateSection OwnTemplateDialog::typed(std::size_t index) const
{
    const auto& row = rows_[index];
    return {row.key, row.heading->GetValue().utf8_string(),
            static_cast<SectionKind>(std::max(row.kind->GetSelection(), 0))};
}

// The rows stay where they are; what stands in them changes places.
void OwnTemplateDialog::move_up(std::size_t index)
{
    const std::pair moved{typed(index), typed(index - 1)};
    const auto put = [](Row& row, const TemplateSection& section) {
        row.key = section.key;
        row.heading->ChangeValue(from_utf8(section.heading));
        row.kind->SetSelection(static_cast<int>(section.kind));
    };
    put(rows_[index - 1], moved.first);
    put(rows_[index], moved.second);
    rows_[index - 1].heading->SetFocus();
}

NoteTemplateForm OwnTemplateDialog::form() const
{
    NoteTemplateForm form{name_->GetValue().utf8_string(), purpose_->GetValue().utf8_string(), {}};
    for (std::size_t i = 0; i < rows_.size(); ++i)
        form.sections.push_back(typed(i));
    return form;
}

}  // namespace attune::desktop
