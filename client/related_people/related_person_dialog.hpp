// Asks who somebody around a client is and how they are reached. Widgets and wording only.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/related_people/related_person_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class RelatedPersonDialog : public FormDialog, private FormView {
public:
    RelatedPersonDialog(wxWindow* parent, PageContext& context, const api::RelatedPerson* person,
                        const Draft* draft = nullptr);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(); }
    void discard() override { presenter_.discard(); }

    wxTextCtrl* add_text(wxSizer* column, const std::string& member, const wxString& label,
                         const std::string& text, std::size_t room, int lines = 1, const wxString& note = {});
    wxSizer* make_reach();
    wxSizer* make_who();
    void changed();

    wxChoice* kind_ = nullptr;
    wxCheckBox* emergency_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* relation_ = nullptr;
    wxTextCtrl* phone_ = nullptr;
    wxTextCtrl* email_ = nullptr;
    wxTextCtrl* address_ = nullptr;
    wxTextCtrl* note_ = nullptr;
    RelatedPersonPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features.
void resume_related_person(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
