// Two texts of one note side by side, section by section, until it is decided which stays. Widgets and
// wording only.
#pragma once

#include <functional>
#include <vector>

#include <wx/radiobox.h>
#include <wx/scrolwin.h>

#include "client/note/note_text.hpp"

namespace attune::desktop {

class ConflictPanel : public wxScrolledWindow {
public:
    using Decided = std::function<void(const std::vector<SectionConflict>&)>;
    ConflictPanel(wxWindow* parent, Decided decided);

    void show(const std::string& whose, const std::vector<SectionConflict>& sections);

private:
    void add(const SectionConflict& section);
    void go_on();

    Decided decided_;
    std::vector<SectionConflict> sections_;
    std::vector<wxRadioBox*> choices_;
};

}  // namespace attune::desktop
