// The note that is being written, as it will be read. Follows typing; never takes the focus. Widgets and
// wording only.
#pragma once

#include <string>

#include <wx/stattext.h>

#include "client/note/formatted_note.hpp"
#include "client/widgets/formatted_view.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class NotePreviewPanel : public Panel {
public:
    explicit NotePreviewPanel(wxWindow* parent);

    // Scrolls to the section in which somebody types, if it is out of sight.
    void show(const NoteText& text, const std::string& typed_in);

private:
    void bring_into_sight(const FormattedNote& note, const std::string& key);

    ScrolledPanel* around_ = nullptr;
    FormattedView* view_ = nullptr;
};

}  // namespace attune::desktop
