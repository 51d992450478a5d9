// Beside the chart: the verdict in words, what it rests on, and the items that moved.
#pragma once

#include <functional>

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/progress/progress_tables.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/verdict_panel.hpp"

namespace attune::desktop {

class CourseWordsPanel : public Card {
public:
    CourseWordsPanel(wxWindow* parent, std::function<void()> show_sources);

    void show_course(const FollowedScore& followed);
    void show_forms(const FollowedScore& followed, const Forms& forms);
    // Breaks the sentences to the room there is.
    void fit(int width);

private:
    wxStaticText* add_sentence(wxStaticText* text);
    void separate();

    wxBoxSizer* column_ = nullptr;
    VerdictPanel* verdict_ = nullptr;
    wxStaticText* path_ = nullptr;
    wxStaticText* change_ = nullptr;
    wxStaticText* last_ = nullptr;
    wxStaticText* basis_ = nullptr;
    wxStaticText* moved_head_ = nullptr;
    wxFlexGridSizer* moved_ = nullptr;
    wxStaticText* risk_ = nullptr;
    std::vector<std::pair<wxStaticText*, wxString>> sentences_;
    int width_ = 0;
};

}  // namespace attune::desktop
