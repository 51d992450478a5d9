// The diagram of a formulation: where its boxes stand, and their frames with the arrows between them. The
// words are set by whoever shows it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <cairo.h>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::reports {

inline constexpr Size formulation_diagram_least{640, 420};

// One text of the formulation inside its frame.
struct FormulationPlace {
    FormulationPart part = FormulationPart::historical_influences;
    std::size_t frame = 0;  // in FormulationLayout::frames
    Box caption;            // above the text
    Box text;
};

// Frames in the order of reading: early influences, key fears, protective strategies, unintended costs, how I
// then treat myself. Headings stand at their top.
struct FormulationLayout {
    std::array<Box, 5> frames;
    std::array<Box, 5> headings;
    std::vector<FormulationPlace> places;  // in the order of formulation_boxes
    Box loop_label;                        // beside the arrow that leads back to the strategies
};

FormulationLayout lay_out_formulation(Size size);

// "Early influences", "Key fears".
std::string heading_of_frame(std::size_t frame);
// "Others might…"; empty for a text that follows its heading at once.
std::string caption_of(FormulationPart part);

// Frames and arrows; `edited` is the frame that somebody writes in.
void draw_formulation_frames(cairo_t* cr, const FormulationLayout& layout, const Palette& palette,
                             std::optional<std::size_t> edited);

}  // namespace attune::reports
