// Tells how much room clients' files take, and lets a lead give more. Widgets and wording only.
#pragma once

#include <wx/spinctrl.h>
#include <wx/stattext.h>

#include "client/attachments/attachment_room_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class AttachmentRoomDialog : public FormDialog, private AttachmentRoomView {
public:
    AttachmentRoomDialog(wxWindow* parent, Screen& screen);

private:
    void show_room(const std::string& words, int gigabytes) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.set(gigabytes_->GetValue()); }
    void discard() override {}

    wxStaticText* taken_ = nullptr;
    wxSpinCtrl* gigabytes_ = nullptr;
    AttachmentRoomPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
