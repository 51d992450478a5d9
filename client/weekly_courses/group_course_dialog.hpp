// A weekly course for a group: its name and who is in it, over the page of the course. Widgets and wording
// only.
#pragma once

#include <wx/checklst.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/weekly_courses/group_course_presenter.hpp"

namespace attune::desktop {

class GroupCourseDialog : public FormDialog, private GroupCourseView {
public:
    // As GroupCoursePresenter's.
    GroupCourseDialog(wxWindow* parent, Screen& screen, const WeeklyCourse& course, Day starts_on,
                      std::string chosen, std::function<void()> given);

private:
    void show_members() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    wxTextCtrl* group_ = nullptr;
    wxCheckListBox* members_ = nullptr;
    GroupCoursePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
