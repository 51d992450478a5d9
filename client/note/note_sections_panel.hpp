// The sections of a note as they are written: a field each, the scores with what stays of them, and below,
// once it is signed, who stands by it. Widgets and wording only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/note/note_presenter.hpp"
#include "client/widgets/formatted_view.hpp"

namespace attune::desktop {

class NoteSectionsPanel : public wxScrolledWindow {
public:
    // What is written, at every keystroke and with every score that stays or goes.
    using Changed = std::function<void(api::NoteText text, const std::vector<ScoreLine>& lines)>;
    // The presenter says whose note it is and whether it may be written; it outlives what is typed here.
    NoteSectionsPanel(wxWindow* parent, const NotePresenter& presenter, Changed changed);

    void show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines);
    void show_plan_origin(const std::string& words);
    // From then on nothing can be written.
    void show_signed(const SignedNote& note);
    void focus_first();
    // Tells what stands in the fields now.
    void tell_changed();
    // Puts the marks around what is chosen in the field that has the focus; nothing where none has.
    void mark_chosen(const std::u32string& mark);
    // The key of the section that has the focus; empty where none has.
    [[nodiscard]] std::string typed_in() const;

private:
    void build(const api::NoteText& text);
    void add_section(wxSizer* column, const NoteSection& section);
    void add_scores(wxSizer* column, const NoteSection& section);
    void add_field(wxSizer* column, const NoteSection& section);
    void show_lines();
    void add_line(wxSizer* grid, std::size_t index);
    void add_signed_text(const wxString& heading, std::vector<reports::FormattedBlock> blocks);
    [[nodiscard]] bool is_private() const { return presenter_.kind() == api::NoteKind::private_note; }

    struct Field {
        std::string key;
        wxTextCtrl* control;
        FormattedView* view;  // in its place once nothing can be written
    };
    [[nodiscard]] const Field* field_in_focus() const;
    void show_formatted();
    const NotePresenter& presenter_;
    Changed changed_;
    api::NoteText shown_;
    std::vector<Field> fields_;
    std::vector<ScoreLine> lines_;
    wxStaticText* plan_origin_ = nullptr;     // null where no section is a plan
    wxScrolledWindow* score_card_ = nullptr;  // at most five rows high; null where no section holds scores
    wxBoxSizer* below_signature_ = nullptr;   // who signed, the hash, addenda
    bool filling_ = false;
    bool signed_ = false;
};

}  // namespace attune::desktop
