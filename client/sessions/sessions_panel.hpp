// The Sessions tab. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/weakref.h>

#include "client/sessions/next_session.hpp"
#include "client/sessions/sessions_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class SessionsPanel : public wxPanel, private SessionsView {
public:
    SessionsPanel(wxWindow* parent, PageContext& context);

private:
    void show_rows() override;
    void show_sentence(const std::string& sentence, bool undo) override;
    void show_conflict(const std::string& mine, const std::string& theirs) override;

    wxSizer* make_top();
    wxSizer* make_bar();
    wxDataViewCtrl* make_table(wxWindow* parent);
    wxButton* add_act(wxSizer* row, const wxString& label, const std::function<void()>& act);
    void book_by_hand(const Refusal& why);
    [[nodiscard]] const SessionRow* selected() const;
    void enable_acts();
    void open_note();

    PageContext& context_;
    wxSimplebook* book_ = nullptr;
    wxDataViewCtrl* table_ = nullptr;
    wxStaticText* counts_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxButton* undo_ = nullptr;
    wxButton* keep_mine_ = nullptr;
    wxButton* keep_theirs_ = nullptr;
    wxButton* note_ = nullptr;
    wxButton* change_ = nullptr;
    std::vector<std::pair<api::SessionState, wxButton*>> states_;
    std::string selected_;  // session_id
    NextSession next_;
    wxWeakRef<wxWindow> asked_from_;  // for the next session: its dialog stands on what is seen
    SessionsPresenter presenter_;     // before the table's model, which reads it
    wxObjectDataPtr<wxDataViewVirtualListModel> model_;
};

// For the table of features.
wxWindow* make_sessions_page(wxWindow* parent, PageContext& context);
void record_session(wxWindow* window, PageContext& context);
void book_session(wxWindow* window, PageContext& context);
void resume_session(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
