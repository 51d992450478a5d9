// The language of a wording, as a BCP 47 tag.
#pragma once

#include <string>
#include <string_view>

namespace attune {

// The tag in the form that is stored: "en-GB" for "EN-gb"; empty when the text is none.
std::string language_tag(std::string_view text);

// "English (en-GB)"; the tag alone for a language that we have no name for.
std::string language_in_words(std::string_view tag);

}  // namespace attune
