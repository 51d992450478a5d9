// A note that does not change any more, in words. No wx here.
#pragma once

#include <string>
#include <vector>

#include "shared/api/notes.hpp"

namespace attune::desktop {

struct SignedNote {
    struct Addendum {
        std::string heading;  // "Addendum, Maren Ashvale, 25 Nov 2026, 09:10"
        std::string text;
    };
    std::string signature;                  // "Signed by Maren Ashvale, 24 Nov 2026, 14:31"
    std::vector<std::string> cosignatures;  // "Co-signed by Astrid Holm, 26 Nov 2026, 08:02"
    std::string fingerprint;                // what was signed, and whether it is still that
    std::vector<Addendum> addenda;
    bool may_add = false;
    bool may_cosign = false;
};

// Of a note that is signed; who may add to it is the caller's to say.
SignedNote signed_words(const api::Note& note);

}  // namespace attune::desktop
