// The safety plan on A4, for the client to take along: the steps in their order, in large plain type.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <cairo.h>

#include "reports/page_flow.hpp"
#include "reports/palette.hpp"
#include "reports/text.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/safety_plan.hpp"

namespace attune::reports {

// What the paper says. It names the client as they are called, and the practice.
struct SafetyPlanText {
    std::string called;
    SafetyPlanContents contents;
    Day saved_on;
    std::string practice_name;
    Instant made_at;  // the PDF's own date: the same plan gives the same bytes
};

class SafetyPlanPaper {
public:
    explicit SafetyPlanPaper(SafetyPlanText text, const Palette& palette = print_palette);

    [[nodiscard]] int pages() const { return static_cast<int>(pages_.size()); }

    // Draws page `index` (from 0) at the origin, in pixels, 96 to the inch.
    void draw(cairo_t* cr, int index) const;

    // Tagged, fonts embedded, in British English. Its metadata names nobody.
    [[nodiscard]] std::string pdf() const;

private:
    const SafetyPlanText says_;
    const Palette& palette_;
    std::shared_ptr<const Text> text_;
    std::vector<Piece> pieces_;
    std::vector<Page> pages_;
};

}  // namespace attune::reports
