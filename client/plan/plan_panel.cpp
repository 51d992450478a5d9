#include "client/plan/plan_panel.hpp"

#include <wx/settings.h>
#include <wx/translation.h>

#include "client/note/note_panel.hpp"
#include "client/plan/evidence_dialog.hpp"
#include "client/plan/formulation_paper_panel.hpp"
#include "client/plan/goals_panel.hpp"
#include "client/plan/phase_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/first_drawing.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum Page : std::size_t { diagram_page, fields_page };

constexpr int height_of_field = 64;
constexpr int width_of_sentence = 700;

}  // namespace

PlanPanel::PlanPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_head(), wxSizerFlags{}.Expand());
    state_ = make_notes(this);
    left->Add(state_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(half_gap)));
    sentence_ = make_text(this);
    sentence_->Hide();
    left->Add(sentence_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_diagram(), {});
    book_->AddPage(make_list(), {});
    left->Add(book_, wxSizerFlags{1}.Expand());
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{1}.Expand());
    row->Add(make_side(context), wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(in_margins(this, row), wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    SetSizer(padded);
    show_page(diagram_page);
    show_state({});
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'S' && event.GetModifiers() == wxMOD_CONTROL)
            presenter_.save();
        else
            event.Skip();
    });
    when_first_drawn(this, [this] { presenter_.open(); });
}

wxWindow* PlanPanel::make_side(PageContext& context)
{
    auto* side = new wxScrolledWindow{this};
    set_ground(side, Ground::window);
    side->SetScrollRate(0, FromDIP(gap));
    systems_ = new ThreeSystemsPanel{side, [this] { changed(); }};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(systems_, wxSizerFlags{}.Expand());
    supports_.push_back(
        new EvidenceLinksPanel{side, FormulationPart::three_systems, EvidenceLayout::whole, acts_});
    column->Add(supports_.back(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap));
    column->Add(new GoalsPanel{side, context}, below);
    column->Add(new PhasePanel{side, context}, below);
    side->SetSizer(column);
    side->SetMinSize(wxSize{column->CalcMin().x + wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, side), -1});
    return side;
}

wxSizer* PlanPanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical();
    row->Add(make_heading(this, _("Formulation")), wxSizerFlags{1}.CentreVertical());
    versions_ = new wxChoice{this, wxID_ANY};
    versions_->SetMinSize(FromDIP(wxSize{170, -1}));
    versions_->SetMaxSize(FromDIP(wxSize{280, -1}));
    name_for_screen_readers(versions_, _("Versions"));
    versions_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.choose(static_cast<std::size_t>(versions_->GetSelection()));
    });
    row->Add(versions_, middle);
    diagram_button_ = new wxToggleButton{this, wxID_ANY, _("Diagram")};
    diagram_button_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { show_page(diagram_page); });
    list_button_ = new wxToggleButton{this, wxID_ANY, _("List")};
    list_button_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { show_page(fields_page); });
    for (auto* toggle : {diagram_button_, list_button_})
        give_style(toggle, "attune-toggle");
    row->Add(diagram_button_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->Add(list_button_, middle);
    print_ = new wxButton{this, wxID_ANY, _("On paper") + wxUniChar{0x2026}};
    name_for_screen_readers(print_, _("Formulation on paper"));
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto version = presenter_.version())
            CallAfter([this, version] { show_formulation_paper(context_, *version); });
    });
    row->Add(print_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    save_ = new wxButton{this, wxID_ANY, _("Save")};
    give_style(save_, "attune-accent");
    name_for_screen_readers(save_, _("Save formulation"));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.save(); });
    row->Add(save_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxWindow* PlanPanel::make_diagram()
{
    auto* scrolled = new wxScrolledWindow{book_};
    set_ground(scrolled, Ground::window);
    scrolled->SetScrollRate(FromDIP(gap), FromDIP(gap));
    diagram_ = new FormulationDiagramPanel{scrolled, [this] { changed(); }, acts_};
    scrolled->SetSizer(new wxBoxSizer{wxVERTICAL});
    scrolled->GetSizer()->Add(diagram_, wxSizerFlags{1}.Expand());
    return scrolled;
}

wxWindow* PlanPanel::make_list()
{
    auto* scrolled = new wxScrolledWindow{book_};
    set_ground(scrolled, Ground::window);
    scrolled->SetScrollRate(0, FromDIP(gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    list_ = std::make_unique<BoxFields>(scrolled, 0, [this] { changed(); });
    for (std::size_t i = 0; i < formulation_boxes.size(); ++i) {
        auto* field = list_->all().at(i);
        auto* label = make_strong(scrolled, from_utf8(words_for(formulation_boxes.at(i).part)));
        label_for(label, field);
        field->SetMinSize(FromDIP(wxSize{-1, height_of_field}));
        give_margins(field);
        column->Add(label, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
        column->Add(field, wxSizerFlags{1}.Expand());
        supports_.push_back(
            new EvidenceLinksPanel{scrolled, formulation_boxes.at(i).part, EvidenceLayout::whole, acts_});
        column->Add(supports_.back(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    }
    scrolled->SetSizer(column);
    return scrolled;
}

void PlanPanel::show_page(std::size_t page)
{
    if (page == fields_page)
        list_->fill(diagram_->fields().boxes());
    else
        diagram_->fields().fill(list_->boxes());
    book_->SetSelection(page);
    diagram_button_->SetValue(page == diagram_page);
    list_button_->SetValue(page == fields_page);
}

void PlanPanel::changed()
{
    const bool in_list = list_button_->GetValue();
    presenter_.type(in_list ? list_->boxes() : diagram_->fields().boxes(), systems_->systems());
}

void PlanPanel::show_text(const FormulationText& text)
{
    diagram_->fields().fill(text.boxes);
    list_->fill(text.boxes);
    systems_->fill(text.systems);
}

void PlanPanel::show_state(const PlanState& state)
{
    state_->SetLabelText(from_utf8(state.heading));
    save_->Enable(state.may_save);
    print_->Enable(state.may_print);
    may_type_ = state.may_type;
    diagram_->allow(state.may_type);
    systems_->allow(state.may_type);
    for (auto* field : list_->all())
        field->SetEditable(state.may_type);
    for (auto* support : supports_)
        support->show(evidence_, may_type_);
    if (const auto sentence = from_utf8(state.sentence); sentence != sentence_->GetLabelText()) {
        sentence_->Show(!sentence.empty());
        set_text(sentence_, sentence, FromDIP(width_of_sentence));
        if (!sentence.empty())
            announce(sentence_);
    }
    Layout();
}

void PlanPanel::show_evidence(const std::vector<Evidence>& evidence)
{
    evidence_ = evidence;
    diagram_->show_evidence(evidence);
    for (auto* support : supports_)
        support->show(evidence_, may_type_);
}

EvidenceActs PlanPanel::evidence_acts()
{
    return {.open = [this](const Evidence& one) { open_evidence(one); },
            .point =
                [this](FormulationPart part) {
                    new EvidenceDialog{this, context_, part,
                                       [this](const Evidence& one) { presenter_.point_at(one); }};
                },
            .take_off = [this](const Evidence& one) { presenter_.take_off(one); }};
}

// Afterwards, as opening a page may take this one's place while its link is still pressed.
void PlanPanel::open_evidence(const Evidence& evidence)
{
    CallAfter([this, evidence] {
        if (evidence.kind == EvidenceKind::note)
            open_note_page(context_, evidence.session_id, api::NoteKind::progress);
        else if (context_.show_form)
            context_.show_form(
                {evidence.administration_id, evidence.score, evidence.kind == EvidenceKind::item});
    });
}

void PlanPanel::show_versions(const std::vector<std::string>& lines, std::size_t chosen)
{
    versions_->Clear();
    for (const auto& line : lines)
        versions_->Append(from_utf8(line));
    versions_->Show(!lines.empty());
    if (!lines.empty())
        versions_->SetSelection(static_cast<int>(chosen));
    Layout();
}

wxWindow* make_plan_page(wxWindow* parent, PageContext& context)
{
    return new PlanPanel{parent, context};
}

void resume_formulation(wxWindow*, PageContext& context, const Draft&)
{
    context.workspace.show_tab("plan");
}

}  // namespace attune::desktop
