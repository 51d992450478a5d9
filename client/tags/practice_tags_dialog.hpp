// Shows the tags that the practice offers; a lead keeps the list. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/tags/tags_presenter.hpp"

namespace attune::desktop {

class PracticeTagsDialog : public FormDialog, private PracticeTagsView {
public:
    PracticeTagsDialog(wxWindow* parent, Screen& screen);

private:
    void show_tags(const std::string& lines, bool may_change) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(tags_->GetValue().utf8_string()); }
    void discard() override {}

    wxTextCtrl* tags_ = nullptr;
    PracticeTagsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
