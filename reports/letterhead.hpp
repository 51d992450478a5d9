// The head of a paper: whose it is and what it is, in two columns over a rule, each filled from its top.
#pragma once

#include <string>
#include <vector>

#include "reports/page_text.hpp"

namespace attune::reports {

class Letterhead {
public:
    explicit Letterhead(const Text& text) : text_{text} {}

    void left(const std::string& words, PageFont font, Ink ink, const char* element);
    void leave_on_left(double height) { left_down_ += height; }
    // Leaves no gap for what is empty.
    void right(const std::string& words, PageFont font, Ink ink);

    [[nodiscard]] Piece piece(const Palette& palette) const;

private:
    struct Placed {
        Lines lines;
        Ink ink;
        const char* element;
        double left;
        double down;
    };

    const Text& text_;
    std::vector<Placed> placed_;
    double left_down_ = 0;
    double right_down_ = 0;
};

}  // namespace attune::reports
