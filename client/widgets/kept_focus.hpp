// Keeps the focus where it is while a panel makes its controls anew: news from the server takes nobody's
// place to write away.
#pragma once

#include <cstddef>

#include <wx/window.h>

namespace attune::desktop {

// Remembers which control of the panel has the focus and, of a text field, what is selected in it or where
// its caret stands. At its end it gives both to the control of the same name; where that is no more, the
// focus goes to what stands in its place.
class KeptFocus {
public:
    explicit KeptFocus(wxWindow* panel);
    ~KeptFocus();
    KeptFocus(const KeptFocus&) = delete;
    KeptFocus& operator=(const KeptFocus&) = delete;

private:
    wxWindow* panel_;
    bool inside_ = false;    // the focus was in the panel
    std::size_t place_ = 0;  // among the panel's stops of Tab
    wxString name_;
    wxString label_;  // a button may be named by its label alone
    long from_ = 0;   // of the selection
    long to_ = 0;
};

}  // namespace attune::desktop
