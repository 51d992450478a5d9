#include "reports/three_systems.hpp"

#include <array>
#include <cmath>
#include <string>

#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double gap_to_circle = 3;

struct Circle {
    std::string name;
    std::optional<int> rating;
    Point centre;
    double radius;
};

double radius_of(const std::optional<int>& rating)
{
    return rating ? 24 + 2.6 * *rating : 36;
}

void draw_head(cairo_t* cr, Point tip, double angle)
{
    constexpr double length = 6;
    for (const double turn : {-0.5, 0.5}) {
        cairo_move_to(cr, tip.x, tip.y);
        cairo_line_to(cr, tip.x - length * std::cos(angle + turn), tip.y - length * std::sin(angle + turn));
    }
}

// Each works on the other.
void draw_between(cairo_t* cr, const Circle& one, const Circle& other)
{
    const double angle = std::atan2(other.centre.y - one.centre.y, other.centre.x - one.centre.x);
    const auto edge = [](const Circle& circle, double towards) {
        const double reach = circle.radius + gap_to_circle;
        return Point{circle.centre.x + reach * std::cos(towards),
                     circle.centre.y + reach * std::sin(towards)};
    };
    const auto from = edge(one, angle);
    const auto to = edge(other, angle + pi);
    cairo_move_to(cr, from.x, from.y);
    cairo_line_to(cr, to.x, to.y);
    draw_head(cr, to, angle);
    draw_head(cr, from, angle + pi);
    cairo_stroke(cr);
}

// A long name is written smaller rather than across its circle's edge.
Font name_font(const Circle& circle, const Text& text)
{
    constexpr double between_edges = 10;
    const Font font{13, Weight::semi_bold};
    const double room = 2 * circle.radius - between_edges;
    const double width = text.width(circle.name, font);
    return width > room ? Font{font.size * room / width, Weight::semi_bold} : font;
}

void draw_circle(cairo_t* cr, const Circle& circle, const Palette& palette, const Text& text)
{
    const Saved saved{cr};
    cairo_arc(cr, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * pi);
    set_colour(cr, palette.bands[1]);
    cairo_fill_preserve(cr);
    set_colour(cr, palette.ink);
    cairo_set_line_width(cr, 1.5);
    if (!circle.rating) {
        constexpr std::array dashes{4.0, 4.0};
        cairo_set_dash(cr, dashes.data(), static_cast<int>(dashes.size()), 0);
    }
    cairo_stroke(cr);
    text.draw(cr, circle.name, circle.centre.x, circle.centre.y, name_font(circle, text), palette.ink,
              Align::centre);
    text.draw(cr, circle.rating ? say("{1} of {2}", *circle.rating, 10) : say("not rated"), circle.centre.x,
              circle.centre.y + 16, notes_font, palette.ink_2, Align::centre);
}

}  // namespace

void draw_three_systems(cairo_t* cr, const ThreeSystems& systems, Size size, const Palette& palette,
                        const TextStyle& style)
{
    const Saved saved{cr};
    cairo_translate(cr, (size.width - three_systems_least.width) / 2,
                    (size.height - three_systems_least.height) / 2);
    const std::array circles{
        Circle{say("Drive"), systems.drive, {60, 60}, radius_of(systems.drive)},
        Circle{say("Soothing"), systems.soothing, {204, 60}, radius_of(systems.soothing)},
        Circle{say("Threat"), systems.threat, {132, 164}, radius_of(systems.threat)},
    };
    const auto text = text_in(style.family);
    set_colour(cr, palette.ink_2);
    cairo_set_line_width(cr, 1);
    draw_between(cr, circles[0], circles[1]);
    draw_between(cr, circles[0], circles[2]);
    draw_between(cr, circles[1], circles[2]);
    for (const auto& circle : circles)
        draw_circle(cr, circle, palette, *text);
}

}  // namespace attune::reports
