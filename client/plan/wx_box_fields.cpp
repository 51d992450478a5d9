#include "client/plan/wx_box_fields.hpp"

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

BoxFields::BoxFields(wxWindow* parent, long style, const std::function<void()>& changed)
{
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        auto* field =
            new wxTextCtrl{parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | style};
        name_for_screen_readers(field, from_utf8(words_for(formulation_boxes.at(i).part)));
        field->Bind(wxEVT_TEXT, [changed](wxCommandEvent&) { changed(); });
        fields_.at(i) = field;
    }
}

void BoxFields::fill(const FormulationBoxes& boxes)
{
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const auto text = from_utf8(boxes.*formulation_boxes.at(i).text);
        if (fields_.at(i)->GetValue() != text)
            fields_.at(i)->ChangeValue(text);
    }
}

FormulationBoxes BoxFields::boxes() const
{
    FormulationBoxes boxes;
    for (std::size_t i = 0; i < fields_.size(); ++i)
        boxes.*formulation_boxes.at(i).text = fields_.at(i)->GetValue().utf8_string();
    return boxes;
}

}  // namespace attune::desktop
