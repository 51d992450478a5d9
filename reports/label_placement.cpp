// Candidate places round a mark, and the harm that each would do.
#include "reports/label_placement.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace attune::reports {

namespace {

constexpr double between_runs = 5;
constexpr double second_line_drop = 14;
constexpr double clear = 4;  // between a mark and its label

// How much farther out than `clear` a label is tried. Beyond the near places a reader may take it for another
// mark's, so only the labels that must stay go there.
constexpr std::array near_places{0.0, 8.0, 16.0};
constexpr std::array far_places{26.0, 38.0, 52.0, 70.0};

// A label laid out with its score (or the middle of its words) at x 0 and its first baseline at y 0.
struct Shape {
    Box box;
    std::vector<PlacedRun> runs;
};

enum class Reading { score_first, words_first, centred };

// Whether the segment passes through the box (Liang and Barsky's clipping).
bool crosses(const Box& box, Point a, Point b)
{
    double enter = 0;
    double leave = 1;
    const auto clip = [&](double direction, double distance) {
        if (direction == 0)
            return distance >= 0;
        const double t = distance / direction;
        if (direction < 0)
            enter = std::max(enter, t);
        else
            leave = std::min(leave, t);
        return enter <= leave;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    return clip(-dx, a.x - box.left) && clip(dx, box.right - a.x) && clip(-dy, a.y - box.top) &&
           clip(dy, box.bottom - a.y);
}

Shape shape_of(const LabelText& text, Reading reading, const Measure& measure)
{
    const double score = text.score.empty() ? 0 : measure(text.score, score_font);
    const double words = text.words.empty() ? 0 : measure(text.words, notes_font);
    const double second = text.second_line.empty() ? 0 : measure(text.second_line, notes_font);
    const double gap = score > 0 && words > 0 ? between_runs : 0;
    const double width = std::max(score + gap + words, second);
    double left = -width / 2;
    if (score > 0 && words > 0)
        left = reading == Reading::score_first ? -score / 2 : score / 2 - width;
    else if (reading != Reading::centred)
        left = reading == Reading::score_first ? -clear : clear - width;

    Shape shape;
    const double score_left = reading == Reading::words_first ? left + words + gap : left;
    const double words_left = reading == Reading::words_first ? left : left + score + gap;
    const bool middle = !text.second_line.empty();
    if (score > 0)
        shape.runs.push_back({text.score, {score_left, 0}, score_font, text.ink});
    if (words > 0)
        shape.runs.push_back(
            {text.words, {middle ? left + (width - words) / 2 : words_left, 0}, notes_font, text.ink});
    if (middle)
        shape.runs.push_back(
            {text.second_line, {left + (width - second) / 2, second_line_drop}, notes_font, text.ink});
    shape.box = line_box({left, 0}, width, score > 0 ? score_font : notes_font);
    if (middle)
        shape.box.bottom += second_line_drop;
    return shape;
}

// Where the shape's origin may stand, given the mark at (0, 0): nearest first, each ring in the order above,
// below, left, right, then the corners.
std::vector<Point> places(const Box& box, double reach, std::span<const double> distances)
{
    std::vector<Point> found;
    for (const double out : distances) {
        const double away = reach + clear + out;
        const double above = -away - box.bottom;
        const double below = away - box.top;
        const double level = -(box.top + box.bottom) / 2;
        const double to_left = -away - box.right;
        const double to_right = away - box.left;
        found.insert(found.end(), {{0, above},
                                   {0, below},
                                   {to_left, level},
                                   {to_right, level},
                                   {to_right - 1, -box.bottom - out},
                                   {to_left + 1, -box.bottom - out},
                                   {to_right - 1, -box.top + out},
                                   {to_left + 1, -box.top + out}});
    }
    return found;
}

PlacedLabel moved(const Shape& shape, Point by)
{
    const auto& box = shape.box;
    PlacedLabel label{{box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y}, shape.runs};
    for (auto& run : label.runs)
        run.at = {run.at.x + by.x, run.at.y + by.y};
    return label;
}

// The label in every reading at every place round the mark, the nearest places first.
std::vector<PlacedLabel> labels_round(Point mark, double reach, const LabelText& text,
                                      std::span<const double> distances, const Measure& measure)
{
    const bool both = !text.score.empty() && !text.words.empty();
    const std::array shapes{shape_of(text, both ? Reading::score_first : Reading::centred, measure),
                            shape_of(text, both ? Reading::words_first : Reading::score_first, measure),
                            shape_of(text, Reading::words_first, measure)};
    std::array<std::vector<Point>, shapes.size()> origins;
    for (std::size_t s = 0; s < shapes.size(); ++s)
        origins[s] = places(shapes[s].box, reach, distances);
    std::vector<PlacedLabel> labels;
    for (std::size_t place = 0; place < origins[0].size(); ++place)
        for (std::size_t s = 0; s < shapes.size(); ++s)
            labels.push_back(moved(shapes[s], {mark.x + origins[s][place].x, mark.y + origins[s][place].y}));
    return labels;
}

}  // namespace

Box line_box(Point at, double width, Font font)
{
    return {at.x, at.y - 0.78 * font.size, at.x + width, at.y + 0.24 * font.size};
}

void Obstacles::add_mark(Point centre, double reach)
{
    marks_.push_back({centre.x - reach, centre.y - reach, centre.x + reach, centre.y + reach});
    widest_mark_ = std::max(widest_mark_, 2 * reach);
}

Obstacles::Harm Obstacles::harm_of(const Box& box, bool thorough) const
{
    Harm harm;
    harm.outside =
        box.left < area_.left || box.right > area_.right || box.top < area_.top || box.bottom > area_.bottom;
    harm.labels = static_cast<int>(
        std::ranges::count_if(labels_, [&](const Box& label) { return label.grown(2).overlaps(box); }));
    if (!thorough && harm.blocked())
        return harm;
    const auto near = std::ranges::lower_bound(marks_, box.left - widest_mark_, {}, &Box::left);
    for (auto mark = near; mark != marks_.end() && mark->left < box.right; ++mark)
        harm.marks += mark->overlaps(box) ? 1 : 0;
    if (!thorough && harm.blocked())
        return harm;
    harm.lines = static_cast<int>(std::ranges::count_if(
        lines_, [&](const auto& line) { return crosses(box.grown(1), line.first, line.second); }));
    return harm;
}

std::optional<std::size_t> Obstacles::choose(const std::vector<PlacedLabel>& candidates,
                                             Tolerance tolerance) const
{
    std::optional<std::size_t> best;
    Harm least;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto harm = harm_of(candidates[i].box, tolerance == Tolerance::any);
        if (harm == Harm{})
            return i;
        if (tolerance == Tolerance::none || (tolerance == Tolerance::lines && harm.blocked()))
            continue;
        if (!best || harm < least) {
            best = i;
            least = harm;
        }
    }
    return best;
}

std::optional<PlacedLabel> place_beside(Point mark, double reach, const std::vector<LabelText>& variants,
                                        bool must, Obstacles& obstacles, const Measure& measure)
{
    const auto attempt = [&](const LabelText& text, std::span<const double> distances,
                             Tolerance tolerance) -> std::optional<PlacedLabel> {
        const auto labels = labels_round(mark, reach, text, distances, measure);
        const auto chosen = obstacles.choose(labels, tolerance);
        if (!chosen)
            return std::nullopt;
        obstacles.add_label(labels[*chosen].box);
        return labels[*chosen];
    };
    for (const auto tolerance : {Tolerance::none, Tolerance::lines})
        for (const auto& text : variants)
            if (auto placed = attempt(text, near_places, tolerance))
                return placed;
    if (!must)
        return std::nullopt;
    if (auto placed = attempt(variants.back(), far_places, Tolerance::lines))
        return placed;
    return attempt(variants.back(), near_places, Tolerance::any);
}

std::optional<PlacedLabel> place_lines(const std::vector<PlacedRun>& lines, const std::vector<Point>& corners,
                                       bool right_aligned, Tolerance tolerance, Obstacles& obstacles,
                                       const Measure& measure)
{
    constexpr double pitch = 16;
    std::vector<double> widths;
    for (const auto& line : lines)
        widths.push_back(measure(line.text, line.font));
    const double width = std::ranges::max(widths);
    std::vector<PlacedLabel> candidates;
    for (const auto& corner : corners) {
        PlacedLabel label{line_box(corner, width, lines.front().font), lines};
        label.box.bottom += pitch * static_cast<double>(lines.size() - 1);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double left = right_aligned ? corner.x + width - widths[i] : corner.x;
            label.runs[i].at = {left, corner.y + pitch * static_cast<double>(i)};
        }
        candidates.push_back(std::move(label));
    }
    const auto chosen = obstacles.choose(candidates, tolerance);
    if (!chosen)
        return std::nullopt;
    obstacles.add_label(candidates[*chosen].box);
    return candidates[*chosen];
}

}  // namespace attune::reports
