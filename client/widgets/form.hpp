// A form: labels above their fields, one refusal below, one default button. Used by the door, the lock and
// the dialogs.
#pragma once

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace attune::desktop {

class Form {
public:
    // Adds to `column`, a vertical sizer of `parent`; fields are as wide as `width`.
    Form(wxWindow* parent, wxSizer* column, int width) : parent_{parent}, column_{column}, width_{width} {}

    wxTextCtrl* text(const wxString& label, long style = 0);
    wxTextCtrl* password(const wxString& label) { return text(label, wxTE_PASSWORD); }
    // Hidden until it says something.
    wxStaticText* refusal();
    // A field of any other kind, made by the caller.
    void field(const wxString& label, wxWindow* control);
    void space(int pixels) { column_->AddSpacer(parent_->FromDIP(pixels)); }

private:
    wxWindow* parent_;
    wxSizer* column_;
    int width_;
};

// Shows the sentence below the form, or hides it when it is empty; screen readers hear it.
void show_sentence(wxStaticText* label, const wxString& sentence, int width);

// Centres `content` in a panel of its own: title, sentence, form.
wxSizer* centred(wxWindow* panel, wxSizer* content, int width);

}  // namespace attune::desktop
