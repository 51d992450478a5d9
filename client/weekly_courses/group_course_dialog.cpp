#include "client/weekly_courses/group_course_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::desktop {

GroupCourseDialog::GroupCourseDialog(wxWindow* parent, Screen& screen, const WeeklyCourse& course,
                                     Day starts_on, std::string chosen, std::function<void()> given)
    : FormDialog{parent, _("Course for a group"), _("Give to the group")},
      presenter_{*this, screen, course, starts_on, std::move(chosen), std::move(given)}
{
    without_draft();
    constexpr int width = 460;
    constexpr int height = 320;
    body()->Add(make_heading(this, from_utf8(course.name)));
    auto* from = make_notes(
        this, wxString::Format(
                  _("From %s. Each client has the course as their own, and it can be changed for each."),
                  from_utf8(medium_date(starts_on))));
    from->Wrap(FromDIP(width));
    body()->Add(from, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    group_ = new wxTextCtrl{this, wxID_ANY};
    body()->Add(field("group", _("Name of the group"), group_, _("as your practice calls it")),
                wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    members_ = new wxCheckListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{width, height})};
    members_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const auto line = static_cast<unsigned>(event.GetInt());
        presenter_.choose(line, members_->IsChecked(line));
        members_->Check(line, presenter_.members()[line].chosen || presenter_.members()[line].has_it);
    });
    body()->Add(field("members", _("Who is in it"), members_), wxSizerFlags{1}.Expand());
    presenter_.begin();
    open(group_);
}

void GroupCourseDialog::show_members()
{
    members_->Clear();
    for (const auto& member : presenter_.members()) {
        const auto name = from_utf8(member.name);
        const int line = members_->Append(member.has_it ? wxString::Format(_("%s, given"), name) : name);
        members_->Check(static_cast<unsigned>(line), member.chosen || member.has_it);
    }
}

void GroupCourseDialog::submit()
{
    presenter_.give(group_->GetValue().utf8_string());
}

}  // namespace attune::desktop
