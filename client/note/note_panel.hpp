// Writing the note of a session: text on the left, evidence on the right. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include "client/note/conflict_panel.hpp"
#include "client/note/evidence_panel.hpp"
#include "client/note/note_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class NotePanel : public wxPanel, private NoteView {
public:
    NotePanel(wxWindow* parent, PageContext& context, const std::string& session_id, api::NoteKind kind,
              const Draft* draft = nullptr);

    void SetFocus() override;

private:
    void show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines) override;
    void show_plan_origin(const std::string& words) override;
    void show_state(const std::string& saved, const std::string& sentence) override;
    void show_signed(const std::string& words) override;
    void show_conflict(const std::string& whose, const std::vector<SectionConflict>& sections) override;
    void show_evidence() override;

    wxSizer* make_head();
    wxPanel* make_sections(wxWindow* parent);
    void make_progress_sections(wxPanel* sections, wxSizer* column);
    void make_private_section(wxPanel* sections, wxSizer* column);
    wxSizer* make_foot(wxWindow* parent);
    wxTextCtrl* text(wxWindow* parent, wxSizer* into, std::string api::NoteText::*member,
                     const wxString& label, int height, int share, wxStaticText** note = nullptr);
    void show_lines();
    void add_line(wxSizer* grid, std::size_t index);
    void changed();
    void fold();

    struct Entry {
        std::string api::NoteText::*member;
        wxTextCtrl* control;
    };
    PageContext& context_;
    std::vector<Entry> entries_;
    std::vector<ScoreLine> lines_;
    wxStaticText* saved_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxStaticText* plan_origin_ = nullptr;
    wxScrolledWindow* score_card_ = nullptr;  // at most five rows high
    wxButton* sign_ = nullptr;
    wxStaticText* after_signing_ = nullptr;
    wxSimplebook* book_ = nullptr;
    ConflictPanel* conflict_ = nullptr;
    EvidencePanel* evidence_ = nullptr;
    wxToggleButton* beside_ = nullptr;
    bool filling_ = false;
    bool signed_ = false;
    NotePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// Opens the note of a session as a page of the workspace.
void open_note_page(PageContext& context, const std::string& session_id, api::NoteKind kind,
                    const Draft* draft = nullptr);

// For the table of features: the note of the latest held session; without one, a session is recorded first.
void write_note(wxWindow* window, PageContext& context);
void resume_note(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
