#include "client/details/wx_details_field.hpp"

#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int address_lines = 3;

}  // namespace

wxControl* make_details_field(wxWindow* parent, const DetailsField& field, std::function<void()> changed)
{
    if (!field.choices) {
        auto* text = new wxTextCtrl{parent,
                                    wxID_ANY,
                                    {},
                                    wxDefaultPosition,
                                    wxDefaultSize,
                                    field.lines ? wxTE_MULTILINE : wxTE_PROCESS_ENTER};
        if (field.lines) {
            give_margins(text);
            text->SetMinSize({-1, address_lines * text->GetCharHeight() + text->FromDIP(2 * gap)});
        }
        text->Bind(wxEVT_TEXT, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
        return text;
    }
    auto* choice = new wxChoice{parent, wxID_ANY};
    choice->Append(_("Not known"));
    for (const auto& words : field.choices())
        choice->Append(from_utf8(words));
    choice->SetSelection(0);
    choice->Bind(wxEVT_CHOICE, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
    return choice;
}

std::string text_of(const wxControl* field)
{
    if (const auto* choice = wxDynamicCast(field, wxChoice))
        return choice->GetSelection() > 0 ? choice->GetStringSelection().utf8_string() : std::string{};
    return static_cast<const wxTextCtrl*>(field)->GetValue().utf8_string();
}

void show_text(wxControl* field, const std::string& text)
{
    if (auto* choice = wxDynamicCast(field, wxChoice))
        choice->SetSelection(text.empty() ? 0 : choice->FindString(from_utf8(text)));
    else
        static_cast<wxTextCtrl*>(field)->ChangeValue(from_utf8(text));
}

void let_edit(wxControl* field, bool may_edit)
{
    if (auto* text = wxDynamicCast(field, wxTextCtrl))
        text->SetEditable(may_edit);
    else
        field->Enable(may_edit);
}

}  // namespace attune::desktop
