// The leaflets in a list, the chosen one on its page as it will be printed. Widgets and wording only.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/reading/leaflets_presenter.hpp"
#include "client/widgets/paper_view.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class LeafletsPanel : public wxPanel, private LeafletsView {
public:
    // `close` goes back to where it was opened.
    LeafletsPanel(wxWindow* parent, Screen& screen, const std::string& code, std::function<void()> close);

    void SetFocus() override { list_->SetFocus(); }

private:
    void show_leaflets() override;
    void show_leaflet() override;
    void show_sentence(const std::string& sentence) override;

    wxSizer* make_top();
    void ask_where();
    // One without a code is new.
    void write(const Leaflet& leaflet);

    Screen& screen_;
    std::function<void()> close_;
    wxListBox* list_ = nullptr;
    wxButton* change_ = nullptr;  // null for who may not keep leaflets
    wxButton* print_ = nullptr;
    wxButton* save_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    PaperView* paper_ = nullptr;
    LeafletsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// Opens that leaflet over the client's tabs.
void show_leaflet(PageContext& context, const std::string& code);

}  // namespace attune::desktop
