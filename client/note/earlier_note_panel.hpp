// The page of a note of an earlier episode, with who signed it and what was added. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/note/earlier_note_presenter.hpp"
#include "client/widgets/formatted_view.hpp"
#include "client/widgets/panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class EarlierNotePanel : public wxPanel, private EarlierNoteView {
public:
    EarlierNotePanel(wxWindow* parent, PageContext& context, const api::FoundNote& found);

    void SetFocus() override { text_->SetFocus(); }

private:
    void show_note(const api::Note& note, const SignedNote* standing, bool may_sign) override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_head();
    FormattedView* add_text(const wxString& heading, std::vector<reports::FormattedBlock> blocks);
    void add_standing(const SignedNote& standing);

    PageContext& context_;
    ScrolledPanel* text_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxButton* sign_ = nullptr;
    wxButton* cosign_ = nullptr;
    EarlierNotePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// Opens it as a page of the workspace.
void open_earlier_note(PageContext& context, const api::FoundNote& found);

}  // namespace attune::desktop
