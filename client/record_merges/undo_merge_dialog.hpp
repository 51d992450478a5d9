// Asks before two records are taken apart again. Widgets and wording only.
#pragma once

#include "client/forms/wx_form_dialog.hpp"
#include "client/record_merges/undo_merge_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class UndoMergeDialog : public FormDialog, private FormView {
public:
    UndoMergeDialog(wxWindow* parent, PageContext& context, const api::RecordMerge& merge);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.submit(); }
    void discard() override {}

    UndoMergePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
