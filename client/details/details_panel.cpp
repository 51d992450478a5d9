#include "client/details/details_panel.hpp"

#include <memory>

#include <wx/bookctrl.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/details/wx_details_field.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int form_width = 320;

}  // namespace

wxWindow* make_details_page(wxWindow* parent, PageContext& context)
{
    return new DetailsPanel{parent, context};
}

void resume_details(wxWindow*, PageContext& context, const Draft&)
{
    context.workspace.show_tab("details");
}

DetailsPanel::DetailsPanel(wxWindow* parent, PageContext& context)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL},
      context_{context},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    SetScrollRate(0, FromDIP(20));
    name_for_screen_readers(this, _("Details"));
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_form());
    team_ = new CareTeamPanel{this, context.screen, context.model};
    left->Add(team_, wxSizerFlags{}.Border(wxTOP, FromDIP(2 * margin)));
    file_ = new ClientFilePanel{this, context};
    file_->resized = [this] { fit(); };
    auto* columns = new wxBoxSizer{wxHORIZONTAL};
    columns->Add(left, wxSizerFlags{}.Border(wxALL, FromDIP(margin)));
    columns->Add(file_, wxSizerFlags{1}.Border(wxALL, FromDIP(margin)));
    SetSizer(columns);
    watching_ = context.model.changes().add([this] { record_changed(); });
    record_changed();
    // The team is read when it is looked at. Bound to a member: a notebook that ends turns its pages still,
    // and wx knows then that this one is gone.
    parent->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, &DetailsPanel::page_turned, this);
}

void DetailsPanel::page_turned(wxBookCtrlEvent& event)
{
    event.Skip();
    if (is_in_front())
        team_->refresh();
}

wxSizer* DetailsPanel::make_form()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Details")));
    conflicts_ = new wxPanel{this};
    set_ground(conflicts_, Ground::sunk);
    conflicts_->Hide();
    column->Add(conflicts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    Form form{this, column, form_width};
    const bool may_edit = context_.screen.may(api::Permission::record_care);
    for (std::size_t i = 0; i < details_fields.size(); ++i) {
        fields_[i] = make_details_field(this, details_fields[i], [this] { typed(); });
        form.field(wxGetTranslation(details_fields[i].label), fields_[i]);
        let_edit(fields_[i], may_edit);
    }
    refusal_ = form.refusal();
    save_ = new wxButton{this, wxID_ANY, _("Save details")};
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        show_sentence(refusal_, {}, form_width);
        presenter_.save();
    });
    save_->Show(may_edit);
    save_->Disable();
    column->Add(save_, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    return column;
}

bool DetailsPanel::is_in_front() const
{
    const auto* tabs = wxDynamicCast(GetParent(), wxBookCtrlBase);
    return !tabs || tabs->GetCurrentPage() == this;
}

void DetailsPanel::record_changed()
{
    presenter_.record_changed();
    file_->refresh();
    if (!context_.model.overview())
        return;
    if (is_in_front())
        team_->refresh();
    fit();
}

void DetailsPanel::fit()
{
    FitInside();
    Layout();
}

void DetailsPanel::typed()
{
    DetailsForm form;
    for (std::size_t i = 0; i < details_fields.size(); ++i)
        form.*details_fields[i].text = text_of(fields_[i]);
    presenter_.typed(form);
    save_->Enable(presenter_.changed());
}

void DetailsPanel::show_form(const DetailsForm& form)
{
    for (std::size_t i = 0; i < details_fields.size(); ++i)
        show_text(fields_[i], form.*details_fields[i].text);
    save_->Enable(presenter_.changed());
}

void DetailsPanel::show_busy(bool busy)
{
    save_->Enable(!busy && presenter_.changed());
}

void DetailsPanel::show_saved()
{
    conflicts_->Hide();
    show_sentence(refusal_, {}, form_width);
    FitInside();
}

void DetailsPanel::show_refusal(const std::string& sentence)
{
    show_sentence(refusal_, from_utf8(sentence), form_width);
    FitInside();
}

// Both texts, side by side, for each field that two people have changed.
void DetailsPanel::show_conflicts(const std::vector<Conflict>& conflicts)
{
    conflicts_->DestroyChildren();
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* sentence =
        make_strong(conflicts_, _("A colleague has changed these details meanwhile. Nothing was written "
                                  "over. Choose what is right."));
    sentence->Wrap(FromDIP(form_width - margin));
    announce(sentence);
    column->Add(sentence);
    auto mine = std::make_shared<std::vector<wxRadioButton*>>();
    for (const auto& conflict : conflicts) {
        const auto label = wxGetTranslation(conflict.field.label);
        column->Add(make_text(conflicts_, label), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        auto* yours = new wxRadioButton{conflicts_, wxID_ANY,
                                        // TRANSLATORS: %s is what was typed into a field.
                                        wxString::Format(_("Yours: %s"), from_utf8(conflict.mine)),
                                        wxDefaultPosition, wxDefaultSize, wxRB_GROUP};
        auto* theirs = new wxRadioButton{
            conflicts_, wxID_ANY, wxString::Format(_("In the record now: %s"), from_utf8(conflict.theirs))};
        yours->SetValue(true);
        mine->push_back(yours);
        row->Add(yours, wxSizerFlags{1});
        row->Add(theirs, wxSizerFlags{1});
        column->Add(row, wxSizerFlags{}.Expand());
    }
    auto* keep = new wxButton{conflicts_, wxID_ANY, _("Save what is chosen")};
    keep->Bind(wxEVT_BUTTON, [this, mine](wxCommandEvent&) {
        std::vector<bool> keep_mine;
        for (auto* button : *mine)
            keep_mine.push_back(button->GetValue());
        presenter_.resolve(keep_mine);
    });
    column->Add(keep, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
    conflicts_->SetSizer(padded);
    conflicts_->Show();
    FitInside();
    Layout();
}

}  // namespace attune::desktop
