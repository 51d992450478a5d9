#include "reports/therapist_funnel.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <utility>

#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double design_text = 14;
constexpr double tail_95 = 0.025;
constexpr double tail_998 = 0.001;
constexpr double dot = 4.5;
constexpr int least_axis = 10;

class FunnelDrawing {
public:
    FunnelDrawing(cairo_t* cr, const TherapistFunnel& funnel, Size size, const Palette& palette,
                  const TextStyle& style)
        : cr_{cr},
          funnel_{funnel},
          palette_{palette},
          text_{text_in(style.family)},
          plot_{52, 14, size.width - 96, size.height - 40}
    {
        int most = least_axis;
        for (const auto& one : funnel.therapists)
            most = std::max(most, one.judged);
        most_ = most + most / 10 + 1;
    }

    void draw() const
    {
        limits(tail_998, say("99.8 % limits"), {1.5, 3});
        limits(tail_95, say("95 % limits"), {6, 3});
        overall();
        axes();
        for (const auto& one : funnel_.therapists)
            mark(one);
    }

private:
    [[nodiscard]] double x(double judged) const { return plot_.left + plot_.width() * judged / most_; }
    [[nodiscard]] double y(double share) const { return plot_.bottom - plot_.height() * share; }

    void limits(double tail, const std::string& words, std::pair<double, double> dashes) const
    {
        const Saved saved{cr_};
        const double pattern[]{dashes.first, dashes.second};
        cairo_set_dash(cr_, pattern, 2, 0);
        cairo_set_line_width(cr_, 1);
        set_colour(cr_, palette_.ink_2);
        Interval last;
        for (const bool upper : {false, true}) {
            for (int judged = 1; judged <= most_; ++judged) {
                last = funnel_limits(judged, funnel_.overall(), tail);
                cairo_line_to(cr_, x(judged), y(upper ? last.high : last.low));
            }
            cairo_stroke(cr_);
        }
        text_->draw(cr_, words, plot_.right + 6, y(last.high) + 4, notes_font, palette_.ink_2);
    }

    void overall() const
    {
        set_colour(cr_, palette_.edge);
        cairo_rectangle(cr_, plot_.left, std::round(y(funnel_.overall())), plot_.width(), 1);
        cairo_fill(cr_);
        text_->draw(cr_, say("All: {1} %", std::lround(100 * funnel_.overall())), plot_.right + 6,
                    y(funnel_.overall()) + 4, strong_notes_font, palette_.ink);
    }

    void axes() const
    {
        set_colour(cr_, palette_.edge);
        cairo_rectangle(cr_, plot_.left, plot_.bottom, plot_.width(), 1);
        cairo_rectangle(cr_, plot_.left - 1, plot_.top, 1, plot_.height());
        cairo_fill(cr_);
        for (const int share : {0, 50, 100})
            text_->draw(cr_, say("{1} %", share), plot_.left - 8, y(share / 100.0) + 4, notes_font,
                        palette_.ink_2, Align::right);
        const int step = std::max(1, static_cast<int>(std::ceil(most_ / 5.0 / 5)) * 5);
        for (int judged = 0; judged <= most_; judged += step)
            text_->draw(cr_, std::to_string(judged), x(judged), plot_.bottom + 16, notes_font, palette_.ink_2,
                        Align::centre);
        text_->draw(cr_, say("Episodes judged"), plot_.right, plot_.bottom + 32, strong_notes_font,
                    palette_.ink_2, Align::right);
    }

    // The shape says what stands outside; no colour does, for none means better or worse here.
    void mark(const TherapistOutcome& one) const
    {
        const Point at{x(one.judged), y(static_cast<double>(one.better) / one.judged)};
        const bool outside = place_in(funnel_, one) != FunnelPlace::within;
        cairo_new_sub_path(cr_);
        cairo_arc(cr_, at.x, at.y, dot, 0, 2 * std::numbers::pi);
        set_colour(cr_, palette_.neutral);
        cairo_fill(cr_);
        if (!outside)
            return;
        cairo_new_sub_path(cr_);
        cairo_arc(cr_, at.x, at.y, 2 * dot, 0, 2 * std::numbers::pi);
        cairo_set_line_width(cr_, 1.5);
        set_colour(cr_, palette_.ink);
        cairo_stroke(cr_);
    }

    cairo_t* cr_;
    const TherapistFunnel& funnel_;
    const Palette& palette_;
    std::shared_ptr<const Text> text_;
    Box plot_;
    int most_ = least_axis;
};

bool is_beyond(const TherapistFunnel& funnel, const TherapistOutcome& therapist, double tail)
{
    constexpr double rounding = 1e-9;
    const auto limits = funnel_limits(therapist.judged, funnel.overall(), tail);
    const double share = static_cast<double>(therapist.better) / therapist.judged;
    return share < limits.low - rounding || share > limits.high + rounding;
}

}  // namespace

TherapistFunnel therapist_funnel(std::vector<TherapistOutcome> therapists)
{
    TherapistFunnel funnel{std::move(therapists), 0, 0};
    std::erase_if(funnel.therapists, [](const auto& one) { return one.judged == 0; });
    for (const auto& one : funnel.therapists) {
        funnel.better += one.better;
        funnel.judged += one.judged;
    }
    return funnel;
}

FunnelPlace place_in(const TherapistFunnel& funnel, const TherapistOutcome& therapist)
{
    return is_beyond(funnel, therapist, tail_998)  ? FunnelPlace::beyond_998
           : is_beyond(funnel, therapist, tail_95) ? FunnelPlace::beyond_95
                                                   : FunnelPlace::within;
}

std::string place_words(const TherapistFunnel& funnel, const TherapistOutcome& therapist)
{
    auto counts = say("{1}, {2} of {3}", therapist.name, therapist.better, therapist.judged) + ": ";
    switch (place_in(funnel, therapist)) {
        case FunnelPlace::within:
            return counts + say("within what chance allows") + '.';
        case FunnelPlace::beyond_95:
            return counts + say("outside the 95 % limits, where one in twenty stands by chance alone") + '.';
        case FunnelPlace::beyond_998:
            return counts + say("outside the 99.8 % limits") + '.';
    }
    return counts;
}

std::string therapist_funnel_caption(const TherapistFunnel& funnel)
{
    auto words = say("Reliably better by therapist, of episodes judged. All: {1} of {2}.", funnel.better,
                     funnel.judged);
    for (const auto& one : funnel.therapists)
        words += ' ' + place_words(funnel, one);
    return words + ' ' +
           say("Limits: exact binomial, Spiegelhalter (2005). Clients differ between therapists; this is no "
               "ranking.");
}

void draw_therapist_funnel(cairo_t* cr, const TherapistFunnel& funnel, Size size, const Palette& palette,
                           const TextStyle& style)
{
    if (funnel.judged == 0)
        return;
    const Saved saved{cr};
    const double ratio = style.size / design_text;
    cairo_scale(cr, ratio, ratio);
    FunnelDrawing{cr, funnel, {size.width / ratio, size.height / ratio}, palette, style}.draw();
}

}  // namespace attune::reports
