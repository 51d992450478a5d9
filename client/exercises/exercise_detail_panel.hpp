// One exercise as it is read: what it is for, its steps, and a button for each of its files. Widgets and
// wording only.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/exercises/exercises_presenter.hpp"

namespace attune::desktop {

class ExerciseDetailPanel : public wxScrolledWindow {
public:
    struct Acts {
        std::function<void(std::size_t attachment)> open;
        std::function<void()> change;
    };
    ExerciseDetailPanel(wxWindow* parent, Acts acts);

    void show(const ExerciseDetail& detail, bool may_change);

private:
    // A heading with a text below it, both hidden while there is none.
    struct Part {
        wxStaticText* heading = nullptr;
        wxStaticText* text = nullptr;
    };
    Part add_part(const wxString& heading);
    void fill();
    void fill_files();
    void put(wxStaticText* label, const std::string& text) const;
    void put(const Part& part, const std::string& text) const;

    Acts acts_;
    ExerciseDetail detail_;
    bool may_change_ = false;
    wxBoxSizer* column_ = nullptr;
    wxStaticText* name_ = nullptr;
    wxStaticText* whose_ = nullptr;
    wxStaticText* kind_ = nullptr;
    wxButton* change_ = nullptr;
    Part purpose_;
    Part steps_;
    Part cautions_;
    Part dose_;
    wxStaticText* files_heading_ = nullptr;
    wxBoxSizer* files_ = nullptr;
};

}  // namespace attune::desktop
