#include "client/widgets/kept_focus.hpp"

#include <algorithm>
#include <vector>

#include <wx/textentry.h>

namespace attune::desktop {

namespace {

void add_stops(wxWindow* within, std::vector<wxWindow*>& stops)
{
    for (auto* child : within->GetChildren()) {
        if (child->GetChildren().empty() && child->CanAcceptFocusFromKeyboard())
            stops.push_back(child);
        add_stops(child, stops);
    }
}

std::vector<wxWindow*> stops_of(wxWindow* panel)
{
    std::vector<wxWindow*> stops;
    add_stops(panel, stops);
    return stops;
}

wxTextEntryBase* text_of(wxWindow* window)
{
    return dynamic_cast<wxTextEntryBase*>(window);
}

}  // namespace

KeptFocus::KeptFocus(wxWindow* panel) : panel_{panel}
{
    auto* focused = wxWindow::FindFocus();
    if (!focused || focused == panel || !panel->IsDescendant(focused))
        return;
    const auto stops = stops_of(panel);
    inside_ = true;
    place_ = static_cast<std::size_t>(std::ranges::find(stops, focused) - stops.begin());
    name_ = focused->GetName();
    label_ = focused->GetLabel();
    if (const auto* text = text_of(focused)) {
        text->GetSelection(&from_, &to_);
        if (from_ == to_)
            from_ = to_ = text->GetInsertionPoint();
    }
}

KeptFocus::~KeptFocus()
{
    const auto stops = inside_ ? stops_of(panel_) : std::vector<wxWindow*>{};
    const auto same = std::ranges::find_if(
        stops, [&](const wxWindow* stop) { return stop->GetName() == name_ && stop->GetLabel() == label_; });
    if (same != stops.end()) {
        (*same)->SetFocus();
        if (auto* text = text_of(*same))
            text->SetSelection(from_, to_);
    } else if (!stops.empty()) {
        stops[std::min(place_, stops.size() - 1)]->SetFocus();
    }
}

}  // namespace attune::desktop
