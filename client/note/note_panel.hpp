// Writing the note of a session: text on the left, evidence on the right. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
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
    void show_template() override;
    void show_plan_origin(const std::string& words) override;
    void show_state(const std::string& saved, const std::string& sentence) override;
    void show_elsewhere(const std::string& sentence) override;
    void show_signed(const SignedNote& note) override;
    void show_conflict(const std::string& whose, const std::vector<SectionConflict>& sections) override;
    void show_evidence() override;

    wxSizer* make_head();
    wxWindow* make_template_choice();
    wxPanel* make_text_page(wxWindow* parent);
    wxSizer* make_foot(wxWindow* parent);
    // The fields of these sections, in the place of those that were there.
    void build(const api::NoteText& text);
    void add_section(wxSizer* column, const NoteSection& section);
    void add_scores(wxSizer* column, const NoteSection& section);
    void add_field(wxSizer* column, const NoteSection& section);
    void show_lines();
    void add_line(wxSizer* grid, std::size_t index);
    void add_signed_text(const wxString& heading, const wxString& text);
    void changed();
    void fold();

    struct Field {
        std::string key;
        wxTextCtrl* control;
    };
    PageContext& context_;
    api::NoteText shown_;
    std::vector<Field> fields_;
    std::vector<ScoreLine> lines_;
    wxChoice* template_ = nullptr;  // null for a private note, which has no choice
    wxStaticText* saved_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxStaticText* elsewhere_ = nullptr;
    wxScrolledWindow* sections_ = nullptr;
    wxStaticText* plan_origin_ = nullptr;     // null where no section is a plan
    wxScrolledWindow* score_card_ = nullptr;  // at most five rows high; null where no section holds scores
    wxBoxSizer* below_signature_ = nullptr;   // who signed, the hash, addenda
    wxButton* sign_ = nullptr;
    wxButton* add_ = nullptr;
    wxButton* cosign_ = nullptr;
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
