// A date that is typed as people write it, or picked from the system's calendar.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include "shared/domain/day.hpp"

namespace attune::desktop {

class DateFieldPanel : public wxPanel {
public:
    // `changed` hears what was typed, when the field is left or Enter is pressed, and what was picked.
    using Changed = std::function<void(const std::string& typed)>;
    DateFieldPanel(wxWindow* parent, const wxString& name, Changed changed);

    void show_day(Day day, Day latest);

private:
    void pick();
    void tell();

    wxTextCtrl* text_;
    wxButton* open_;
    Changed changed_;
    wxString told_;
    Day day_;
    Day latest_;
};

}  // namespace attune::desktop
