// The dialog in which a practice lead says who supervises whom.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/supervision/supervision_pairs_presenter.hpp"

namespace attune::desktop {

class SupervisionPairsDialog : public FormDialog, private SupervisionPairsView {
public:
    SupervisionPairsDialog(wxWindow* parent, Screen& screen);

private:
    void submit() override;
    void discard() override {}
    void show_pairs() override;
    void show_acts();
    wxSizer* make_acts();
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }

    wxListBox* list_ = nullptr;
    wxButton* cosigning_ = nullptr;
    wxButton* end_ = nullptr;
    wxChoice* supervisor_ = nullptr;
    wxChoice* supervisee_ = nullptr;
    wxCheckBox* cosigns_ = nullptr;
    SupervisionPairsPresenter presenter_;
};

}  // namespace attune::desktop
