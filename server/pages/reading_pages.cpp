#include "server/pages/reading_pages.hpp"

#include <algorithm>
#include <optional>

#include "server/db/own_leaflets.hpp"
#include "server/db/weekly_courses.hpp"
#include "server/pages/page_reply.hpp"
#include "shared/domain/said.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

std::optional<Leaflet> find_leaflet(const PageContext& page, const std::string& code)
{
    const auto shipped = std::ranges::find(page.leaflets, code, &Leaflet::code);
    if (shipped != page.leaflets.end())
        return said(*shipped);
    return OwnLeaflets{page.context.db}.find(code);
}

// Of the weeks that have begun, the latest first, each once.
std::vector<std::string> codes_so_far(const PageContext& page)
{
    const auto today = local_day(page.context.now);
    std::vector<std::string> codes;
    for (const auto& course : WeeklyCourses{page.context.db}.latest_episode(page.opened.client_id)) {
        if (course.stopped_on || last_day_of(course.weeks.back()) < today)
            continue;
        for (auto week = course.weeks.rbegin(); week != course.weeks.rend(); ++week)
            for (const auto& code : week->week.reading)
                if (week->begins_on <= today && std::ranges::find(codes, code) == codes.end())
                    codes.push_back(code);
    }
    return codes;
}

PageData line_of(const Leaflet& leaflet)
{
    PageData line;
    line.set("title", leaflet.title);
    line.set("audience", leaflet.audience);
    line.set("href", std::string{home_page} + "/reading/" + leaflet.code);
    return line;
}

PageData texts(const std::vector<std::string>& lines)
{
    PageData list{PageData::type::list};
    for (const auto& line : lines) {
        PageData one;
        one.set("text", line);
        list.push_back(one);
    }
    return list;
}

PageData sections_of(const Leaflet& leaflet)
{
    PageData list{PageData::type::list};
    for (const auto& section : leaflet.sections) {
        PageData one;
        if (!section.heading.empty())
            one.set("heading", section.heading);
        one.set("paragraphs", texts(section.paragraphs));
        list.push_back(one);
    }
    return list;
}

PageData links_of(const Leaflet& leaflet)
{
    PageData list{PageData::type::list};
    for (const auto& link : leaflet.links) {
        PageData one;
        one.set("kind", words_for(link.kind));
        one.set("title", link.title);
        if (!link.address.empty())
            one.set("address", link.address);
        list.push_back(one);
    }
    return list;
}

void add_exercise(PageData& data, const PageContext& page, const TryThis& try_this)
{
    if (try_this.text.empty())
        return;
    const auto& exercises = page.context.facts.exercises;
    const auto exercise = std::ranges::find(exercises, try_this.exercise, &Exercise::code);
    data.set("try_this",
             exercise == exercises.end() ? say("Try this") : say("Try this: {1}", said(*exercise).name));
    data.set("what_to_try", try_this.text);
}

http::Reply read_leaflet(PageContext& page)
{
    const Speaking for_the_reader{page.language};
    const auto leaflet =
        page.opened.homework ? find_leaflet(page, page.path.at("leaflet")) : std::optional<Leaflet>{};
    if (!leaflet)
        return see_other(home_page);
    auto data = page_data(page, "");
    data.set("name", leaflet->title);
    data.set("audience", leaflet->audience);
    data.set("sections", sections_of(*leaflet));
    add_exercise(data, page, leaflet->try_this);
    data.set("has_links", PageData{!leaflet->links.empty()});
    data.set("links", links_of(*leaflet));
    data.set("has_sources", PageData{!leaflet->sources.empty()});
    data.set("sources", texts(leaflet->sources));
    return reply_with(page, 200, "leaflet", data);
}

http::Reply list_leaflets(PageContext& page)
{
    if (!page.opened.homework)
        return see_other(home_page);
    const Speaking for_the_reader{page.language};
    PageData lines{PageData::type::list};
    for (const auto& leaflet : page.leaflets)
        lines.push_back(line_of(said(leaflet)));
    for (const auto& leaflet : OwnLeaflets{page.context.db}.all())
        lines.push_back(line_of(leaflet));
    auto data = page_data(page, "");
    data.set("leaflets", lines);
    return reply_with(page, 200, "reading", data);
}

}  // namespace

void add_reading(PageData& data, const PageContext& page)
{
    const Speaking for_the_reader{page.language};
    PageData lines{PageData::type::list};
    for (const auto& code : codes_so_far(page))
        if (const auto leaflet = find_leaflet(page, code))
            lines.push_back(line_of(*leaflet));
    data.set("reading", PageData{true});
    data.set("leaflets", lines);
}

const std::vector<PageRoute>& reading_pages()
{
    static const std::vector<PageRoute> pages{
        {"GET", "/reading", "client_read_leaflets", list_leaflets},
        {"GET", "/reading/{leaflet}", "client_read_leaflet", read_leaflet},
    };
    return pages;
}

}  // namespace attune::server
