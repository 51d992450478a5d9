// What is set in one week of a course: exercises, measures and leaflets, each ticked or not. Widgets and
// wording only.
#pragma once

#include <functional>
#include <vector>

#include <wx/checklst.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/library.hpp"
#include "shared/domain/leaflet.hpp"
#include "shared/domain/weekly_course.hpp"

namespace attune::desktop {

class CourseWeekDialog : public FormDialog {
public:
    // Deletes itself when it is closed. `changed` is told what the week is to hold.
    CourseWeekDialog(wxWindow* parent, const Library& library, const std::vector<Leaflet>& leaflets,
                     CourseWeek week, std::function<void(CourseWeek)> changed);

private:
    wxCheckListBox* add_list(wxSizer* row, const char* member, const wxString& label, int width);
    void fill_exercises(const Library& library);
    void fill_measures(const Library& library);
    void fill_leaflets(const std::vector<Leaflet>& leaflets);
    void submit() override;
    void discard() override {}

    CourseWeek week_;
    std::function<void(CourseWeek)> changed_;
    // What each line of the lists stands for; an exercise has the dose that is set, or its usual one.
    std::vector<CourseExercise> exercises_;
    std::vector<std::string> measures_;
    std::vector<std::string> leaflets_;
    wxCheckListBox* exercise_list_ = nullptr;
    wxCheckListBox* measure_list_ = nullptr;
    wxCheckListBox* leaflet_list_ = nullptr;
};

}  // namespace attune::desktop
