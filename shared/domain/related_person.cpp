// The words for the people around a client.
#include "shared/domain/related_person.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(RelatedKind kind)
{
    switch (kind) {
        case RelatedKind::next_of_kin:
            return say("Next of kin");
        case RelatedKind::relative_or_friend:
            return say("Relative or friend");
        case RelatedKind::gp:
            return say("GP");
        case RelatedKind::referrer:
            return say("Referrer");
        case RelatedKind::other_professional:
            return say("Other professional");
    }
    return {};
}

}  // namespace attune
