// Leaflets: pages for clients to read. Those that come with Attune are data in shared/reading/, in our own
// words and with their sources; a practice adds its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/result.hpp"

namespace attune {

struct LeafletSection {
    std::string heading;
    std::vector<std::string> paragraphs;
};
BOOST_DESCRIBE_STRUCT(LeafletSection, (), (heading, paragraphs))

struct TryThis {
    std::string exercise;  // code
    std::string text;
};
BOOST_DESCRIBE_STRUCT(TryThis, (), (exercise, text))

// A book, a recording, a film or a page elsewhere. The address is empty where there is none, as for a book.
enum class LeafletLinkKind { book, audio, video, page };
BOOST_DESCRIBE_ENUM(LeafletLinkKind, book, audio, video, page)

// "To listen to:", before a link's title.
std::string words_for(LeafletLinkKind kind);

struct LeafletLink {
    LeafletLinkKind kind = LeafletLinkKind::book;
    std::string title;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(LeafletLink, (), (kind, title, address))

struct Leaflet {
    std::string code;
    std::string title;
    std::string audience;
    std::vector<LeafletSection> sections;
    TryThis try_this;
    std::vector<std::string> sources;
    std::vector<LeafletLink> links = {};
};
BOOST_DESCRIBE_STRUCT(Leaflet, (), (code, title, audience, sections, try_this, sources, links))

// The codes of a practice's own begin so, and no other leaflet's does.
inline constexpr std::string_view own_leaflet_prefix = "own_";
inline bool is_own(const Leaflet& leaflet)
{
    return leaflet.code.starts_with(own_leaflet_prefix);
}

// What keeps a practice's own leaflet from being kept. The paths are those of its members, the text's "text".
std::vector<FieldError> faults_of(const Leaflet& leaflet);

// Reads the list of leaflets. Refuses (malformed) what is not one.
Result<std::vector<Leaflet>> parse_leaflets(std::string_view json);

}  // namespace attune
