// A weekly course on a page of its own: which one and from when, then every week with what is set in it.
// Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/weekly_courses/weekly_course_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class WeeklyCoursePanel : public wxPanel, private WeeklyCourseView {
public:
    WeeklyCoursePanel(wxWindow* parent, PageContext& context);

    void SetFocus() override { course_->SetFocus(); }

private:
    void show_course() override;
    void show_busy(bool busy) override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_top();
    wxSizer* make_choice();
    void open_group();
    void show_weeks();
    void add_week(const WeekCard& card, std::size_t week);
    void add_acts(wxWindow* panel, wxSizer* row, const WeekCard& card, std::size_t week);
    void add_things(wxWindow* panel, wxSizer* column, const WeekCard& card);
    // What links to measures or leaflets are called together, and what each does.
    struct LinksOf {
        wxString heading;
        wxString act;
    };
    // Without `act` they are no links.
    void add_links(wxWindow* panel, wxSizer* column, const LinksOf& of,
                   const std::vector<CourseThing>& things,
                   const std::function<void(const std::string& code)>& act);

    PageContext& context_;
    wxStaticText* heading_ = nullptr;
    wxStaticText* words_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxSizer* choice_ = nullptr;  // shown while no course goes on
    wxChoice* course_ = nullptr;
    wxTextCtrl* starts_on_ = nullptr;
    wxButton* give_ = nullptr;
    wxButton* give_to_group_ = nullptr;
    wxButton* stop_ = nullptr;
    wxScrolledWindow* weeks_ = nullptr;
    WeeklyCoursePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// Opens the page over the client's tabs.
void show_weekly_course(PageContext& context);

}  // namespace attune::desktop
