// Pointing at what supports a part of the formulation. Widgets and wording only.
#pragma once

#include <functional>

#include <wx/listbox.h>
#include <wx/srchctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/plan/evidence_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class EvidenceDialog : public FormDialog, private EvidenceView {
public:
    // Deletes itself when it is closed. `chosen` is told what was pointed at.
    EvidenceDialog(wxWindow* parent, PageContext& context, FormulationPart part,
                   std::function<void(const Evidence&)> chosen);

private:
    void show_choices() override;
    void show_items() override;
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void submit() override;
    void discard() override {}

    std::function<void(const Evidence&)> tell_;
    wxSearchCtrl* search_ = nullptr;
    wxListBox* choices_ = nullptr;
    wxListBox* items_ = nullptr;   // "the score itself" first, then the answers behind it
    EvidencePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
