#include "server/pages/page_context.hpp"

#include "server/db/practice_safety.hpp"
#include "server/pages/page_reply.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

PageData page_data(const PageContext& page, const std::string& title, bool error)
{
    PageData data;
    const auto whole = title + (title.empty() ? "" : " \u2013 ") + page.language.say("Your questions");
    data.set("title", error ? page.language.say("Error: {1}", whole) : whole);
    data.set("therapist", page.opened.display_name);
    data.set("first_name", page.opened.first_name);
    data.set("footer", PageData{true});
    return data;
}

http::Reply reply_with(const PageContext& page, int status, std::string_view name, const PageData& data)
{
    return html_reply(status, page.templates.render(page.language, name, data));
}

void add_safety(PageData& data, const PageContext& page)
{
    const auto safety = read_practice_safety(page.context.db);
    if (!safety)
        return;
    PageData words;
    PageData paragraphs{PageData::type::list};
    PageData one;
    one.set("text", safety->text);
    paragraphs.push_back(one);
    words.set("paragraphs", paragraphs);
    const Speaking for_the_reader{page.language};
    const auto hours = safety->hours ? ' ' + reading_words(*safety->hours, page.context.now) : std::string{};
    words.set("read_by", safety->read_by + hours);
    data.set("safety", words);
}

}  // namespace attune::server
