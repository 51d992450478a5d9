// The Details tab of a client's workspace: who the person is and how to reach them, who may see the record,
// and the client's file.
#pragma once

#include <wx/bookctrl.h>
#include <wx/button.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/care_team/care_team_panel.hpp"
#include "client/client_file/client_file_panel.hpp"
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

    wxSizer* make_form();
    void fit();
    void page_turned(wxBookCtrlEvent& event);
    void record_changed();
    [[nodiscard]] bool is_in_front() const;
    void typed();

    PageContext& context_;
    std::array<wxControl*, details_fields.size()> fields_{};  // a wxChoice where there are choices
    wxButton* save_ = nullptr;
    wxStaticText* refusal_ = nullptr;
    wxPanel* conflicts_ = nullptr;
    CareTeamPanel* team_ = nullptr;
    ClientFilePanel* file_ = nullptr;
    DetailsPresenter presenter_;
    Subscription watching_;
};

}  // namespace attune::desktop
