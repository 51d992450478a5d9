// The care team on the Details tab: its members, who can be added from a list, and the trail below.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/care_team/care_team_presenter.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class CareTeamPanel : public Panel, private CareTeamView {
public:
    CareTeamPanel(wxWindow* parent, Screen& screen, ClientModel& model);

    void refresh() { presenter_.refresh(); }

private:
    void show_team() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_ending();
    wxSizer* make_joining();
    void show_selected();
    void lay_out();

    Screen& screen_;
    wxListBox* members_ = nullptr;
    wxSizer* ending_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxButton* end_ = nullptr;
    wxSizer* joining_ = nullptr;
    wxChoice* colleague_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxListBox* trail_ = nullptr;
    CareTeamPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
