// A leaflet of the practice's own as it is typed: plain text with headings, and a line for each book,
// recording or film.
#pragma once

#include <string>
#include <vector>

#include "shared/domain/leaflet.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

struct LeafletForm {
    std::string title;
    std::string audience;
    std::string text;   // paragraphs with an empty line between them; a line after "# " is a heading
    std::string links;  // "Book: The title", "Audio: The title https://example.org/audio"

    bool operator==(const LeafletForm&) const = default;
};

LeafletForm form_of(const Leaflet& leaflet);

// Refuses (invalid) a line of `links` that does not begin with its kind; the path names the field.
Result<Leaflet> leaflet_of(const LeafletForm& form);

}  // namespace attune::desktop
