#include "client/plan/phase_panel.hpp"

#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/plan/care_plan_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

PhasePanel::PhasePanel(wxWindow* parent, PageContext& context) : Panel{parent}, context_{context}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(half_gap)));
    none_ = make_notes(this, _("No plan yet."));
    column->Add(none_);
    card_ = make_card();
    column->Add(card_, wxSizerFlags{}.Expand());
    SetSizer(column);
    record_ = context.model.changes().add([this] { show(); });
    show();
}

wxSizer* PhasePanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, _("Phase")), wxSizerFlags{1}.CentreVertical());
    review_ = make_notes(this);
    due_ = make_notes(this);
    give_style(due_, "attune-attention");
    for (auto* words : {review_, due_})
        row->Add(words, wxSizerFlags{}.CentreVertical());
    if (!context_.screen.may(api::Permission::record_care))
        return row;
    begin_ = make_link(this, _("Begin"));
    name_for_screen_readers(begin_, _("Begin the plan"));
    begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new CarePlanDialog{this, context_}; });
    row->Add(begin_, wxSizerFlags{}.CentreVertical());
    return row;
}

wxWindow* PhasePanel::make_card()
{
    auto* card = new Card{this};
    phase_ = make_strong(card);
    next_ = make_notes(card);
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(phase_);
    words->Add(next_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    // Who may only read opens it too: the rest of the plan stands in there.
    auto* change = make_link(card, begin_ ? wxGETTEXT_IN_CONTEXT("act", "Change") : _("Open"));
    name_for_screen_readers(change, begin_ ? _("Change the plan") : _("Open the plan"));
    change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new CarePlanDialog{this, context_}; });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{1}.CentreVertical());
    row->Add(change, wxSizerFlags{}.Top().Border(wxLEFT, FromDIP(gap)));
    card->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap)));
    return card;
}

void PhasePanel::show()
{
    const auto* overview = context_.model.overview();
    if (!overview)
        return;
    const wxWindowUpdateLocker still{this};
    const auto card = phase_card(*overview, to_local(context_.screen.clock()).day);
    review_->SetLabelText(from_utf8(card.review));
    due_->SetLabelText(from_utf8(card.review));
    phase_->SetLabelText(from_utf8(card.phase));
    next_->SetLabelText(from_utf8(card.next));
    next_->Show(!card.next.empty());
    const bool begun = overview->care_plan.has_value();
    review_->Show(begun && !card.due);
    due_->Show(begun && card.due);
    none_->Show(!begun);
    card_->Show(begun);
    if (begin_)
        begin_->Show(!begun);
    GetParent()->FitInside();
    GetParent()->Layout();
}

}  // namespace attune::desktop
