#include "reports/safety_plan_paper.hpp"

#include <algorithm>
#include <utility>

#include "reports/owned.hpp"
#include "reports/page_text.hpp"
#include "reports/pdf_pages.hpp"
#include "reports/tagged_pdf.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double foot_line = 1079;

// A paragraph for each line that was written.
void add_lines(PageText& page, const std::string& text)
{
    double before = 2;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        if (end > start)
            page.paragraph(std::string_view{text}.substr(start, end - start), page_opening, &Palette::ink,
                           before);
        before = 4;
        start = end + 1;
    }
}

}  // namespace

SafetyPlanPaper::SafetyPlanPaper(SafetyPlanText text, const Palette& palette)
    : says_{std::move(text)},
      palette_{palette},
      text_{text_in(TextStyle{}.family)}
{
    PageText page{*text_, palette_};
    page.heading(say("{1}\u2019s safety plan", says_.called), "H1");
    page.paragraph(say("Written together on {1}. Start at the top, and go on to the next step when a step is "
                       "not enough.",
                       long_date(says_.saved_on)),
                   page_body, &Palette::ink_2, 4);
    for (const auto& step : safety_plan_steps) {
        const auto& words = says_.contents.*step.text;
        if (words.empty())
            continue;
        page.heading(say(step.heading), "H2");
        add_lines(page, words);
    }
    pieces_ = page.take();
    pages_ = paginate(pieces_);
}

void SafetyPlanPaper::draw(cairo_t* cr, int index) const
{
    const Saved saved{cr};
    set_colour(cr, palette_.view);
    cairo_rectangle(cr, 0, 0, a4.width, a4.height);
    cairo_fill(cr);
    draw_page(cr, pieces_, pages_.at(static_cast<std::size_t>(index)));
    const Font font = page_notes.font;
    text_->draw(cr, says_.practice_name, page_room.left, foot_line, font, palette_.ink_2, Align::left,
                page_room.width() / 2);
    text_->draw(cr, say("Page {1} of {2}", index + 1, pages()), page_room.right, foot_line, font,
                palette_.ink_2, Align::right, page_room.width() / 2);
}

std::string SafetyPlanPaper::pdf() const
{
    return with_reader_texts(pdf_of_pages({say("Safety plan"), says_.practice_name, says_.made_at}, pages(),
                                          [this](cairo_t* cr, int index) { draw(cr, index); }),
                             spoken().tag(), {});
}

}  // namespace attune::reports
