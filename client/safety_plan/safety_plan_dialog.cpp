#include "client/safety_plan/safety_plan_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int step_width = 420;
constexpr int step_height = 56;
constexpr int version_height = 96;

}  // namespace

SafetyPlanDialog::SafetyPlanDialog(wxWindow* parent, PageContext& context, const Draft* draft)
    : FormDialog{parent, _("Safety plan"), _("Save a version")},
      presenter_{*this, context.screen, context.model, draft}
{
    auto* about =
        make_text(this, _("Written together, in your client's own words: it is read when it gets hard, step "
                          "by step."));
    body()->Add(about, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    auto* steps = new wxFlexGridSizer{2, FromDIP(wxSize{side_margin, gap + half_gap})};
    for (std::size_t i = 0; i < safety_plan_steps.size(); ++i) {
        const auto& step = safety_plan_steps[i];
        auto* text = new wxTextCtrl{
            this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{step_width, step_height}), wxTE_MULTILINE};
        text->SetToolTip(wxGetTranslation(step.hint));
        text->SetEditable(presenter_.may_write());
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { presenter_.change(typed()); });
        texts_[i] = text;
        steps->Add(field("contents." + std::string{step.member}, wxGetTranslation(step.heading), text));
    }
    steps->Add(make_versions());
    body()->Add(steps, wxSizerFlags{1}.Expand());
    presenter_.begin();
    open(texts_.front());
}

wxSizer* SafetyPlanDialog::make_versions()
{
    versions_ = new wxChoice{this, wxID_ANY};
    version_ = new wxTextCtrl{this,
                              wxID_ANY,
                              {},
                              wxDefaultPosition,
                              FromDIP(wxSize{step_width, version_height}),
                              wxTE_MULTILINE | wxTE_READONLY};
    name_for_screen_readers(version_, _("The version that is chosen"));
    versions_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        version_->ChangeValue(
            from_utf8(presenter_.version_text(static_cast<std::size_t>(event.GetSelection()))));
    });
    paper_ = new wxButton{this, wxID_ANY, _("File as PDF")};
    paper_->SetToolTip(_("The latest version, among the client's documents, to be printed and taken along"));
    paper_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.file_paper(); });
    paper_->Show(presenter_.may_write());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("versions", _("Versions"), versions_), wxSizerFlags{}.Expand());
    column->Add(version_, wxSizerFlags{}.Expand());
    column->Add(paper_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

SafetyPlanContents SafetyPlanDialog::typed() const
{
    SafetyPlanContents contents;
    for (std::size_t i = 0; i < safety_plan_steps.size(); ++i)
        contents.*safety_plan_steps[i].text = texts_[i]->GetValue().utf8_string();
    return contents;
}

void SafetyPlanDialog::show_plan(const SafetyPlanContents& contents)
{
    for (std::size_t i = 0; i < safety_plan_steps.size(); ++i)
        texts_[i]->ChangeValue(from_utf8(contents.*safety_plan_steps[i].text));
}

void SafetyPlanDialog::show_versions()
{
    versions_->Clear();
    for (const auto& line : presenter_.versions())
        versions_->Append(from_utf8(line));
    const bool any = !versions_->IsEmpty();
    if (!any)
        versions_->Append(_("None has been saved yet"));
    versions_->SetSelection(0);
    versions_->Enable(any);
    version_->ChangeValue(from_utf8(presenter_.version_text(0)));
    versions_->SetMaxSize(FromDIP(wxSize{step_width, -1}));
}

void SafetyPlanDialog::show_busy(bool busy)
{
    set_busy(busy);
    if (!busy)
        allow_submit(presenter_.may_write());
}

void write_safety_plan(wxWindow* window, PageContext& context)
{
    new SafetyPlanDialog{window, context};
}

void resume_safety_plan(wxWindow* window, PageContext& context, const Draft& draft)
{
    new SafetyPlanDialog{window, context, &draft};
}

}  // namespace attune::desktop
