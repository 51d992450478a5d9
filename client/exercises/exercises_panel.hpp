// The exercises in a list, found as one types, the chosen one beside it with its files. Widgets and wording
// only.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "client/exercises/exercises_presenter.hpp"

namespace attune::desktop {

class ExerciseDetailPanel;

class ExercisesPanel : public wxPanel, private ExercisesView {
public:
    // `close` goes back to where it was opened.
    ExercisesPanel(wxWindow* parent, Screen& screen, std::function<void()> close);

    void begin();

private:
    void show_rows() override;
    void show_detail() override;
    void show_sentence(const std::string& sentence) override;
    bool open_file(const std::filesystem::path& path) override;

    wxSizer* make_top();
    wxSizer* make_list();
    // One without a code is new.
    void write(const Exercise& exercise);

    Screen& screen_;
    std::function<void()> close_;
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSearchCtrl* search_ = nullptr;
    wxSimplebook* book_ = nullptr;  // table, nothing found
    wxDataViewListCtrl* table_ = nullptr;
    ExerciseDetailPanel* detail_ = nullptr;
    bool filling_ = false;
    ExercisesPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
