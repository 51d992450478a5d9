// A dialog over the page it belongs to: labelled fields with what is wrong below each, a sentence for the
// whole, one default button. It does not block the window, so that a sign-in that has expired can be renewed
// under it; it hides while its page is covered by the lock, and goes with it.
//
// Closing keeps the draft; Discard throws it away.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "shared/result.hpp"

namespace attune::desktop {

class FormDialog : public wxDialog {
protected:
    // `verb` is what the default button does: "Add client".
    FormDialog(wxWindow* parent, const wxString& title, const wxString& verb);

    // To be filled by the dialog, between construction and open().
    [[nodiscard]] wxBoxSizer* body() const { return body_; }
    // A labelled field, on the dialog or a page of it, whose faults come under the name of `member`; `note`
    // stands small beside the label.
    wxSizer* field(const std::string& member, const wxString& label, wxWindow* control,
                   const wxString& note = {});
    // The same for controls that have their labels beside them, in `row`; `control` is the first of them.
    wxSizer* fault_below(const std::string& member, wxSizer* row, wxWindow* control);
    // Lays out, shows and puts the focus into the first field.
    void open(wxWindow* first);

    // Another verb than the one it was made with: a draft may say so.
    void set_verb(const wxString& verb) { submit_->SetLabel(verb); }
    void set_busy(bool busy);
    // For a form that keeps no draft: there is nothing to discard.
    void without_draft() { discard_->Hide(); }
    // False for who may only read.
    void allow_submit(bool allowed) { submit_->Enable(allowed); }
    // Puts the focus into the first field at fault.
    void set_faults(const std::vector<FieldError>& faults);
    void set_sentence(const std::string& sentence);
    void finish();

    virtual void submit() = 0;
    virtual void discard() = 0;

private:
    struct Field {
        wxWindow* control = nullptr;
        wxStaticText* fault = nullptr;
    };
    // Room in the cell for what is wrong with the field.
    void add_fault(const std::string& member, wxSizer* cell, wxWindow* control);
    wxSizer* make_buttons(const wxString& verb);
    void show_where_it_was(bool shown);
    void fit();

    wxBoxSizer* body_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxButton* discard_ = nullptr;
    wxButton* submit_ = nullptr;
    std::vector<std::string> order_;
    std::map<std::string, Field> fields_;
    bool open_ = false;
    wxPoint place_;  // where it stands, or stood before it was hidden
};

}  // namespace attune::desktop
