#include "client/own_fields/wx_client_field.hpp"

#include <algorithm>

#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int lines_of_long_text = 3;
constexpr int width_of_figures = 170;

bool is_chosen(const OwnFieldDetails& field)
{
    return field.kind == OwnFieldKind::yes_no || field.kind == OwnFieldKind::choice;
}

std::vector<std::string> stored_choices(const OwnFieldDetails& field)
{
    return field.kind == OwnFieldKind::yes_no ? std::vector<std::string>{"yes", "no"} : field.choices;
}

wxTextCtrl* make_text_field(wxWindow* parent, const OwnFieldDetails& field)
{
    const bool is_long = field.kind == OwnFieldKind::long_text;
    auto* text =
        new wxTextCtrl{parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, is_long ? wxTE_MULTILINE : 0};
    text->SetMaxLength(static_cast<unsigned long>(is_long ? room_for_long_value : room_for_short_value));
    if (is_long) {
        give_margins(text);
        text->SetMinSize({-1, lines_of_long_text * text->GetCharHeight() + parent->FromDIP(2 * gap)});
    }
    if (field.kind == OwnFieldKind::number || field.kind == OwnFieldKind::day)
        text->SetMinSize({parent->FromDIP(width_of_figures), -1});
    return text;
}

}  // namespace

wxControl* make_client_field(wxWindow* parent, const OwnFieldDetails& field,
                             std::function<void(const std::string& text)> changed)
{
    if (!is_chosen(field)) {
        auto* text = make_text_field(parent, field);
        text->Bind(wxEVT_TEXT, [text, changed = std::move(changed)](wxCommandEvent&) {
            changed(text->GetValue().utf8_string());
        });
        return text;
    }
    auto* choice = new wxChoice{parent, wxID_ANY};
    choice->Append(_("Not known"));
    for (const auto& stored : stored_choices(field))
        choice->Append(from_utf8(own_field_words(field.kind, stored)));
    choice->SetSelection(0);
    choice->Bind(wxEVT_CHOICE, [choice, field, changed = std::move(changed)](wxCommandEvent&) {
        const auto choices = stored_choices(field);
        const auto row = static_cast<std::size_t>(std::max(choice->GetSelection(), 0));
        if (row == 0)
            changed({});
        else if (row <= choices.size())
            changed(choices[row - 1]);
        else
            changed(choice->GetStringSelection().utf8_string());
    });
    return choice;
}

void show_client_field(wxControl* control, const OwnFieldDetails& field, const std::string& text)
{
    auto* choice = wxDynamicCast(control, wxChoice);
    if (!choice) {
        auto* typed = static_cast<wxTextCtrl*>(control);
        if (typed->GetValue() != from_utf8(text))
            typed->ChangeValue(from_utf8(text));
        return;
    }
    const auto words = from_utf8(own_field_words(field.kind, text));
    if (!text.empty() && choice->FindString(words, true) == wxNOT_FOUND)
        choice->Append(words);
    choice->SetSelection(text.empty() ? 0 : choice->FindString(words, true));
}

}  // namespace attune::desktop
