// Static texts in the three sizes that Attune has, and the small pieces that screens are set from.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/widgets/panel.hpp"

namespace attune::desktop {

// 8-pixel grid, half steps of 4; in the device-independent pixels that wx takes.
inline constexpr int gap = 8;
inline constexpr int half_gap = 4;
inline constexpr int margin = 24;
inline constexpr int side_margin = 16;

wxString from_utf8(const std::string& text);

wxStaticText* make_title(wxWindow* parent, const wxString& text = {});
wxStaticText* make_heading(wxWindow* parent, const wxString& text = {});
wxStaticText* make_strong(wxWindow* parent, const wxString& text = {});
wxStaticText* make_text(wxWindow* parent, const wxString& text = {});
wxStaticText* make_notes(wxWindow* parent, const wxString& text = {});  // small and quiet
// The same at the right of its place, `least` pixels wide at least: cut where there is no room for it, and
// then read whole where the mouse rests.
wxStaticText* make_cut_notes(wxWindow* parent, const wxString& text, int least);

// On the screen that is handed to a client, to be read from an arm's length.
wxStaticText* make_question(wxWindow* parent, const wxString& text = {});
wxStaticText* make_reading(wxWindow* parent, const wxString& text = {});
wxStaticText* make_aside(wxWindow* parent, const wxString& text = {});  // quiet

// The one button of a window that Enter presses; drawn in the accent.
wxButton* make_default_button(wxWindow* parent, const wxString& label);
// A button that reads as a link: "Open charts".
wxButton* make_link(wxWindow* parent, const wxString& label);

// Sets the text, breaks it into lines of at most `width` pixels when that is above 0, and lays the parent out
// again.
void set_text(wxStaticText* label, const wxString& text, int width = 0);

// `content` between the margins of a window: 24 left, 16 right.
wxSizer* in_margins(wxWindow* page, wxSizer* content);

// Heading, one sentence, one verb, centred in an empty list. `act` may be null.
class EmptyState : public Panel {
public:
    EmptyState(wxWindow* parent, const wxString& heading, const wxString& sentence, const wxString& verb = {},
               std::function<void()> act = nullptr);
};

// A sheet of the view colour with a hairline round it; its sizer is vertical.
class Card : public Panel {
public:
    explicit Card(wxWindow* parent);
};

}  // namespace attune::desktop
