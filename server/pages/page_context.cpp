#include "server/pages/page_context.hpp"

#include "server/db/practice_safety.hpp"

namespace attune::server {

PageData page_data(const PageContext& page, const std::string& title, bool error)
{
    PageData data;
    data.set("title", std::string{error ? "Error: " : ""} + title + (title.empty() ? "" : " \u2013 ") +
                          "Your questions");
    data.set("therapist", page.opened.display_name);
    data.set("first_name", page.opened.first_name);
    data.set("footer", PageData{true});
    return data;
}

void add_safety(PageData& data, Connection& db)
{
    const auto safety = read_practice_safety(db);
    if (!safety)
        return;
    PageData words;
    PageData paragraphs{PageData::type::list};
    PageData one;
    one.set("text", safety->text);
    paragraphs.push_back(one);
    words.set("paragraphs", paragraphs);
    words.set("read_by", safety->read_by);
    data.set("safety", words);
}

}  // namespace attune::server
