// Search in the notes of one's own caseload.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/notes.hpp"

namespace attune::api {

struct SnippetPart {
    std::string text;
    bool found = false;  // these are the words that were looked for
};
BOOST_DESCRIBE_STRUCT(SnippetPart, (), (text, found))

struct FoundNote {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string note_id;
    std::string session_id;
    NoteKind kind = NoteKind::progress;
    Instant session_at;
    std::string author_name;
    bool in_addendum = false;     // found in what was added to the note
    bool latest_episode = false;  // the note is one of those that the client's workspace shows
    std::vector<SnippetPart> snippet;
};
BOOST_DESCRIBE_STRUCT(FoundNote, (),
                      (client_id, legal_name, preferred_name, note_id, session_id, kind, session_at,
                       author_name, in_addendum, latest_episode, snippet))

inline constexpr std::size_t most_found_notes = 100;
inline constexpr std::size_t room_for_search = 200;

// Notes with all these words, whatever their endings and accents: those of the caller's own caseload, and of
// private notes the caller's own. Words in quotation marks stand together; one after a minus stands not in
// it. Refuses (invalid) a search without a word. It is no GET, so that no word of it stands in an address.
struct SearchNotes {
    static constexpr std::string_view name = "search_notes";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/note-searches";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string words;
    };
    struct Reply {
        std::vector<FoundNote> notes;  // the latest session first; at most most_found_notes
        bool more = false;             // there are others
    };
};
BOOST_DESCRIBE_STRUCT(SearchNotes::Request, (), (words))
BOOST_DESCRIBE_STRUCT(SearchNotes::Reply, (), (notes, more))

}  // namespace attune::api
