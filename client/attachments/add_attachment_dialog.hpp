// Asks for a file and what it is. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/attachments/add_attachment_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class AddAttachmentDialog : public FormDialog, private AddAttachmentView {
public:
    // `note_id` is empty for a file of the record as a whole.
    AddAttachmentDialog(wxWindow* parent, Screen& screen, ClientModel& model,
                        const std::string& note_id = {});

private:
    void show_form(const AttachmentForm& form) override;
    void show_file(const std::string& words) override;
    void show_room(const std::string& words) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.add(typed()); }
    void discard() override {}

    wxSizer* make_file();
    void ask_for_file();
    [[nodiscard]] AttachmentForm typed() const;

    wxTextCtrl* file_ = nullptr;
    wxButton* choose_ = nullptr;
    wxTextCtrl* title_ = nullptr;
    wxChoice* paper_ = nullptr;
    wxTextCtrl* dated_on_ = nullptr;
    wxChoice* belongs_to_ = nullptr;
    wxStaticText* room_ = nullptr;
    AddAttachmentPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
