// Another basis for the verdicts on one score, as a dialog. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/library_screen/basis_presenter.hpp"

namespace attune::desktop {

class BasisDialog : public FormDialog, private BasisView {
public:
    BasisDialog(wxWindow* parent, Screen& screen, const Instrument& instrument, const ScoreDefinition& score,
                const api::ReadPracticeLibrary::Reply& practice, std::function<void()> done);

private:
    void show_preview(const std::string& sentence) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override { presenter_.put_into_use(); }
    void discard() override {}

    wxChoice* choice(const std::vector<wxString>& words);
    wxTextCtrl* text(int width);
    wxSizer* make_figures();
    [[nodiscard]] TypedBasis typed() const;
    void changed();

    wxChoice* kind_;
    wxSizer* figures_;
    wxSizer* criterion_ = nullptr;
    wxSizer* sample_ = nullptr;
    wxChoice* form_ = nullptr;
    wxTextCtrl* points_ = nullptr;
    wxTextCtrl* sd_ = nullptr;
    wxTextCtrl* reliability_ = nullptr;
    wxChoice* reliability_kind_ = nullptr;
    wxChoice* confidence_ = nullptr;
    wxTextCtrl* n_ = nullptr;
    wxTextCtrl* population_ = nullptr;
    wxTextCtrl* source_ = nullptr;
    wxStaticText* preview_;
    BasisPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
