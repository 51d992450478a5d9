#include "client/supervision/agree_action_dialog.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 440;
constexpr int text_height = 88;
constexpr std::chrono::days usual_time{7};

}  // namespace

AgreeActionDialog::AgreeActionDialog(wxWindow* parent, Screen& screen,
                                     api::ReadSupervision::Reply supervision,
                                     const api::SupervisedClient* about, AgreeActionPresenter::Agreed agreed)
    : FormDialog{parent, _("Agree action"), _("Agree action")},
      supervision_{std::move(supervision)},
      presenter_{*this, screen, std::move(agreed)}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    supervisee_ = new wxChoice{this, wxID_ANY};
    for (const auto& supervisee : supervision_.supervisees)
        supervisee_->Append(from_utf8(supervisee.display_name));
    const auto chosen =
        about ? std::ranges::find(supervision_.supervisees, about->supervisee_id, &api::Supervisee::user_id) -
                    supervision_.supervisees.begin()
              : 0;
    supervisee_->SetSelection(static_cast<int>(chosen));
    supervisee_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { list_clients({}); });
    body()->Add(field("supervisee_id", _("With whom"), supervisee_), wxSizerFlags{}.Expand());
    client_ = new wxChoice{this, wxID_ANY};
    body()->Add(field("client_id", _("About"), client_), below);
    text_ = new wxTextCtrl{
        this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{dialog_width, text_height}), wxTE_MULTILINE};
    text_->SetMaxLength(api::room_for_agreed_action);
    body()->Add(field("text", _("What is to be done"), text_), below);
    const Day in_a_week{local_day(screen.clock()).value + usual_time};
    due_on_ = new wxTextCtrl{this, wxID_ANY, from_utf8(medium_date(in_a_week))};
    body()->Add(field("due_on", _("By"), due_on_), below);
    list_clients(about ? about->client_id : std::string{});
    open(text_);
}

void AgreeActionDialog::list_clients(const std::string& chosen_id)
{
    const auto& supervisee =
        supervision_.supervisees.at(static_cast<std::size_t>(supervisee_->GetSelection()));
    client_->Clear();
    client_ids_.clear();
    client_->Append(_("No one client"));
    client_->SetSelection(0);
    for (const auto& client : supervision_.clients) {
        if (client.supervisee_id != supervisee.user_id)
            continue;
        client_ids_.push_back(client.client_id);
        const auto entry = client_->Append(from_utf8(full_name(client)));
        if (client.client_id == chosen_id)
            client_->SetSelection(entry);
    }
}

void AgreeActionDialog::submit()
{
    const auto client = client_->GetSelection();
    presenter_.agree(
        {supervision_.supervisees.at(static_cast<std::size_t>(supervisee_->GetSelection())).user_id,
         client > 0 ? std::optional{client_ids_.at(static_cast<std::size_t>(client - 1))} : std::nullopt,
         text_->GetValue().utf8_string(), due_on_->GetValue().utf8_string()});
}

}  // namespace attune::desktop
