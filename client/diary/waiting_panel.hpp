// The waiting list beside the diary: a table of who waits, and what can be done about the one selected.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/diary/waiting_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class WaitingPanel : public Panel, private WaitingView {
public:
    struct Acts {
        std::function<void()> counted;  // title() or waiting() has changed
        std::function<void(const std::string& sentence, bool undo)> say;
        // The form of an appointment for who is selected, at the time that is looked at.
        std::function<void(const api::WaitingEntry&, const std::optional<FreeSlot>&)> book;
    };
    WaitingPanel(wxWindow* parent, Screen& screen, Acts acts);

    void refresh() { presenter_.refresh(); }
    void look_for(const FreeSlot& slot) { presenter_.look_for(slot); }
    void look_for_all() { presenter_.look_for_all(); }
    void undo() { presenter_.undo(); }
    void add();
    void resume(const Draft& draft);
    void focus_table() { table_->SetFocus(); }
    [[nodiscard]] const WaitingPresenter& list() const { return presenter_; }

private:
    void show_entries() override;
    void show_selected() override;
    void show_sentence(const std::string& sentence, bool undo) override { acts_.say(sentence, undo); }

    wxWindow* make_list();
    void make_table(wxWindow* parent);
    wxWindow* make_card();
    void make_buttons(wxWindow* card, wxSizer* column);
    void change();
    void show_card(const api::WaitingEntry& entry);

    Screen& screen_;
    Acts acts_;
    wxSimplebook* book_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    wxCheckBox* closed_ = nullptr;
    wxButton* all_ = nullptr;
    wxStaticText* who_ = nullptr;
    wxStaticText* what_ = nullptr;
    wxStaticText* note_ = nullptr;
    wxStaticText* history_ = nullptr;
    wxButton* book_it_ = nullptr;
    wxButton* offer_ = nullptr;
    wxButton* change_ = nullptr;
    wxButton* withdraw_ = nullptr;
    wxButton* wait_again_ = nullptr;
    bool filling_ = false;
    std::optional<Draft> to_resume_;  // when the list is there
    WaitingPresenter presenter_;      // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
