// Asks how letters that were filed together went. Widgets and wording only.
#pragma once

#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/document_batch/batch_handout_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class BatchHandoutDialog : public FormDialog, private BatchHandoutView {
public:
    BatchHandoutDialog(wxWindow* parent, Screen& screen, std::vector<FiledLetter> letters,
                       BatchHandoutPresenter::Hears hears);

private:
    void show_form(const BatchHandoutForm& form) override;
    void show_letters() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    wxCheckListBox* letters_ = nullptr;
    wxChoice* way_ = nullptr;
    wxTextCtrl* given_on_ = nullptr;
    BatchHandoutPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
