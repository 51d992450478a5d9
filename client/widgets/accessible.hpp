// What a screen reader is told. wxWindow::SetName does not reach it on GTK; these do.
#pragma once

#include <string>

#include <wx/string.h>
#include <wx/window.h>

namespace attune::desktop {

// The name under which a control is found and read out; also on the inner widget of a scrolled one (text
// field of several lines, table). A list that drops down tells from then on when it has the focus: name it
// once.
void name_for_screen_readers(wxWindow* window, const wxString& name);

// What is said after the name: the question that an answer belongs to.
void describe_for_screen_readers(wxWindow* window, const wxString& text);

// The label in front of a field is also its name.
void label_for(wxWindow* label, wxWindow* field);

// A drawing is announced as a chart whose name is its caption in words.
void describe_chart(wxWindow* canvas, const wxString& caption);

// A text that we draw ourselves is announced with all its words.
void describe_text(wxWindow* canvas, const wxString& words);

// Something of importance has appeared without taking the focus: it is read out when the reader is idle.
void announce(wxWindow* label);

}  // namespace attune::desktop
