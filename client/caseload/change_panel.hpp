// Change across the caseload on the screen: the picture, and the same as a table beside it.
#pragma once

#include <functional>

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/stattext.h>

#include "client/caseload/change_presenter.hpp"
#include "client/navigator.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class ChangePanel : public Panel, private ChangeView {
public:
    ChangePanel(wxWindow* parent, Screen& screen, Navigator& navigator, std::function<void()> back);

    void refresh() { presenter_.refresh(); }
    void focus();

private:
    void show_change() override;
    void show_selected() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_top(Screen& screen, std::function<void()> back);
    wxDataViewListCtrl* make_table();
    void draw();
    void pick(wxPoint place);
    void open_selected();

    Navigator& navigator_;
    wxChoice* score_ = nullptr;
    wxStaticText* counts_ = nullptr;
    wxStaticText* basis_ = nullptr;
    ChartCanvas* picture_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    ChangePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
