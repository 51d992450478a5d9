// A list that drops down, over the values of an enumeration with their words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

#include <wx/choice.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

template <class Values>
wxChoice* make_choice(wxWindow* parent, const Values& values, typename Values::value_type chosen)
{
    auto* choice = new wxChoice{parent, wxID_ANY};
    for (const auto value : values)
        choice->Append(from_utf8(words_for(value)));
    choice->SetSelection(static_cast<int>(std::ranges::find(values, chosen) - values.begin()));
    return choice;
}

template <class Values>
typename Values::value_type chosen_of(const wxChoice* choice, const Values& values)
{
    return values.at(static_cast<std::size_t>(std::max(choice->GetSelection(), 0)));
}

// The same where nothing may be chosen; `none` says so.
template <class Values>
wxChoice* make_choice(wxWindow* parent, const Values& values,
                      std::optional<typename Values::value_type> chosen, const wxString& none)
{
    auto* choice = make_choice(parent, values, chosen.value_or(values.front()));
    choice->Insert(none, 0);
    if (!chosen)
        choice->SetSelection(0);
    return choice;
}

template <class Values>
std::optional<typename Values::value_type> chosen_or_none(const wxChoice* choice, const Values& values)
{
    return choice->GetSelection() > 0
               ? std::optional{values.at(static_cast<std::size_t>(choice->GetSelection() - 1))}
               : std::nullopt;
}

}  // namespace attune::desktop
