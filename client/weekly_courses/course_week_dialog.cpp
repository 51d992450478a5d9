#include "client/weekly_courses/course_week_dialog.hpp"

#include <algorithm>
#include <set>

#include <wx/translation.h>

#include "client/weekly_courses/weekly_course_presenter.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

template <class T>
std::vector<T> ticked(const wxCheckListBox& list, const std::vector<T>& all)
{
    std::vector<T> chosen;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (list.IsChecked(static_cast<unsigned>(i)))
            chosen.push_back(all[i]);
    return chosen;
}

void add_line(wxCheckListBox& list, const std::string& label, bool in_week)
{
    const int line = list.Append(from_utf8(label));
    list.Check(static_cast<unsigned>(line), in_week);
}

}  // namespace

CourseWeekDialog::CourseWeekDialog(wxWindow* parent, const Library& library,
                                   const std::vector<Leaflet>& leaflets, CourseWeek week,
                                   std::function<void(CourseWeek)> changed)
    : FormDialog{parent, _("Change week"), _("Change week")},
      week_{std::move(week)},
      changed_{std::move(changed)}
{
    without_draft();
    body()->Add(make_heading(this, from_utf8(week_.title)), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    exercise_list_ = add_list(row, "exercises", _("Exercises"), 430);
    measure_list_ = add_list(row, "measures", _("Measures"), 180);
    leaflet_list_ = add_list(row, "reading", _("Reading"), 340);
    body()->Add(row, wxSizerFlags{1}.Expand());
    fill_exercises(library);
    fill_measures(library);
    fill_leaflets(leaflets);
    open(exercise_list_);
}

// What is in the week stands first, as it is set.
void CourseWeekDialog::fill_exercises(const Library& library)
{
    exercises_ = week_.exercises;
    for (const auto& exercise : library.exercises())
        if (is_offered(exercise) &&
            std::ranges::find(week_.exercises, exercise.code, &CourseExercise::code) == week_.exercises.end())
            exercises_.push_back({exercise.code, exercise.minutes, exercise.days_per_week});
    for (std::size_t i = 0; i < exercises_.size(); ++i) {
        const auto* exercise = library.exercise(exercises_[i].code);
        add_line(*exercise_list_,
                 (exercise ? exercise->name : exercises_[i].code) + ", " + dose_of(exercises_[i]),
                 i < week_.exercises.size());
    }
}

void CourseWeekDialog::fill_measures(const Library& library)
{
    measures_ = week_.measures;
    for (const auto& instrument : library.instruments())
        if (can_be_scored(instrument) && std::ranges::find(measures_, instrument.code) == measures_.end())
            measures_.push_back(instrument.code);
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        const auto* instrument = library.instrument(measures_[i]);
        add_line(*measure_list_, instrument ? instrument->short_name : measures_[i],
                 i < week_.measures.size());
    }
}

void CourseWeekDialog::fill_leaflets(const std::vector<Leaflet>& leaflets)
{
    leaflets_ = week_.reading;
    for (const auto& leaflet : leaflets)
        if (std::ranges::find(leaflets_, leaflet.code) == leaflets_.end())
            leaflets_.push_back(leaflet.code);
    for (std::size_t i = 0; i < leaflets_.size(); ++i) {
        const auto leaflet = std::ranges::find(leaflets, leaflets_[i], &Leaflet::code);
        add_line(*leaflet_list_, leaflet == leaflets.end() ? leaflets_[i] : leaflet->title,
                 i < week_.reading.size());
    }
}

wxCheckListBox* CourseWeekDialog::add_list(wxSizer* row, const char* member, const wxString& label, int width)
{
    auto* list = new wxCheckListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{width, 360})};
    row->Add(field(member, label, list),
             wxSizerFlags{width}.Expand().Border(wxLEFT, row->IsEmpty() ? 0 : FromDIP(side_margin)));
    return list;
}

void CourseWeekDialog::submit()
{
    week_.exercises = ticked(*exercise_list_, exercises_);
    week_.measures = ticked(*measure_list_, measures_);
    week_.reading = ticked(*leaflet_list_, leaflets_);
    for (const auto& [member, count] : {std::pair{"exercises", week_.exercises.size()},
                                        {"measures", week_.measures.size()},
                                        {"reading", week_.reading.size()}})
        if (count > most_in_a_week)
            return set_faults({{member, say("A week has room for {1}.", most_in_a_week)}});
    changed_(week_);
    finish();
}

}  // namespace attune::desktop
