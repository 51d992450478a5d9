// A document on its pages, as it will be printed, beside its parts, which can be left out and written over.
// Widgets and wording only.
#pragma once

#include <map>
#include <string>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/manuscripts/manuscript_presenter.hpp"
#include "client/widgets/paper_view.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ManuscriptPanel : public wxPanel, private ManuscriptView {
public:
    ManuscriptPanel(wxWindow* parent, PageContext& context, ManuscriptKind kind, const std::string& about,
                    const Draft* draft);

    void SetFocus() override { (about_ ? static_cast<wxWindow*>(about_) : close_)->SetFocus(); }

private:
    void show_busy(bool busy) override;
    void show_parts() override;
    void show_paper() override;
    void show_sentence(const std::string& sentence) override;
    void show_notice(const std::string& notice) override;
    void show_recipients() override;

    wxSizer* make_left();
    wxSizer* make_top();
    wxSizer* make_top_buttons();
    wxButton* add_button(wxSizer* row, const wxString& label, void (ManuscriptPanel::*act)());
    void fill_parts();
    void add_part(const ManuscriptPart& part);
    void add_private_notes();
    void add_private_note(const PrivateNoteChoice& note);
    void ask_where();
    void ask_where_for_html();
    void copy_text();

    PageContext& context_;
    wxChoice* about_ = nullptr;  // null where there is one episode to write of
    wxButton* close_ = nullptr;
    std::vector<wxButton*> acts_;  // on what is on the page
    wxStaticText* sentence_ = nullptr;
    wxStaticText* notice_ = nullptr;
    wxChoice* recipient_ = nullptr;  // null but on a letter
    wxScrolledWindow* parts_ = nullptr;
    std::map<std::string, wxCheckBox*> boxes_;
    std::map<std::string, wxTextCtrl*> texts_;
    std::map<std::string, wxCheckBox*> private_notes_;
    PaperView* paper_ = nullptr;
    bool busy_ = false;
    ManuscriptPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// Opens the page over the tabs. `about`: the session, form or episode to begin with.
void show_manuscript(PageContext& context, ManuscriptKind kind, const std::string& about = {});

// For the table of features.
void show_summary(wxWindow* window, PageContext& context);
void write_letter(wxWindow* window, PageContext& context);
void resume_manuscript(wxWindow* window, PageContext& context, const Draft& draft);

// Where the person last saved a file; in their Documents at first. For every page that saves one.
wxString ask_where_to_save(wxWindow* parent, const wxString& title, const wxString& name,
                           const wxString& wildcard);
// The same for a PDF.
wxString ask_for_file(wxWindow* parent, const wxString& suggested_name);

}  // namespace attune::desktop
