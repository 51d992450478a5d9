#include "reports/formulation_paper.hpp"

#include <algorithm>

#include "reports/formulation_diagram.hpp"
#include "reports/letterhead.hpp"
#include "reports/owned.hpp"
#include "reports/practice_paper.hpp"
#include "reports/three_systems.hpp"
#include "shared/domain/plain_formulation.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

constexpr double usual_height = 480;
constexpr double whole_page = 850;  // below the letterhead

void add_head(PageText& page, const api::FormulationPaper& said, const std::string& title,
              const std::string& under_title, bool for_record)
{
    Letterhead head{page.text()};
    head.left(practice_in_head(said.practice_name, said.demonstration), page_notes, &Palette::ink_2, "P");
    head.leave_on_left(4);
    head.left(title, page_title, &Palette::ink, "H1");
    head.left(under_title, page_body, &Palette::ink, "P");
    head.right(said.preferred_name, page_strong, &Palette::ink);
    if (for_record) {
        auto person = said.pronouns;
        if (said.born_on)
            person += (person.empty() ? "" : ", ") + say("born {1}", medium_date(*said.born_on));
        head.right(person, page_body, &Palette::ink);
    }
    page.add(head.piece(page.palette()));
}

// The texts of the boxes, each laid out in its place.
std::vector<Lines> texts_in(const FormulationLayout& layout, const FormulationBoxes& boxes, const Text& text)
{
    std::vector<Lines> texts;
    texts.reserve(layout.places.size());
    for (std::size_t i = 0; i < layout.places.size(); ++i) {
        const auto& room = layout.places[i].text;
        const int lines = std::max(1, static_cast<int>(room.height() / page_notes.line));
        texts.emplace_back(text, boxes.*formulation_boxes.at(i).text, page_notes, room.width(), lines);
    }
    return texts;
}

bool fits(const FormulationPlace& place, const std::string& words, const Text& text)
{
    return Lines{text, words, page_notes, place.text.width()}.height() <= place.text.height();
}

std::vector<FormulationPart> cut_parts(const FormulationLayout& layout, const FormulationBoxes& boxes,
                                       const Text& text)
{
    std::vector<FormulationPart> cut;
    for (std::size_t i = 0; i < layout.places.size(); ++i)
        if (!fits(layout.places[i], boxes.*formulation_boxes.at(i).text, text))
            cut.push_back(formulation_boxes.at(i).part);
    return cut;
}

void draw_words(cairo_t* cr, const FormulationLayout& layout, const std::vector<Lines>& texts,
                const Text& text, const Palette& palette)
{
    for (std::size_t i = 0; i < layout.headings.size(); ++i)
        text.draw(cr, heading_of_frame(i), layout.headings.at(i).left, layout.headings.at(i).top + 14,
                  page_strong.font, palette.ink);
    text.draw(cr, say("feeds the strategies"), layout.loop_label.left, layout.loop_label.top + 12,
              page_notes.font, palette.ink_2);
    for (std::size_t i = 0; i < layout.places.size(); ++i) {
        const auto& place = layout.places[i];
        text.draw(cr, caption_of(place.part), place.caption.left, place.caption.top + 11,
                  page_strong_notes.font, palette.ink_2);
        set_colour(cr, palette.ink);
        texts[i].draw_all(cr, place.text.left, place.text.top);
    }
}

// The whole diagram in words, for readers.
std::string diagram_words(const FormulationBoxes& boxes)
{
    std::string words =
        say("The formulation as a diagram. Early influences lead to key fears, those to protective "
            "strategies, those to unintended costs, those to how I then treat myself, which feeds "
            "the strategies.");
    for (const auto& box : formulation_boxes)
        if (const auto& text = boxes.*box.text; !text.empty())
            words.append(" ").append(words_for(box.part)).append(": ").append(text);
    return words;
}

// Returns the parts that the diagram could not hold.
std::vector<FormulationPart> add_diagram(PageText& page, const FormulationBoxes& boxes)
{
    const Size usual{page_room.width(), usual_height};
    auto layout = lay_out_formulation(usual);
    double height = usual_height;
    if (!cut_parts(layout, boxes, page.text()).empty()) {
        height = whole_page;
        layout = lay_out_formulation({page_room.width(), height});
    }
    Piece diagram;
    diagram.height = height;
    diagram.before = 12;
    diagram.inside = {{"Figure", page.next_id()}};
    diagram.draw = [layout, texts = texts_in(layout, boxes, page.text()), &text = page.text(),
                    &palette = page.palette()](cairo_t* cr, double top) {
        const Saved saved{cr};
        cairo_translate(cr, page_room.left, top);
        draw_formulation_frames(cr, layout, palette, std::nullopt);
        draw_words(cr, layout, texts, text, palette);
    };
    page.add(std::move(diagram));  // and what follows may stand on another page
    return cut_parts(layout, boxes, page.text());
}

void add_systems(PageText& page, const ThreeSystems& systems)
{
    page.figure(three_systems_least.height, [systems, &palette = page.palette()](cairo_t* cr, double top) {
        const Saved saved{cr};
        cairo_translate(cr, page_room.left, top);
        draw_three_systems(cr, systems, {page_room.width(), three_systems_least.height}, palette,
                           TextStyle{});
    });
}

void add_evidence(PageText& page, const std::vector<Evidence>& evidence)
{
    if (evidence.empty())
        return;
    page.heading(say("What supports it"), "H2");
    const auto add = [&](FormulationPart part) {
        std::string words;
        for (const auto& one : evidence_for(part, evidence))
            words += (words.empty() ? "" : "; ") + say_again(one.words);
        if (!words.empty())
            page.paragraph(words_for(part) + ": " + words + '.', page_body, &Palette::ink, 4);
    };
    for (const auto& box : formulation_boxes)
        add(box.part);
    add(FormulationPart::three_systems);
}

std::string& text_of(FormulationBoxes& boxes, FormulationPart part)
{
    return boxes.*std::ranges::find(formulation_boxes, part, &FormulationBox::part)->text;
}

void add_whole_texts(PageText& page, FormulationBoxes boxes, const std::vector<FormulationPart>& cut)
{
    if (cut.empty())
        return;
    page.heading(say("Texts that the diagram cuts short"), "H2");
    for (const auto part : cut) {
        page.paragraph(words_for(part), page_strong, &Palette::ink, 8);
        page.keep_with_next();
        page.paragraph(text_of(boxes, part), page_body, &Palette::ink, 2);
    }
}

PaperFacts facts_of(const api::FormulationPaper& said, const std::string& what, Day day)
{
    return {.title = what + ", " + said.initials + ", " + long_date(day),
            .practice = said.practice_name,
            .initials = said.initials,
            .foot = {},
            .made_at = said.made_at};
}

}  // namespace

Paper formulation_paper(const api::FormulationPaper& said, const UtcOffset& offset, const Palette& palette)
{
    const auto day = local_day(said.saved_at, offset);
    auto text = text_in(TextStyle{}.family);
    PageText page{*text, palette};
    add_head(page, said, say("Formulation"),
             say("Version {1}, {2}, {3}", said.number, long_date(day), said.saved_by), true);
    auto facts = facts_of(said, say("Formulation"), day);
    facts.foot = say("A formulation is a sketch, made together and open to change.");
    const auto cut = add_diagram(page, said.text.boxes);
    facts.figures.push_back(diagram_words(said.text.boxes));
    page.heading(say("Three systems"), "H2");
    add_systems(page, said.text.systems);
    facts.figures.push_back(words_for(said.text.systems));
    page.paragraph(words_for(said.text.systems), page_body, &Palette::ink, 4);
    add_evidence(page, said.text.evidence);
    add_whole_texts(page, said.text.boxes, cut);
    return {std::move(text), std::move(page), std::move(facts)};
}

Paper plain_formulation_paper(const api::FormulationPaper& said, const std::vector<FormulationPart>& left_out,
                              const UtcOffset& offset, const Palette& palette)
{
    const auto day = local_day(said.saved_at, offset);
    auto text = text_in(TextStyle{}.family);
    PageText page{*text, palette};
    add_head(page, said, say("How things hang together"), long_date(day), false);
    auto facts = facts_of(said, say("How things hang together"), day);
    facts.foot = say("Made together with {1}.", said.saved_by);
    page.paragraph(say(plain_opening), page_opening, &Palette::ink, 8);
    for (const auto& part : in_plain_words(said.text, left_out)) {
        page.heading(part.heading, "H2");
        page.paragraph(part.lead, page_body, &Palette::ink_2, 2);
        page.keep_with_next();
        if (part.part == FormulationPart::three_systems) {
            add_systems(page, said.text.systems);
            facts.figures.push_back(part.text);
        }
        page.paragraph(part.text, page_opening, &Palette::ink, 4, page_room.left + 20);
    }
    page.paragraph(say(plain_closing), page_opening, &Palette::ink, 20);
    return {std::move(text), std::move(page), std::move(facts)};
}

}  // namespace attune::reports
