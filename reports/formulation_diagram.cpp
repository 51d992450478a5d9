#include "reports/formulation_diagram.hpp"

#include <cmath>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

enum Frames : std::size_t { influences, fears, strategies, costs, treatment };

constexpr double between_columns = 32;
constexpr double between_rows = 36;
constexpr double padding = 12;
constexpr double heading_height = 20;
constexpr double caption_height = 18;
constexpr double corner = 4;
constexpr double head_length = 8;
constexpr double pi = 3.14159265358979323846;

Box inside(const Box& frame)
{
    return {frame.left + padding, frame.top + padding + heading_height, frame.right - padding,
            frame.bottom - padding};
}

// A text with its caption above it.
FormulationPlace captioned(FormulationPart part, std::size_t frame, const Box& room)
{
    return {part,
            frame,
            {room.left, room.top, room.right, room.top + caption_height},
            {room.left, room.top + caption_height, room.right, room.bottom}};
}

void add_pair(std::vector<FormulationPlace>& places, std::size_t frame, const Box& room, FormulationPart left,
              FormulationPart right)
{
    const double middle = (room.left + room.right) / 2;
    places.push_back(captioned(left, frame, {room.left, room.top, middle - padding, room.bottom}));
    places.push_back(captioned(right, frame, {middle + padding, room.top, room.right, room.bottom}));
}

void round_box(cairo_t* cr, const Box& box)
{
    cairo_new_sub_path(cr);
    cairo_arc(cr, box.right - corner, box.top + corner, corner, -pi / 2, 0);
    cairo_arc(cr, box.right - corner, box.bottom - corner, corner, 0, pi / 2);
    cairo_arc(cr, box.left + corner, box.bottom - corner, corner, pi / 2, pi);
    cairo_arc(cr, box.left + corner, box.top + corner, corner, pi, 3 * pi / 2);
    cairo_close_path(cr);
}

// From the current point to `tip`, which lies across or below.
void arrow_to(cairo_t* cr, Point tip)
{
    Point from;
    cairo_get_current_point(cr, &from.x, &from.y);
    const double angle = std::atan2(tip.y - from.y, tip.x - from.x);
    cairo_line_to(cr, tip.x, tip.y);
    for (const double turn : {-0.5, 0.5}) {
        cairo_move_to(cr, tip.x, tip.y);
        cairo_line_to(cr, tip.x - head_length * std::cos(angle + turn),
                      tip.y - head_length * std::sin(angle + turn));
    }
    cairo_stroke(cr);
}

void draw_arrows(cairo_t* cr, const FormulationLayout& layout)
{
    const auto& frames = layout.frames;
    const double middle = std::round((frames[fears].left + frames[fears].right) / 2) + 0.5;
    const double across = std::round((frames[fears].top + frames[fears].bottom) / 2) + 0.5;
    cairo_move_to(cr, frames[influences].right, across);
    arrow_to(cr, {frames[fears].left - 1, across});
    cairo_move_to(cr, middle, frames[fears].bottom);
    arrow_to(cr, {middle, frames[strategies].top - 1});
    cairo_move_to(cr, middle, frames[strategies].bottom);
    arrow_to(cr, {middle, frames[costs].top - 1});
    const double back = std::round((frames[costs].top + frames[costs].bottom) / 2) + 0.5;
    cairo_move_to(cr, frames[costs].left, back);
    arrow_to(cr, {frames[treatment].right + 1, back});

    constexpr double bend = 20;
    const double up = std::round((frames[treatment].left + frames[treatment].right) / 2) + 0.5;
    const double into = std::round(frames[strategies].bottom - frames[strategies].height() / 2) + 0.5;
    cairo_move_to(cr, up, frames[treatment].top);
    cairo_line_to(cr, up, into + bend);
    cairo_arc(cr, up + bend, into + bend, bend, pi, 3 * pi / 2);
    arrow_to(cr, {frames[strategies].left - 1, into});
}

}  // namespace

FormulationLayout lay_out_formulation(Size size)
{
    FormulationLayout layout;
    const double left_width = std::round(size.width * 0.32);
    const double right = left_width + between_columns;
    const double row = (size.height - 2 * between_rows) / 3;
    auto& frames = layout.frames;
    frames[fears] = {right, 0, size.width, row};
    frames[strategies] = {right, row + between_rows, size.width, 2 * row + between_rows};
    frames[costs] = {right, 2 * (row + between_rows), size.width, size.height};
    const double loop = (frames[strategies].top + frames[strategies].bottom) / 2;
    frames[influences] = {0, 0, left_width, loop - between_rows / 2};
    frames[treatment] = {0, loop + 2 * between_rows, left_width, size.height};
    for (std::size_t i = 0; i < frames.size(); ++i)
        layout.headings[i] = {frames[i].left + padding, frames[i].top + padding - 2,
                              frames[i].right - padding, frames[i].top + padding - 2 + heading_height};
    layout.loop_label = {left_width / 2 + 8, loop + 32, right + 4, loop + 32 + caption_height};

    const auto early = inside(frames[influences]);
    const double memory = early.top + early.height() * 0.58;
    layout.places.reserve(formulation_boxes.size());
    layout.places.push_back({FormulationPart::historical_influences,
                             influences,
                             {},
                             {early.left, early.top, early.right, memory}});
    layout.places.push_back(captioned(FormulationPart::memory_that_stays, influences,
                                      {early.left, memory, early.right, early.bottom}));
    add_pair(layout.places, fears, inside(frames[fears]), FormulationPart::fears_external,
             FormulationPart::fears_internal);
    add_pair(layout.places, strategies, inside(frames[strategies]), FormulationPart::strategies_external,
             FormulationPart::strategies_internal);
    add_pair(layout.places, costs, inside(frames[costs]), FormulationPart::consequences_external,
             FormulationPart::consequences_internal);
    layout.places.push_back({FormulationPart::self_to_self, treatment, {}, inside(frames[treatment])});
    return layout;
}

std::string heading_of_frame(std::size_t frame)
{
    constexpr std::array headings{to_say("Early influences"), to_say("Key fears"),
                                  to_say("Protective strategies"), to_say("Unintended costs"),
                                  to_say("How I then treat myself")};
    return say(headings.at(frame));
}

std::string caption_of(FormulationPart part)
{
    switch (part) {
        case FormulationPart::memory_that_stays:
            return say("Memory that stays");
        case FormulationPart::fears_external:
            return say("Others might\u2026");
        case FormulationPart::fears_internal:
            return say("Inside, I might\u2026");
        case FormulationPart::strategies_external:
        case FormulationPart::consequences_external:
            return say("With others");
        case FormulationPart::strategies_internal:
        case FormulationPart::consequences_internal:
            return say("Inside");
        default:
            return {};
    }
}

void draw_formulation_frames(cairo_t* cr, const FormulationLayout& layout, const Palette& palette,
                             std::optional<std::size_t> edited)
{
    for (std::size_t i = 0; i < layout.frames.size(); ++i) {
        const bool accent = edited == i;
        set_colour(cr, accent ? palette.accent : palette.edge);
        cairo_set_line_width(cr, accent ? 2 : 1);
        round_box(cr, layout.frames[i].grown(accent ? -1 : -0.5));
        cairo_stroke(cr);
    }
    set_colour(cr, palette.line);
    cairo_set_line_width(cr, 1);
    for (const auto frame : {fears, strategies, costs}) {
        const auto room = inside(layout.frames.at(frame));
        const double middle = std::round((room.left + room.right) / 2) + 0.5;
        cairo_move_to(cr, middle, room.top);
        cairo_line_to(cr, middle, room.bottom);
        cairo_stroke(cr);
    }
    set_colour(cr, palette.ink_2);
    cairo_set_line_width(cr, 1.25);
    draw_arrows(cr, layout);
}

}  // namespace attune::reports
