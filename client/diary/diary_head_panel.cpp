#include "client/diary/diary_head_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

DiaryHeadPanel::DiaryHeadPanel(wxWindow* parent, const Screen& screen, Acts acts)
    : Panel{parent},
      acts_{std::move(acts)}
{
    set_ground(this, Ground::window);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    title_ = make_title(this);
    row->Add(title_, wxSizerFlags{1}.CentreVertical());
    if (screen.may(api::Permission::run_reception))
        make_whose(row);
    make_steps(row);
    make_looks(row);
    if (screen.may(api::Permission::keep_diary)) {
        auto* button = make_default_button(this, _("New appointment"));
        button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { acts_.new_appointment(); });
        row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    }
    SetSizer(row);
}

void DiaryHeadPanel::make_whose(wxSizer* row)
{
    whose_ = new wxChoice{this, wxID_ANY};
    whose_->Append(_("Everybody"));
    whose_->SetSelection(0);
    name_for_screen_readers(whose_, _("Whose diary"));
    whose_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        acts_.look_at(chosen == 0 ? "" : therapist_ids_[chosen - 1]);
    });
    row->Add(whose_, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
    of_days_.push_back(whose_);
}

void DiaryHeadPanel::make_steps(wxSizer* row)
{
    const auto middle = wxSizerFlags{}.CentreVertical();
    const auto add = [&](const wxString& label, const wxString& name, int steps) {
        auto* button = new wxButton{this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT};
        name_for_screen_readers(button, name);
        button->SetToolTip(name);
        button->Bind(wxEVT_BUTTON, [this, steps](wxCommandEvent&) { acts_.go(steps); });
        row->Add(button, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(gap)));
        of_days_.push_back(button);
    };
    add(wxString::FromUTF8("\u2039"), _("Earlier"), -1);
    auto* today = new wxButton{this, wxID_ANY, _("Today")};
    today->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { acts_.go_to_today(); });
    row->Add(today, wxSizerFlags{middle}.Border(wxLEFT, FromDIP(half_gap)));
    of_days_.push_back(today);
    add(wxString::FromUTF8("\u203a"), _("Later"), 1);
    row->AddSpacer(FromDIP(side_margin));
}

void DiaryHeadPanel::make_looks(wxSizer* row)
{
    const auto beside = wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(half_gap));
    for (const auto& [look, label] :
         {std::pair{DiaryLook::day, _("Day")}, std::pair{DiaryLook::week, _("Week")},
          std::pair{DiaryLook::agenda, _("Agenda")}}) {
        auto* button = new wxToggleButton{this, wxID_ANY, label};
        button->Bind(wxEVT_TOGGLEBUTTON, [this, look = look](wxCommandEvent&) { acts_.look(look); });
        row->Add(button, beside);
        looks_.emplace_back(look, button);
    }
    waiting_ = new wxToggleButton{this, wxID_ANY, _("Waiting list")};
    waiting_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { acts_.show_waiting_list(); });
    row->Add(waiting_, beside);
}

void DiaryHeadPanel::show_title(const std::string& title)
{
    title_->SetLabelText(from_utf8(title));
    Layout();
}

void DiaryHeadPanel::show_look(DiaryLook look, bool waiting)
{
    for (const auto& [one, button] : looks_)
        button->SetValue(!waiting && one == look);
    waiting_->SetValue(waiting);
    for (auto* control : of_days_)
        control->Show(!waiting);
    Layout();
}

void DiaryHeadPanel::show_waiting(int count)
{
    waiting_->SetLabel(count > 0 ? wxString::Format(_("Waiting list (%d)"), count) : _("Waiting list"));
    Layout();
}

void DiaryHeadPanel::show_therapists(const std::vector<api::Therapist>& therapists,
                                     const std::string& looked_at)
{
    if (!whose_ || therapists.empty() || therapist_ids_.size() == therapists.size())
        return;
    therapist_ids_.clear();
    wxArrayString names;
    names.Add(_("Everybody"));
    for (const auto& therapist : therapists) {
        names.Add(from_utf8(therapist.display_name));
        therapist_ids_.push_back(therapist.user_id);
    }
    whose_->Set(names);
    const auto found = std::ranges::find(therapist_ids_, looked_at);
    whose_->SetSelection(
        found == therapist_ids_.end() ? 0 : static_cast<int>(found - therapist_ids_.begin()) + 1);
}

}  // namespace attune::desktop
