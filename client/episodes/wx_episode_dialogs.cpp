#include "client/episodes/wx_episode_dialogs.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <wx/translation.h>

#include "client/forms/wx_choices.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 460;
constexpr int few_lines = 4;

wxTextCtrl* make_field(wxWindow* parent, const std::string& text, std::size_t room, int lines = 1)
{
    auto* field = new wxTextCtrl{
        parent, wxID_ANY, from_utf8(text), wxDefaultPosition, wxDefaultSize, lines > 1 ? wxTE_MULTILINE : 0};
    field->SetMaxLength(static_cast<unsigned long>(room));
    if (lines > 1) {
        give_margins(field);
        field->SetMinSize({-1, lines * field->GetCharHeight() + field->FromDIP(2 * gap)});
    }
    return field;
}

wxSizer* side_by_side(wxWindow* window, wxSizer* left, wxSizer* right)
{
    auto* row = new wxFlexGridSizer{2, window->FromDIP(gap), window->FromDIP(side_margin)};
    row->AddGrowableCol(0, 1);
    row->AddGrowableCol(1, 1);
    row->Add(left, wxSizerFlags{}.Expand());
    row->Add(right, wxSizerFlags{}.Expand());
    return row;
}

void fill(wxChoice* choice, const ServicesOnOffer& services, const std::optional<std::string>& chosen)
{
    choice->Clear();
    for (const auto& name : services.names())
        choice->Append(from_utf8(name));
    choice->SetSelection(static_cast<int>(services.place_of(chosen)));
}

std::optional<std::string> chosen_in(const wxChoice* choice, const ServicesOnOffer& services)
{
    return services.at(static_cast<std::size_t>(std::max(choice->GetSelection(), 0)));
}

// The episode before the one that is to begin, whose service it takes over.
ServicesOnOffer services_for_next(PageContext& context)
{
    const auto* overview = context.model.overview();
    return overview && !overview->episodes.empty()
               ? ServicesOnOffer{context.screen, overview->episodes.front().service_id,
                                 overview->episodes.front().service_name}
               : ServicesOnOffer{context.screen, std::nullopt, {}};
}

constexpr std::size_t room_for_date = 40;
constexpr std::size_t room_for_problem = 2000;

}  // namespace

ReferralDialog::ReferralDialog(wxWindow* parent, PageContext& context, const api::Episode& episode,
                               const std::vector<std::string>& known, const Draft* draft)
    : FormDialog{parent, _("Referral"), _("Save referral")},
      services_{context.screen, episode.service_id, episode.service_name},
      presenter_{*this, context.screen, context.model, episode, draft}
{
    const auto& form = presenter_.form();
    referred_on_ = make_field(this, form.referred_on, room_for_date);
    referred_by_ = make_field(this, form.referred_by, room_for_referred_by);
    wxArrayString names;
    for (const auto& name : known)
        names.Add(from_utf8(name));
    referred_by_->AutoComplete(names);
    source_ = make_choice(this, referral_sources, form.source, _("Not known"));
    urgency_ = make_choice(this, referral_urgencies, form.urgency, _("Not known"));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(side_by_side(this, field("referred_on", _("Referred on"), referred_on_),
                             field("urgency", _("Urgency"), urgency_)),
                wxSizerFlags{}.Expand());
    column->Add(field("referred_by", _("Who referred"), referred_by_,
                      _("a name; people around the client are offered")),
                below);
    column->Add(field("source", _("Where it came from"), source_), below);
    service_ = new wxChoice{this, wxID_ANY};
    fill(service_, services_, form.service_id);
    column->Add(field("service_id", _("Service"), service_, _("what the client comes for")), below);
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    for (auto* text : {referred_on_, referred_by_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    for (auto* choice : {source_, urgency_})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    service_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        auto changed_form = presenter_.form();
        changed_form.service_id = chosen_in(service_, services_);
        presenter_.change(changed_form);
    });
    services_.begin([this] { fill(service_, services_, presenter_.form().service_id); });
    open(referred_on_);
}

void ReferralDialog::changed()
{
    auto form = presenter_.form();
    form.referred_on = referred_on_->GetValue().utf8_string();
    form.referred_by = referred_by_->GetValue().utf8_string();
    form.source = chosen_or_none(source_, referral_sources);
    form.urgency = chosen_or_none(urgency_, referral_urgencies);
    presenter_.change(form);
}

EndingDialog::EndingDialog(wxWindow* parent, PageContext& context, const api::Episode& episode,
                           const Draft* draft)
    : FormDialog{parent, _("End of the episode"), episode.ended_on ? _("Save") : _("End episode")},
      presenter_{*this, context.screen, context.model, episode, draft}
{
    const auto& form = presenter_.form();
    ended_on_ = make_field(this, form.ended_on, room_for_date);
    reason_ = make_choice(this, end_reasons, form.reason, _("Choose"));
    outcome_ = make_field(this, form.outcome, room_for_ending_text, few_lines);
    agreed_afterwards_ = make_field(this, form.agreed_afterwards, room_for_ending_text, few_lines);
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(side_by_side(this, field("ended_on", _("Ended on"), ended_on_),
                             field("reason", _("How it ended"), reason_)),
                wxSizerFlags{}.Expand());
    column->Add(field("outcome", _("What came of it"), outcome_, _("in your words")), below);
    column->Add(field("agreed_afterwards", _("Agreed for afterwards"), agreed_afterwards_), below);
    auto* note = make_notes(this, presenter_.has_ended()
                                      ? _("This is told anew. What was said before stays in the history.")
                                      : _("The record stays as it is. The client leaves the caseload of open "
                                          "episodes and is found under those that ended; another episode can "
                                          "begin at any time."));
    note->Wrap(FromDIP(fields_width));
    column->Add(note, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(margin)));
    if (presenter_.has_ended()) {
        auto* reopen = new wxButton{this, wxID_ANY, _("It has not ended: open it again")};
        reopen->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.reopen(); });
        column->Add(reopen, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    }
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    for (auto* text : {ended_on_, outcome_, agreed_afterwards_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    reason_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    open(ended_on_);
}

void EndingDialog::changed()
{
    auto form = presenter_.form();
    form.ended_on = ended_on_->GetValue().utf8_string();
    form.reason = chosen_or_none(reason_, end_reasons);
    form.outcome = outcome_->GetValue().utf8_string();
    form.agreed_afterwards = agreed_afterwards_->GetValue().utf8_string();
    presenter_.change(form);
}

EpisodeDialog::EpisodeDialog(wxWindow* parent, PageContext& context)
    : FormDialog{parent, _("New episode"), _("Begin episode")},
      services_{services_for_next(context)},
      presenter_{*this, context.screen, context.model, nullptr}
{
    make_fields();
}

EpisodeDialog::EpisodeDialog(wxWindow* parent, PageContext& context, const api::Episode& corrected)
    : FormDialog{parent, _("Beginning of the episode"), _("Save episode")},
      services_{services_for_next(context)},
      presenter_{*this, context.screen, context.model, &corrected}
{
    make_fields();
}

EpisodeDialog::EpisodeDialog(wxWindow* parent, PageContext& context, const Draft& draft)
    : FormDialog{parent, _("Episode"), _("Save episode")},
      services_{services_for_next(context)},
      presenter_{*this, context.screen, context.model, nullptr, &draft}
{
    make_fields();
}

// What the client comes for stands with the referral of one that has begun.
void EpisodeDialog::make_fields()
{
    const auto& form = presenter_.form();
    problem_ = make_field(this, form.problem, room_for_problem);
    started_on_ = make_field(this, form.started_on, room_for_date);
    planned_sessions_ = make_field(this, form.planned_sessions, room_for_date);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("problem", _("Presenting problem"), problem_), wxSizerFlags{}.Expand());
    column->Add(side_by_side(this, field("started_on", _("Starts on"), started_on_),
                             field("planned_sessions", _("Planned sessions"), planned_sessions_)),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    if (!presenter_.corrects())
        column->Add(make_service(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    for (auto* text : {problem_, started_on_, planned_sessions_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    open(problem_);
}

wxSizer* EpisodeDialog::make_service()
{
    service_ = new wxChoice{this, wxID_ANY};
    fill(service_, services_, presenter_.form().service_id);
    service_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        auto form = presenter_.form();
        form.service_id = chosen_in(service_, services_);
        presenter_.change(form);
    });
    services_.begin([this] { fill(service_, services_, presenter_.form().service_id); });
    return field("service_id", _("Service"), service_);
}

void EpisodeDialog::changed()
{
    auto form = presenter_.form();
    form.problem = problem_->GetValue().utf8_string();
    form.started_on = started_on_->GetValue().utf8_string();
    form.planned_sessions = planned_sessions_->GetValue().utf8_string();
    presenter_.change(form);
}

void end_episode(wxWindow* window, PageContext& context)
{
    if (const auto* overview = context.model.overview(); overview && !overview->episodes.empty())
        new EndingDialog{window, context, overview->episodes.front()};
}

void resume_referral(wxWindow* window, PageContext& context, const Draft& draft)
{
    if (const auto* overview = context.model.overview(); overview && !overview->episodes.empty())
        new ReferralDialog{window, context, overview->episodes.front(), {}, &draft};
}

void resume_ending(wxWindow* window, PageContext& context, const Draft& draft)
{
    if (const auto* overview = context.model.overview(); overview && !overview->episodes.empty())
        new EndingDialog{window, context, overview->episodes.front(), &draft};
}

void resume_episode(wxWindow* window, PageContext& context, const Draft& draft)
{
    new EpisodeDialog{window, context, draft};
}

}  // namespace attune::desktop
