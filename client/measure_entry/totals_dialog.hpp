// Entering totals, as a dialog: the day, and one number a score with its range. Widgets and wording only.
#pragma once

#include <functional>
#include <vector>

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/measure_entry/totals_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class TotalsDialog : public FormDialog, private TotalsView {
public:
    // `recorded` runs when the server has them.
    TotalsDialog(wxWindow* parent, PageContext& context, TotalsForm form,
                 std::function<void()> recorded = {});
    TotalsDialog(wxWindow* parent, PageContext& context, const Draft& draft);

private:
    void show_form(const TotalsForm& form) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override;

    void submit() override { presenter_.submit(); }
    void discard() override { presenter_.discard(); }

    void fill();
    void changed();

    std::function<void()> recorded_;
    TotalsForm form_;
    wxTextCtrl* answered_on_ = nullptr;
    std::vector<wxTextCtrl*> values_;  // as form_.totals
    bool filling_ = false;
    TotalsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_totals(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
