// The Details tab of a client's workspace: who the person is, and who may see the record.
#pragma once

#include <wx/button.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/details/details_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

wxWindow* make_details_page(wxWindow* parent, PageContext& context);
// The page has taken its draft up by itself; this shows it.
void resume_details(wxWindow* window, PageContext& context, const Draft& draft);

class DetailsPanel : public wxScrolledWindow, private DetailsView {
public:
    DetailsPanel(wxWindow* parent, PageContext& context);

private:
    void show_form(const DetailsForm& form) override;
    void show_busy(bool busy) override;
    void show_saved() override;
    void show_refusal(const std::string& sentence) override;
    void show_conflicts(const std::vector<Conflict>& conflicts) override;
    void show_team_answer(const std::string& sentence) override;

    wxSizer* make_form();
    wxSizer* make_team();
    void record_changed();
    void typed();

    PageContext& context_;
    std::array<wxTextCtrl*, details_fields.size()> fields_{};
    wxButton* save_ = nullptr;
    wxStaticText* refusal_ = nullptr;
    wxPanel* conflicts_ = nullptr;
    wxStaticText* team_ = nullptr;
    wxTextCtrl* colleague_ = nullptr;
    wxStaticText* team_answer_ = nullptr;
    DetailsPresenter presenter_;
    Subscription watching_;
};

}  // namespace attune::desktop
