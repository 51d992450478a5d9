// The texts of a formulation's boxes as native controls: one for each, in the order of reading.
#pragma once

#include <array>
#include <functional>

#include <wx/textctrl.h>

#include "shared/domain/formulation.hpp"

namespace attune::desktop {

class BoxFields {
public:
    // `style` is added to that of a text of several lines; `changed` is called at every keystroke.
    BoxFields(wxWindow* parent, long style, const std::function<void()>& changed);

    void fill(const FormulationBoxes& boxes);
    [[nodiscard]] FormulationBoxes boxes() const;
    [[nodiscard]] const std::array<wxTextCtrl*, formulation_boxes.size()>& all() const { return fields_; }

private:
    std::array<wxTextCtrl*, formulation_boxes.size()> fields_{};
};

}  // namespace attune::desktop
