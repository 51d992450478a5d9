// Writing the note of a session: text on the left, evidence on the right. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>
#include <wx/timer.h>

#include "client/note/conflict_panel.hpp"
#include "client/note/evidence_panel.hpp"
#include "client/note/note_presenter.hpp"
#include "client/note/note_preview_panel.hpp"
#include "client/note/note_sections_panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class NotePanel : public wxPanel, private NoteView {
public:
    NotePanel(wxWindow* parent, PageContext& context, const std::string& session_id, api::NoteKind kind,
              const Draft* draft = nullptr);

    void SetFocus() override;
    void begin_apart(const std::string& template_code) { presenter_.begin_apart(template_code); }

private:
    void show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines) override;
    void show_template() override;
    void show_plan_origin(const std::string& words) override { sections_->show_plan_origin(words); }
    void show_state(const std::string& saved, const std::string& sentence) override;
    void show_elsewhere(const std::string& sentence) override;
    void show_signed(const SignedNote& note) override;
    void show_conflict(const std::string& whose, const std::vector<SectionConflict>& sections) override;
    void show_evidence() override;

    wxSizer* make_head();
    wxWindow* make_template_choice();
    wxPanel* make_text_page(wxWindow* parent);
    wxSizer* make_foot(wxWindow* parent);
    void add_signing(wxWindow* parent, wxSizer* row);
    void show_signing();
    wxToggleButton* make_preview_toggle();
    void on_key(wxKeyEvent& event);
    void changed(api::NoteText text, const std::vector<ScoreLine>& lines);
    void show_preview();
    [[nodiscard]] bool previews() const { return previewing_->IsShown() && previewing_->GetValue(); }
    void attach();
    void fold();

    PageContext& context_;
    wxChoice* template_ = nullptr;  // null for a private note, which has no choice
    wxStaticText* saved_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxStaticText* elsewhere_ = nullptr;
    NoteSectionsPanel* sections_ = nullptr;
    wxButton* sign_ = nullptr;
    wxButton* add_ = nullptr;
    wxButton* cosign_ = nullptr;
    wxStaticText* after_signing_ = nullptr;
    wxStaticText* attached_ = nullptr;  // hidden while nothing is
    wxSimplebook* book_ = nullptr;
    ConflictPanel* conflict_ = nullptr;
    EvidencePanel* evidence_ = nullptr;
    NotePreviewPanel* preview_ = nullptr;
    wxToggleButton* previewing_ = nullptr;
    api::NoteText typed_;  // what the preview shows
    wxTimer pause_;        // after a key, before the preview follows
    wxToggleButton* beside_ = nullptr;
    bool signed_ = false;
    NotePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// Opens the note of a session as a page of the workspace.
void open_note_page(PageContext& context, const std::string& session_id, api::NoteKind kind,
                    const Draft* draft = nullptr);

// Begins the note of a call between sessions, under this template.
void open_note_apart(PageContext& context, const std::string& session_id, const std::string& template_code);

// For the table of features: the note of the latest held session; without one, a session is recorded first.
void write_note(wxWindow* window, PageContext& context);
void resume_note(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
