#include "reports/scatter_chart.hpp"

#include <algorithm>
#include <numbers>

#include "reports/chart_figure.hpp"
#include "reports/chart_heading.hpp"
#include "reports/chart_marks.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double plain_size = 14;
constexpr double tick = 4;
constexpr double ring = 11;
constexpr double label_gap = 8;
constexpr double band_strength = 0.55;

class Drawing {
public:
    Drawing(cairo_t* cr, const ScatterFigure& figure, Size size, const Palette& palette,
            const TextStyle& style)
        : cr_{cr},
          figure_{figure},
          palette_{palette},
          text_{text_in(style.family)},
          notes_{style.size * notes_font.size / plain_size},
          strong_{style.size * notes_font.size / plain_size, Weight::semi_bold},
          frame_{scatter_frame(figure, size)}
    {
    }

    void draw() const
    {
        draw_ground();
        draw_band();
        draw_cut_off();
        draw_axes();
        for (const auto& label : zone_labels(figure_, frame_))
            text_->draw(cr_, label.words, label.at.x, label.at.y, strong_,
                        verdict_text_colour(label.verdict, palette_),
                        label.right ? Align::right : Align::left);
        draw_marks();
    }

private:
    void line(Point from, Point to) const
    {
        cairo_move_to(cr_, from.x, from.y);
        cairo_line_to(cr_, to.x, to.y);
        cairo_stroke(cr_);
    }

    void draw_ground() const
    {
        const auto& plot = frame_.plot;
        set_colour(cr_, palette_.bands.front());
        cairo_rectangle(cr_, plot.left, plot.top, plot.width(), plot.height());
        cairo_fill(cr_);
    }

    void draw_band() const
    {
        const auto distance = reliable_distance(figure_);
        if (distance) {
            const auto corners = chance_band(frame_, *distance);
            for (const auto& corner : corners)
                cairo_line_to(cr_, corner.x, corner.y);
            cairo_close_path(cr_);
            auto fill = palette_.zone;
            fill.alpha *= band_strength;
            set_colour(cr_, fill);
            cairo_fill(cr_);
            cairo_set_line_width(cr_, 1);
            set_colour(cr_, palette_.zone_edge);
            line(corners[1], corners[2]);
            line(corners[4], corners[5]);
        }
        const Saved saved{cr_};
        const double dashes[]{2, 3};
        cairo_set_dash(cr_, dashes, 2, 0);
        cairo_set_line_width(cr_, 1);
        set_colour(cr_, palette_.edge);
        line(frame_.at(frame_.min, frame_.min), frame_.at(frame_.max, frame_.max));
    }

    void draw_cut_off() const
    {
        const auto limit = scatter_cut_off(figure_);
        if (!limit)
            return;
        const Saved saved{cr_};
        const double dashes[]{1.5, 4};
        cairo_set_dash(cr_, dashes, 2, 0);
        cairo_set_line_width(cr_, 1.5);
        set_colour(cr_, palette_.ink_2);
        line(frame_.at(*limit, frame_.min), frame_.at(*limit, frame_.max));
        line(frame_.at(frame_.min, *limit), frame_.at(frame_.max, *limit));
        const auto words = say("Cut-off {1}", number_text(figure_.scale.cut_off->value));
        const double left = frame_.at(*limit, frame_.min).x + label_gap;
        const double taken = text_->width(say("Reliably better"), strong_) + 2 * label_gap;
        if (left + text_->width(words, notes_) < frame_.plot.right - taken)
            text_->draw(cr_, words, left, frame_.plot.bottom - label_gap, notes_, palette_.ink_2);
    }

    void draw_axes() const
    {
        const auto& plot = frame_.plot;
        set_colour(cr_, palette_.edge);
        cairo_set_line_width(cr_, 1);
        line({plot.left - 0.5, plot.top}, {plot.left - 0.5, plot.bottom});
        line({plot.left, plot.bottom + 0.5}, {plot.right, plot.bottom + 0.5});
        for (const double score : axis_scores(figure_.scale)) {
            const auto at = frame_.at(score, score);
            set_colour(cr_, palette_.edge);
            line({at.x, plot.bottom}, {at.x, plot.bottom + tick});
            line({plot.left - tick, at.y}, {plot.left, at.y});
            text_->draw(cr_, number_text(score), at.x, plot.bottom + tick + notes_.size + 2, notes_,
                        palette_.ink_2, Align::centre);
            text_->draw(cr_, number_text(score), plot.left - tick - 4, at.y + notes_.size / 3, notes_,
                        palette_.ink_2, Align::right);
        }
        text_->draw(cr_, say("First score"), plot.right, plot.bottom + tick + 2 * notes_.size + 8, strong_,
                    palette_.ink_2, Align::right);
        const Saved saved{cr_};
        cairo_translate(cr_, plot.left - tick - 30, plot.top);
        cairo_rotate(cr_, -std::numbers::pi / 2);
        text_->draw(cr_, say("Latest score"), 0, 0, strong_, palette_.ink_2, Align::right);
    }

    void draw_marks() const
    {
        for (const auto& mark : scatter_marks(figure_, frame_)) {
            const bool selected =
                figure_.selected && std::ranges::find(mark.points, *figure_.selected) != mark.points.end();
            if (selected) {
                cairo_new_sub_path(cr_);
                cairo_arc(cr_, mark.at.x, mark.at.y, ring, 0, 2 * std::numbers::pi);
                cairo_set_line_width(cr_, 2);
                set_colour(cr_, palette_.accent);
                cairo_stroke(cr_);
            }
            draw_mark(cr_, {mark.points.front(), mark.at, mark.verdict, false, false}, large_marks, palette_);
            if (mark.points.size() > 1)
                text_->draw(cr_, std::to_string(mark.points.size()), mark.at.x + ring, mark.at.y - 4, strong_,
                            palette_.ink);
        }
    }

    cairo_t* cr_;
    const ScatterFigure& figure_;
    const Palette& palette_;
    std::shared_ptr<const Text> text_;
    Font notes_;
    Font strong_;
    ScatterFrame frame_;
};

}  // namespace

void draw_scatter(cairo_t* cr, const ScatterFigure& figure, Size size, const Palette& palette,
                  const TextStyle& style)
{
    const Saved saved{cr};
    Drawing{cr, figure, size, palette, style}.draw();
}

double draw_scatter_heading(cairo_t* cr, const ScatterFigure& figure, double width, const Palette& palette,
                            const TextStyle& style)
{
    return draw_heading(cr, say("{1}, first against latest score", figure.title), range_words(figure.scale),
                        figure.caption + ' ' + figure.basis.sentence, width, palette, style);
}

}  // namespace attune::reports
