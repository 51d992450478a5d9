// The practice's paper and one's own signature, beside a sample page that follows what is typed. Widgets and
// wording only.
#pragma once

#include <map>
#include <string>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/practice_paper/practice_paper_presenter.hpp"
#include "client/widgets/paper_view.hpp"

namespace attune::desktop {

class PracticePaperDialog : public FormDialog, private PracticePaperView {
public:
    PracticePaperDialog(wxWindow* parent, Screen& screen);

private:
    void show_form(const PracticePaperForm& form, bool may_change) override;
    void show_sample(const Manuscript& sample) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(); }
    void discard() override {}

    wxSizer* make_letterhead();
    wxSizer* make_logo();
    wxSizer* make_signature();
    wxSizer* make_parts();
    void show_parts();
    void changed();
    void ask_for_logo();

    wxTextCtrl* address_ = nullptr;
    wxTextCtrl* foot_ = nullptr;
    wxButton* load_logo_ = nullptr;
    wxButton* remove_logo_ = nullptr;
    wxTextCtrl* title_ = nullptr;
    wxTextCtrl* registration_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxBoxSizer* parts_ = nullptr;
    wxWindow* parts_window_ = nullptr;
    std::map<std::string, wxCheckBox*> boxes_;
    PaperView* sample_ = nullptr;
    bool may_change_ = false;
    PracticePaperPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
