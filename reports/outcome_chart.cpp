#include "reports/outcome_chart.hpp"

#include <algorithm>
#include <memory>

#include "reports/chart_marks.hpp"
#include "reports/outcome_report.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double design_text = 14;
constexpr double heading_room = 30;
constexpr double bar_room = 36;
constexpr double room_for_whisker = 8;
constexpr double bar_height = 10;
constexpr double part_gap = 14;
constexpr double whisker_cap = 3;

OutcomeBar verdict_bar(const Outcomes& outcomes, OutcomeGroup group, VerdictKind verdict)
{
    return {words_for(verdict), share_in(outcomes, group), verdict, false};
}

class BarDrawing {
public:
    BarDrawing(cairo_t* cr, double width, const Palette& palette, const TextStyle& style)
        : cr_{cr},
          width_{width},
          palette_{palette},
          text_{text_in(style.family)}
    {
    }

    [[nodiscard]] double part(const OutcomeBars::Part& part, double top) const
    {
        text_->draw(cr_, part.heading, 0, top + 17, score_font, palette_.ink, Align::left, width_);
        top += heading_room;
        for (const auto& bar : part.bars) {
            draw(bar, top);
            top += room_of(bar);
        }
        return top + part_gap;
    }

    static double room_of(const OutcomeBar& bar)
    {
        return bar.funnel ? bar_room : bar_room + room_for_whisker;
    }

private:
    [[nodiscard]] Colour fill_of(const OutcomeBar& bar) const
    {
        if (bar.verdict == VerdictKind::reliably_better)
            return palette_.better_mark;
        if (bar.verdict == VerdictKind::reliably_worse)
            return palette_.worse_mark;
        return palette_.neutral;
    }

    void draw(const OutcomeBar& bar, double top) const
    {
        const auto& share = bar.share;
        const double words_baseline = top + 11;
        const auto counts = say("{1} of {2}", share.n, share.of);
        const auto more = bar.funnel || share.of == 0 ? std::string{} : ", " + share_words(share);
        const double counts_width = text_->width(counts + more, notes_font);
        text_->draw(cr_, bar.label, 0, words_baseline, notes_font, palette_.ink, Align::left,
                    width_ - counts_width - 12);
        text_->draw(cr_, counts + more, width_, words_baseline, notes_font, palette_.ink_2, Align::right);
        const double bar_top = top + 18;
        set_colour(cr_, palette_.line);
        cairo_rectangle(cr_, 0, bar_top + bar_height / 2 - 0.5, width_, 1);
        cairo_fill(cr_);
        if (share.of == 0)
            return;
        set_colour(cr_, fill_of(bar));
        cairo_rectangle(cr_, 0, bar_top, std::max(share.n > 0 ? 2.0 : 0.0, width_ * share.n / share.of),
                        bar_height);
        cairo_fill(cr_);
        if (!bar.funnel && share.low)
            whisker(*share.low, *share.high, bar_top + bar_height + room_for_whisker / 2 + 1);
    }

    // Under its bar, where no colour is behind it.
    void whisker(double low, double high, double y) const
    {
        set_colour(cr_, palette_.ink);
        cairo_set_line_width(cr_, 1);
        cairo_move_to(cr_, low * width_, y);
        cairo_line_to(cr_, high * width_, y);
        for (const double end : {low, high}) {
            const double x = std::clamp(end * width_, 0.5, width_ - 0.5);
            cairo_move_to(cr_, x, y - whisker_cap);
            cairo_line_to(cr_, x, y + whisker_cap);
        }
        cairo_stroke(cr_);
    }

    cairo_t* cr_;
    double width_;
    const Palette& palette_;
    std::shared_ptr<const Text> text_;
};

}  // namespace

OutcomeBars outcome_bars(const Outcomes& outcomes, bool has_cut_off)
{
    const auto funnel = [&](const char* label, OutcomeGroup group) {
        return OutcomeBar{say(label), share_in(outcomes, group), VerdictKind::not_judged, true};
    };
    OutcomeBars bars;
    bars.parts.push_back(
        {say("How far episodes came"),
         {funnel("Referred", OutcomeGroup::referred), funnel("Started", OutcomeGroup::started),
          funnel("Two complete scores or more", OutcomeGroup::measured_twice),
          funnel("Ended, with two scores or more", OutcomeGroup::ended)}});
    bars.parts.push_back(
        {say("Change from first to last"),
         {verdict_bar(outcomes, OutcomeGroup::reliably_better, VerdictKind::reliably_better),
          verdict_bar(outcomes, OutcomeGroup::no_reliable_change, VerdictKind::no_reliable_change),
          verdict_bar(outcomes, OutcomeGroup::reliably_worse, VerdictKind::reliably_worse)}});
    if (share_in(outcomes, OutcomeGroup::not_judged).n > 0)
        bars.parts.back().bars.push_back(
            verdict_bar(outcomes, OutcomeGroup::not_judged, VerdictKind::not_judged));
    if (has_cut_off)
        bars.parts.push_back(
            {say("Recovery, of those in the clinical range at first"),
             {OutcomeBar{say("Recovered"), share_in(outcomes, OutcomeGroup::recovered),
                         VerdictKind::no_reliable_change, false},
              OutcomeBar{say("Reliably recovered"), share_in(outcomes, OutcomeGroup::reliably_recovered),
                         VerdictKind::reliably_better, false}}});
    return bars;
}

std::string outcome_bars_caption(const OutcomeBars& bars)
{
    std::string words;
    for (const auto& part : bars.parts) {
        words += (words.empty() ? "" : " ") + part.heading + ":";
        for (const auto& bar : part.bars) {
            words += ' ' + bar.label + ", " + say("{1} of {2}", bar.share.n, bar.share.of);
            if (!bar.funnel && bar.share.of > 0)
                words += ", " + share_words(bar.share);
            words += '.';
        }
    }
    return words;
}

double outcome_bars_height(const OutcomeBars& bars, const TextStyle& style)
{
    double height = -part_gap;
    for (const auto& part : bars.parts) {
        height += heading_room + part_gap;
        for (const auto& bar : part.bars)
            height += BarDrawing::room_of(bar);
    }
    return height * style.size / design_text;
}

void draw_outcome_bars(cairo_t* cr, const OutcomeBars& bars, double width, const Palette& palette,
                       const TextStyle& style)
{
    const Saved saved{cr};
    const double ratio = style.size / design_text;
    cairo_scale(cr, ratio, ratio);
    const BarDrawing drawing{cr, width / ratio, palette, style};
    double top = 0;
    for (const auto& part : bars.parts)
        top = drawing.part(part, top);
}

}  // namespace attune::reports
