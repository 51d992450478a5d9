// The dialogs of break-glass: opening a record, and what a practice lead found when they looked into it.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/break_glass/break_glass_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class BreakGlassDialog : public FormDialog, private BreakGlassView {
public:
    BreakGlassDialog(wxWindow* parent, Screen& screen, BreakGlassPresenter::Opened opened);

private:
    void submit() override;
    void discard() override {}
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    wxTextCtrl* legal_name_ = nullptr;
    wxTextCtrl* born_on_ = nullptr;
    wxTextCtrl* reference_ = nullptr;
    wxChoice* hours_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    BreakGlassPresenter presenter_;
};

class BreakGlassSignOffDialog : public FormDialog, private BreakGlassSignOffView {
public:
    BreakGlassSignOffDialog(wxWindow* parent, Screen& screen, const api::BreakGlassToLookInto& waiting,
                            BreakGlassSignOffPresenter::Done done);

private:
    void submit() override { presenter_.sign_off(found_->GetValue().utf8_string()); }
    void discard() override {}
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    wxTextCtrl* found_ = nullptr;
    BreakGlassSignOffPresenter presenter_;
};

}  // namespace attune::desktop
