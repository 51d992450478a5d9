#include "server/db/note_search.hpp"

namespace attune::server {

namespace {

struct Search {
    static constexpr auto sql = R"sql(
        SELECT client_id, legal_name, preferred_name, note_id, session_id, kind, starts_at, author_name, of_addendum,
               latest_episode, snippet
        FROM search_notes(:words, :most))sql";
    struct Parameters {
        std::string words;
        int most = 0;
    };
    struct Row {
        std::string client_id;
        std::string legal_name;
        std::string preferred_name;
        std::string note_id;
        std::string session_id;
        api::NoteKind kind = api::NoteKind::progress;
        Instant session_at;
        std::string author_name;
        bool in_addendum = false;
        bool latest_episode = false;
        std::string snippet;
    };
};
BOOST_DESCRIBE_STRUCT(Search::Parameters, (), (words, most))
BOOST_DESCRIBE_STRUCT(Search::Row, (),
                      (client_id, legal_name, preferred_name, note_id, session_id, kind, session_at,
                       author_name, in_addendum, latest_episode, snippet))

constexpr std::string_view begin_found = "\uE000";
constexpr std::string_view end_found = "\uE001";

}  // namespace

std::vector<api::FoundNote> search_notes(Connection& db, const std::string& words, int most)
{
    std::vector<api::FoundNote> found;
    for (auto& row : db.all<Search>({with_plain_quotes(words), most}))
        found.push_back({std::move(row.client_id), std::move(row.legal_name), std::move(row.preferred_name),
                         std::move(row.note_id), std::move(row.session_id), row.kind, row.session_at,
                         std::move(row.author_name), row.in_addendum, row.latest_episode,
                         parts_of_headline(row.snippet)});
    return found;
}

std::string with_plain_quotes(std::string words)
{
    for (const std::string_view mark : {"\u201E", "\u201C", "\u201D", "\u201F", "\u00AB", "\u00BB"})
        for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at))
            words.replace(at, mark.size(), "\"");
    return words;
}

std::vector<api::SnippetPart> parts_of_headline(std::string_view headline)
{
    std::vector<api::SnippetPart> parts;
    api::SnippetPart part;
    char last = ' ';
    const auto turn = [&](bool found) {
        if (!part.text.empty())
            parts.push_back(part);
        part = {{}, found};
    };
    while (!headline.empty()) {
        if (headline.starts_with(begin_found) || headline.starts_with(end_found)) {
            turn(headline.starts_with(begin_found));
            headline.remove_prefix(begin_found.size());
            continue;
        }
        const bool space = headline.front() == ' ' || headline.front() == '\n' || headline.front() == '\t' ||
                           headline.front() == '\r';
        const char next = space ? ' ' : headline.front();
        if (next != ' ' || last != ' ')
            part.text += next;
        last = next;
        headline.remove_prefix(1);
    }
    turn(false);
    return parts;
}

}  // namespace attune::server
