// The Homework tab: a card for each piece of homework, with the look back on it. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/homework/homework_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class HomeworkPanel : public wxPanel, private HomeworkView {
public:
    HomeworkPanel(wxWindow* parent, PageContext& context);

private:
    void show_cards() override;
    void show_sentence(const std::string& sentence, bool undo) override;

    wxSizer* make_top();
    void add_card(const HomeworkCard& card);
    wxSizer* make_head(wxPanel* panel, const HomeworkCard& card);
    void add_practice(wxPanel* panel, wxSizer* words, const HomeworkCard& card);
    void add_acts(wxPanel* panel, wxSizer* row, const HomeworkCard& card);
    wxSizer* make_review(wxPanel* panel, const HomeworkCard& card);

    PageContext& context_;
    wxSimplebook* book_ = nullptr;
    wxScrolledWindow* list_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxButton* undo_ = nullptr;
    HomeworkPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features. Looks back left unfinished stand in the tab's fields by themselves.
wxWindow* make_homework_page(wxWindow* parent, PageContext& context);
void resume_homework_review(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
