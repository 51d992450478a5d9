#include "server/pages/shared_pages.hpp"

#include <algorithm>

#include "reports/page_chart.hpp"
#include "server/base64.hpp"
#include "server/db/documents.hpp"
#include "server/pages/page_reply.hpp"
#include "server/pages/shared_course.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr auto course_page = "/q/course";
constexpr auto document_page = "/q/document";
constexpr std::size_t most_forms_shown = 60;  // the latest: a page has at most 30 kB

SharedByLink shared_by(const PageContext& page)
{
    return Links{page.context.db}.shared(page.opened.link_id);
}

std::string course_at(const SharedCourse& shared)
{
    return std::string{course_page} + '/' + shared.course.instrument + '/' +
           std::to_string(shared.course.version) + '/' + shared.course.score;
}

http::Reply read_courses(PageContext& page)
{
    if (!shared_by(page).course)
        return see_other(home_page);
    const Speaking for_the_reader{page.language};
    PageData lines{PageData::type::list};
    for (const auto& shared : shared_courses(page)) {
        PageData one;
        one.set("name", shared.name);
        one.set("words", course_in_words(page, shared));
        one.set("href", course_at(shared));
        lines.push_back(one);
    }
    auto data = page_data(page, page.language.say("How it has gone"));
    data.set("none", PageData{lines.is_empty_list()});
    data.set("courses", lines);
    return reply_with(page, 200, "courses", data);
}

// The latest of them; a course of years is cut at its beginning.
void keep_latest(Course& course)
{
    if (course.points.size() > most_forms_shown)
        course.points.erase(course.points.begin(), course.points.end() - most_forms_shown);
}

PageData rows_of(const Language& language, const SharedCourse& shared)
{
    PageData rows{PageData::type::list};
    for (const auto& point : shared.course.points) {
        PageData one;
        one.set("on", medium_date(point.on));
        if (point.value)
            one.set("value", language.say("{1} of {2}", figure(*point.value), figure(shared.score->max)));
        if (point.band)
            one.set("band", say(*point.band));
        one.set("words", form_in_words(language, point.verdict));
        rows.push_back(one);
    }
    return rows;
}

std::string chart_of(const SharedCourse& shared, const std::string& caption)
{
    reports::ChartFigure drawn;
    drawn.title = shared.name;
    drawn.scale = scale_of(*shared.instrument, *shared.score);
    drawn.course = shared.course;
    drawn.for_client = true;
    return reports::page_chart(drawn, {caption, medium_date(shared.course.points.front().on),
                                       medium_date(shared.course.points.back().on)});
}

http::Reply read_course(PageContext& page)
{
    if (!shared_by(page).course)
        return see_other(home_page);
    const auto path = std::string{course_page} + '/' + page.path.find("instrument")->second + '/' +
                      page.path.find("version")->second + '/' + page.path.find("score")->second;
    const Speaking for_the_reader{page.language};
    auto all = shared_courses(page);
    const auto found = std::ranges::find(all, path, course_at);
    if (found == all.end())
        return see_other(course_page);
    const auto words = course_in_words(page, *found);
    keep_latest(found->course);
    auto data = page_data(page, page.language.say("How it has gone"));
    data.set("name", found->name);
    data.set("words", words);
    data.set("rows", rows_of(page.language, *found));
    if (std::ranges::any_of(found->course.points,
                            [](const CoursePoint& point) { return point.value.has_value(); }))
        data.set("chart", chart_of(*found, found->name + ". " + words));
    return reply_with(page, 200, "course", data);
}

// Under a name that tells whoever sees the phone nothing.
http::Reply read_document(PageContext& page)
{
    const auto shared = shared_by(page);
    if (!shared.document_id)
        return see_other(home_page);
    const auto document = Documents{page.context.db}.find(page.opened.client_id, *shared.document_id);
    if (!document)
        return see_other(home_page);
    http::Reply reply{200, "application/pdf", from_base64(document->content).value()};
    reply.headers = {{"Content-Disposition", "attachment; filename=\"summary.pdf\""},
                     {"Cross-Origin-Resource-Policy", "same-origin"},
                     {"X-Robots-Tag", "noindex, nofollow"}};
    return reply;
}

}  // namespace

bool add_shared(PageData& data, const PageContext& page)
{
    const auto shared = shared_by(page);
    data.set("shared", PageData{shared.any()});
    data.set("shares_course", PageData{shared.course});
    if (shared.document_id)
        data.set("document", shared.document_title);
    return shared.any();
}

const std::vector<PageRoute>& shared_pages()
{
    static const std::vector<PageRoute> pages{
        {"GET", "/course", "client_read_courses", read_courses},
        {"GET", "/course/{instrument}/{version}/{score}", "client_read_course", read_course},
        {"GET", "/document", "client_read_document", read_document},
    };
    return pages;
}

}  // namespace attune::server
