// Finds room for words on a chart: each label is tried in several places and takes the first that meets
// neither another label nor a mark, and if it can, no line.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/chart_geometry.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"

namespace attune::reports {

// The width of a text; Pango's for drawing, anything for tests.
using Measure = std::function<double(std::string_view, Font)>;
using Ink = Colour Palette::*;

// What is said beside a mark: a score in the large type, words, and perhaps a second line of words.
struct LabelText {
    std::string score;
    std::string words;
    std::string second_line;
    Ink ink = &Palette::ink;
};

struct PlacedRun {
    std::string text;
    Point at;  // left end of the baseline
    Font font;
    Ink ink = &Palette::ink;
};

struct PlacedLabel {
    Box box;
    std::vector<PlacedRun> runs;
};

// The box of one line whose baseline begins at `at`.
Box line_box(Point at, double width, Font font);

// What a label may be laid over when it has to be: nothing, lines, or whatever does the least harm.
enum class Tolerance { none, lines, any };

// What is in the way. Marks and placed labels are not covered while there is any choice; lines are avoided.
class Obstacles {
public:
    explicit Obstacles(const Box& area) : area_{area} {}

    // Marks come by rising x.
    void add_mark(Point centre, double reach);
    void add_line(Point from, Point to) { lines_.emplace_back(from, to); }
    void add_label(const Box& box) { labels_.push_back(box); }

    // The best of the candidates, tried in order; nullopt when none is as good as the tolerance asks.
    [[nodiscard]] std::optional<std::size_t> choose(const std::vector<PlacedLabel>& candidates,
                                                    Tolerance tolerance) const;

private:
    struct Harm {
        int outside = 0;
        int labels = 0;
        int marks = 0;
        int lines = 0;

        auto operator<=>(const Harm&) const = default;
        [[nodiscard]] bool blocked() const { return outside + labels + marks > 0; }
    };
    [[nodiscard]] Harm harm_of(const Box& box, bool thorough) const;

    Box area_;
    std::vector<Box> marks_;
    std::vector<Box> labels_;
    std::vector<std::pair<Point, Point>> lines_;
    double widest_mark_ = 0;
};

// Places the first of `variants` that fits round a mark: above, below, left, right, then the corners and
// farther off. The placed label becomes an obstacle. With `must`, the last variant is put where it does the
// least harm.
std::optional<PlacedLabel> place_beside(Point mark, double reach, const std::vector<LabelText>& variants,
                                        bool must, Obstacles& obstacles, const Measure& measure);

// Places a label of fixed lines, 16 apart, at the first of `corners` that fits; a corner is the left end of
// the first baseline.
std::optional<PlacedLabel> place_lines(const std::vector<PlacedRun>& lines, const std::vector<Point>& corners,
                                       bool right_aligned, Tolerance tolerance, Obstacles& obstacles,
                                       const Measure& measure);

}  // namespace attune::reports
