// The dialog in which a practice lead keeps the practice's rooms.
#pragma once

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/diary/rooms_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class RoomsDialog : public FormDialog, private RoomsView {
public:
    RoomsDialog(wxWindow* parent, Screen& screen);

private:
    void submit() override;
    void discard() override {}
    void show_rooms() override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }

    void show_selected();

    wxListBox* list_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxButton* rename_ = nullptr;
    wxButton* close_ = nullptr;
    RoomsPresenter presenter_;
};

}  // namespace attune::desktop
