#include "reports/leaflet_paper.hpp"

#include "reports/letterhead.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

void add_links(PageText& page, const std::vector<LeafletLink>& links)
{
    if (links.empty())
        return;
    page.heading(say("To go on with"), "H2");
    for (const auto& link : links)
        page.paragraph(
            words_for(link.kind) + ' ' + link.title + (link.address.empty() ? "" : ", " + link.address),
            page_body, &Palette::ink, 4);
}

}  // namespace

Paper leaflet_paper(const LeafletPaper& said, const Palette& palette)
{
    const auto& leaflet = said.leaflet;
    auto text = text_in(TextStyle{}.family);
    PageText page{*text, palette};
    Letterhead head{*text};
    head.left(said.practice_name + (said.demonstration ? " (" + say("demonstration") + ')' : ""), page_notes,
              &Palette::ink_2, "P");
    head.leave_on_left(4);
    head.left(leaflet.title, page_title, &Palette::ink, "H1");
    page.add(head.piece(palette));
    if (!leaflet.audience.empty())
        page.paragraph(leaflet.audience, page_body, &Palette::ink_2, 4);
    for (const auto& section : leaflet.sections) {
        if (!section.heading.empty())
            page.heading(section.heading, "H2");
        for (const auto& paragraph : section.paragraphs)
            page.paragraph(paragraph, page_opening, &Palette::ink, 6);
    }
    if (!leaflet.try_this.text.empty()) {
        page.heading(said.exercise_name.empty() ? say("Try this") : say("Try this: {1}", said.exercise_name),
                     "H2");
        page.paragraph(leaflet.try_this.text, page_opening, &Palette::ink, 6);
    }
    add_links(page, leaflet.links);
    if (!leaflet.sources.empty()) {
        page.paragraph(say("Where this comes from"), page_strong_notes, &Palette::ink_2, 20);
        page.keep_with_next();
    }
    for (const auto& source : leaflet.sources)
        page.paragraph(source, page_notes, &Palette::ink_2, 2);
    return {std::move(text), std::move(page),
            PaperFacts{.title = leaflet.title,
                       .practice = said.practice_name,
                       .initials = {},
                       .foot = leaflet.title,
                       .made_at = said.made_at}};
}

}  // namespace attune::reports
