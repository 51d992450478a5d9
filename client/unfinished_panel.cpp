#include "client/unfinished_panel.hpp"

#include <optional>
#include <utility>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/handover/handover.hpp"
#include "client/safety/safety_presenter.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

wxString line_of(const Draft& draft)
{
    const auto local = to_local(draft.saved_at);
    return from_utf8(draft.title + ", " + short_date(local.day) + ", " + time_of_day(local));
}

}  // namespace

UnfinishedPanel::UnfinishedPanel(wxWindow* parent, Screen& screen, Work work)
    : wxPanel{parent},
      screen_{screen},
      work_{std::move(work)}
{
    set_ground(this, Ground::sunk);
    choice_ = new wxChoice{this, wxID_ANY};
    name_for_screen_readers(choice_, _("Unfinished work"));
    auto* go_on = new wxButton{this, wxID_ANY, _("Go on with it")};
    go_on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_on_with_chosen(); });
    auto* not_now = new wxButton{this, wxID_ANY, _("Later")};
    not_now->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_away(); });

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap));
    row->AddSpacer(FromDIP(margin));
    row->Add(make_strong(this, _("Left unfinished on this computer, and kept:")), middle);
    row->Add(choice_, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    row->Add(go_on, middle);
    row->Add(not_now, middle);
    row->SetMinSize(FromDIP(wxSize{-1, 48}));
    SetSizer(row);
    Hide();
}

void UnfinishedPanel::begin()
{
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return drafts.found(); },
        [this](const DraftStore::Found& found) { take_up(found); });
}

// The form that a client has in hand is no unfinished work, and the safety text's draft comes with its
// dialog.
void UnfinishedPanel::take_up(DraftStore::Found found)
{
    std::erase_if(found.drafts, [](const Draft& draft) {
        return draft.kind == handover_draft_kind || draft.kind == SafetyPresenter::draft_kind;
    });
    std::optional<Draft> stopped_at;
    if (const auto* newest = where_work_stopped(found.drafts, screen_.clock());
        newest && !work_.is_going_on()) {
        stopped_at = *newest;
        found.drafts.erase(found.drafts.begin());
    }
    offer(std::move(found.drafts));
    if (stopped_at) {
        work_.go_on(*stopped_at);
        screen_.status.say(say("Opened where you stopped: {1}.", stopped_at->title));
    }
    if (found.damaged > 0)
        screen_.status.say(
            _("A draft on this computer could not be read. It was kept aside, in the folder of "
              "drafts, under a name that ends in .damaged.")
                .utf8_string());
}

void UnfinishedPanel::offer(std::vector<Draft> drafts)
{
    offered_ = std::move(drafts);
    if (offered_.empty())
        return;
    for (const auto& draft : offered_)
        choice_->Append(line_of(draft));
    choice_->SetSelection(0);
    Show();
    GetParent()->Layout();
}

void UnfinishedPanel::go_on_with_chosen()
{
    const auto index = choice_->GetSelection();
    if (index < 0)
        return;
    const auto draft = offered_[static_cast<std::size_t>(index)];
    offered_.erase(offered_.begin() + index);
    choice_->Delete(static_cast<unsigned>(index));
    if (offered_.empty())
        put_away();
    else
        choice_->SetSelection(0);
    work_.go_on(draft);
}

void UnfinishedPanel::put_away()
{
    Hide();
    GetParent()->Layout();
}

}  // namespace attune::desktop
