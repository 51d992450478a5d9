// What stands beside the note: followed scores, the last note, and the homework with its days done. Widgets
// and wording only.
#pragma once

#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/tglbtn.h>

#include "client/note/note_presenter.hpp"
#include "client/overview/overview_figures.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class EvidencePanel : public wxPanel {
public:
    EvidencePanel(wxWindow* parent, PageContext& context, const NotePresenter& presenter);

    // The record has changed.
    void show();

private:
    wxSizer* make_head();
    void show_page(int page);
    void show_scores();
    void add_score(const ScorePanel& panel);
    void show_last_note();
    void show_homework();

    PageContext& context_;
    const NotePresenter& presenter_;
    wxToggleButton* scores_button_ = nullptr;
    wxToggleButton* last_note_button_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxScrolledWindow* scores_ = nullptr;
    wxScrolledWindow* last_note_ = nullptr;
    wxPanel* homework_ = nullptr;
};

}  // namespace attune::desktop
