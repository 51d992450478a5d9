#include "client/unfinished_panel.hpp"

#include <memory>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/clock.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

wxString line_of(const Draft& draft)
{
    const auto local = to_local(draft.saved_at);
    return from_utf8(draft.title + ", " + short_date(local.day) + ", " + time_of_day(local));
}

}  // namespace

UnfinishedPanel::UnfinishedPanel(wxWindow* parent, const std::vector<Draft>& drafts,
                                 const std::function<void(const Draft&)>& open,
                                 const std::function<void()>& later)
    : wxPanel{parent}
{
    set_ground(this, Ground::sunk);
    auto* choice = new wxChoice{this, wxID_ANY};
    for (const auto& draft : drafts)
        choice->Append(line_of(draft));
    choice->SetSelection(0);
    name_for_screen_readers(choice, _("Unfinished work"));

    auto left = std::make_shared<std::vector<Draft>>(drafts);
    auto* go_on = new wxButton{this, wxID_ANY, _("Go on with it")};
    go_on->Bind(wxEVT_BUTTON, [=](wxCommandEvent&) {
        const auto index = choice->GetSelection();
        if (index < 0)
            return;
        const auto draft = left->at(static_cast<std::size_t>(index));
        left->erase(left->begin() + index);
        choice->Delete(static_cast<unsigned>(index));
        if (left->empty())
            later();
        else
            choice->SetSelection(0);
        open(draft);
    });
    auto* not_now = new wxButton{this, wxID_ANY, _("Later")};
    not_now->Bind(wxEVT_BUTTON, [later](wxCommandEvent&) { later(); });

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap));
    row->AddSpacer(FromDIP(margin));
    row->Add(make_strong(this, _("Left unfinished on this computer, and kept:")), middle);
    row->Add(choice, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    row->Add(go_on, middle);
    row->Add(not_now, middle);
    row->SetMinSize(FromDIP(wxSize{-1, 48}));
    SetSizer(row);
}

}  // namespace attune::desktop
