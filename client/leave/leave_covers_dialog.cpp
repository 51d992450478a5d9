#include "client/leave/leave_covers_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 480;

}  // namespace

LeaveCoversDialog::LeaveCoversDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Cover during leave"), _("Name cover")},
      presenter_{*this, screen}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* why =
        make_text(this, _("From the first day to the last, who covers cares for every client of the one "
                          "who is on leave. It ends by itself."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, 112})};
    name_for_screen_readers(list_, _("Covers now and to come"));
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { take_back_->Enable(); });
    body()->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    take_back_ = new wxButton{this, wxID_ANY, _("Take it back")};
    take_back_->Disable();
    take_back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (list_->GetSelection() != wxNOT_FOUND)
            presenter_.take_back(static_cast<std::size_t>(list_->GetSelection()));
    });
    body()->Add(take_back_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    therapist_ = new wxChoice{this, wxID_ANY};
    cover_ = new wxChoice{this, wxID_ANY};
    auto* people = new wxBoxSizer{wxHORIZONTAL};
    people->Add(field("therapist_id", _("Who is on leave"), therapist_), wxSizerFlags{1}.Expand());
    people->Add(field("cover_id", _("Who covers"), cover_),
                wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(people, below);
    starts_on_ = new wxTextCtrl{this, wxID_ANY};
    ends_on_ = new wxTextCtrl{this, wxID_ANY};
    auto* days = new wxBoxSizer{wxHORIZONTAL};
    days->Add(field("starts_on", _("First day"), starts_on_), wxSizerFlags{1}.Expand());
    days->Add(field("ends_on", _("Last day"), ends_on_),
              wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(gap)));
    body()->Add(days, below);
    allow_submit(screen.may(api::Permission::record_care));
    presenter_.begin();
    open(cover_);
}

void LeaveCoversDialog::submit()
{
    presenter_.name(static_cast<std::size_t>(therapist_->GetSelection()),
                    static_cast<std::size_t>(cover_->GetSelection()), starts_on_->GetValue().utf8_string(),
                    ends_on_->GetValue().utf8_string());
}

void LeaveCoversDialog::show_covers()
{
    const auto fill = [](wxChoice* choice, const std::vector<api::LeaveColleague>& people) {
        const auto chosen = choice->GetSelection();
        choice->Clear();
        for (const auto& person : people)
            choice->Append(from_utf8(person.display_name));
        if (people.size() == 1)
            choice->SetSelection(0);
        else if (chosen != wxNOT_FOUND && static_cast<std::size_t>(chosen) < people.size())
            choice->SetSelection(chosen);
    };
    list_->Clear();
    for (const auto& cover : presenter_.read().leave_covers)
        list_->Append(from_utf8(cover_words(cover)));
    take_back_->Disable();
    fill(therapist_, presenter_.read().on_leave);
    fill(cover_, presenter_.read().may_cover);
}

}  // namespace attune::desktop
