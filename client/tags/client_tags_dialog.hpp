// Chooses the tags of a client. Widgets and wording only.
#pragma once

#include "client/forms/wx_form_dialog.hpp"
#include "client/tags/tags_presenter.hpp"
#include "client/widgets/panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ClientTagsDialog : public FormDialog, private ClientTagsView {
public:
    ClientTagsDialog(wxWindow* parent, PageContext& context, const std::vector<std::string>& tags);

private:
    void show_choices() override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(); }
    void discard() override {}

    ScrolledPanel* boxes_ = nullptr;
    ClientTagsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
