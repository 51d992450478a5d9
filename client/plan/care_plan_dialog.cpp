#include "client/plan/care_plan_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/panel.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"
#include "shared/domain/phase.hpp"

namespace attune::desktop {

namespace {

constexpr int least_width = 700;
constexpr int reading_width = 620;
constexpr int height_of_fear = 92;
constexpr int width_of_belief = 96;

// In the order of fear_members.
constexpr std::array flows{wxTRANSLATE("Compassion to others"), wxTRANSLATE("Compassion from others"),
                           wxTRANSLATE("Compassion to oneself")};

// The page on which a fault is shown, by the first word of its path.
std::size_t page_of(const FieldError& fault)
{
    if (fault.path == "targets")
        return 1;
    if (fault.path == "interventions")
        return 2;
    return fault.path.starts_with("fears") ? 3 : 0;
}

// A field that somebody is just typing in keeps its cursor.
void put(wxTextCtrl* field, const std::string& text)
{
    if (field->GetValue().utf8_string() != text)
        field->ChangeValue(from_utf8(text));
}

wxStaticText* make_advice(wxWindow* page, const wxString& text)
{
    auto* advice = make_notes(page, text);
    advice->Wrap(page->FromDIP(reading_width));
    return advice;
}

}  // namespace

CarePlanDialog::CarePlanDialog(wxWindow* parent, PageContext& context, const Draft* draft)
    : FormDialog{parent, _("Plan"), _("Save plan")},
      context_{context},
      presenter_{*this, context.screen, context.model, draft}
{
    pages_ = new wxNotebook{this, wxID_ANY};
    name_for_screen_readers(pages_, _("Parts of the plan"));
    add_page(_("Phase"), &CarePlanDialog::make_phase);
    add_page(_("Targets"), &CarePlanDialog::make_targets);
    add_page(_("Interventions"), &CarePlanDialog::make_interventions);
    add_page(_("Fears, blocks, resistances"), &CarePlanDialog::make_fears);
    add_page(_("Versions"), &CarePlanDialog::make_versions);
    body()->Add(pages_, wxSizerFlags{1}.Expand());
    presenter_.begin();
    if (!presenter_.may_write())
        allow_reading_only();
    versions_->open();
    open(phase_);
}

void CarePlanDialog::add_page(const wxString& title, wxSizer* (CarePlanDialog::*make)(wxWindow* page))
{
    auto* page = new Panel{pages_};
    set_ground(page, Ground::window);
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add((this->*make)(page), wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
    around->SetMinSize(FromDIP(wxSize{least_width, -1}));
    page->SetSizer(around);
    pages_->AddPage(page, title);
}

void CarePlanDialog::watch(wxTextCtrl* text)
{
    text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
}

wxTextCtrl* CarePlanDialog::make_line(wxWindow* page)
{
    auto* line = new wxTextCtrl{page, wxID_ANY};
    watch(line);
    return line;
}

wxSizer* CarePlanDialog::make_phase(wxWindow* page)
{
    phase_ = new wxChoice{page, wxID_ANY};
    phase_->Append(_("Not said yet"));
    for (int phase = first_phase; phase <= last_phase; ++phase)
        phase_->Append(from_utf8(phase_words(phase)));
    phase_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    next_ = make_notes(page);
    review_on_ = make_line(page);
    agreed_on_ = make_line(page);
    agreed_how_ = make_line(page);
    agreed_how_->SetMaxLength(room_for_agreement);
    auto* first = field("phase", _("Phase that therapy is in"), phase_);
    first->Add(next_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    auto* grid = new wxGridSizer{2, FromDIP(side_margin), FromDIP(side_margin)};
    const auto wide = wxSizerFlags{}.Expand();
    grid->Add(first, wide);
    grid->Add(field("review_on", _("Review on"), review_on_, _("empty: no day is set")), wide);
    grid->Add(field("agreed_on", _("The client agreed on"), agreed_on_, _("empty: not yet")), wide);
    grid->Add(field("agreed_how", _("How"), agreed_how_, _("in session, by letter")), wide);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(grid, wide);
    column->Add(
        make_advice(page, _("From the day of its review on, the plan waits in the Inbox until a version "
                            "sets a later day, or none.")),
        wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    return column;
}

wxSizer* CarePlanDialog::make_targets(wxWindow* page)
{
    targets_ = new PlanTargetsPanel{page, presenter_.scores(), [this] { changed(); }};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("targets", _("Scores that are to change"), targets_), wxSizerFlags{}.Expand());
    return column;
}

wxSizer* CarePlanDialog::make_interventions(wxWindow* page)
{
    interventions_ = new PlanInterventionsPanel{page, presenter_, [this] { changed(); }};
    return field("interventions", _("What is done towards it"), interventions_);
}

wxSizer* CarePlanDialog::make_fears(wxWindow* page)
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    for (std::size_t i = 0; i < fears_.size(); ++i) {
        auto& [text, belief] = fears_.at(i);
        const auto flow = wxGetTranslation(flows.at(i));
        const auto path = std::string{"fears."}.append(fear_members.at(i).name);
        text = new wxTextCtrl{page, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE};
        text->SetMinSize(FromDIP(wxSize{-1, height_of_fear}));
        give_margins(text);
        watch(text);
        belief = make_line(page);
        belief->SetMinSize(FromDIP(wxSize{width_of_belief, -1}));
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(field(path + ".text", flow, text, i == 0 ? _("what stands in the way of it") : wxString{}),
                 wxSizerFlags{1}.Expand());
        row->Add(field(path + ".belief", _("Belief"), belief, _("0 to 100 %")),
                 wxSizerFlags{}.Border(wxLEFT, FromDIP(side_margin)));
        name_for_screen_readers(belief, flow + ", " + _("belief, 0 to 100 per cent"));
        column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, i == 0 ? 0 : FromDIP(gap + half_gap)));
    }
    return column;
}

wxSizer* CarePlanDialog::make_versions(wxWindow* page)
{
    versions_ = new PlanVersionsPanel{page, context_.screen, context_.model};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(versions_, wxSizerFlags{1}.Expand());
    return column;
}

void CarePlanDialog::allow_reading_only()
{
    allow_submit(false);
    without_draft();
    phase_->Disable();
    targets_->Disable();
    for (auto* line : {review_on_, agreed_on_, agreed_how_})
        line->SetEditable(false);
    for (const auto& [text, belief] : fears_) {
        text->SetEditable(false);
        belief->SetEditable(false);
    }
}

void CarePlanDialog::changed()
{
    if (filling_)
        return;
    CarePlanForm form;
    form.phase = std::max(phase_->GetSelection(), 0);
    form.targets = targets_->targets();
    form.interventions = chosen_;
    form.in_other_words = interventions_->in_other_words();
    for (const auto& [text, belief] : fears_)
        form.fears.push_back({text->GetValue().utf8_string(), belief->GetValue().utf8_string()});
    form.review_on = review_on_->GetValue().utf8_string();
    form.agreed_on = agreed_on_->GetValue().utf8_string();
    form.agreed_how = agreed_how_->GetValue().utf8_string();
    show_next_phase();
    presenter_.change(form);
}

void CarePlanDialog::show_next_phase()
{
    const int phase = phase_->GetSelection();
    next_->SetLabelText(phase < first_phase ? wxString{} : from_utf8(next_phase_words(phase)));
}

void CarePlanDialog::show_form(const CarePlanForm& form)
{
    filling_ = true;
    phase_->SetSelection(form.phase);
    show_next_phase();
    put(review_on_, form.review_on);
    put(agreed_on_, form.agreed_on);
    put(agreed_how_, form.agreed_how);
    targets_->fill(form.targets);
    chosen_ = form.interventions;
    interventions_->fill(form.in_other_words);
    for (std::size_t i = 0; i < std::min(fears_.size(), form.fears.size()); ++i) {
        put(fears_.at(i).text, form.fears[i].text);
        put(fears_.at(i).belief, form.fears[i].belief);
    }
    filling_ = false;
}

// The page of the first one comes to the front, so that it is seen and the focus can go there.
void CarePlanDialog::show_faults(const std::vector<FieldError>& faults)
{
    std::size_t first = pages_->GetPageCount();
    for (const auto& fault : faults)
        first = std::min(first, page_of(fault));
    if (first < pages_->GetPageCount())
        pages_->SetSelection(first);
    set_faults(faults);
}

void resume_care_plan(wxWindow* window, PageContext& context, const Draft& draft)
{
    new CarePlanDialog{window, context, &draft};
}

}  // namespace attune::desktop
