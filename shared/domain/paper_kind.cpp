#include "shared/domain/paper_kind.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(PaperKind kind)
{
    switch (kind) {
        case PaperKind::scanned_letter:
            return say("Scanned letter");
        case PaperKind::assessment:
            return say("Assessment");
        case PaperKind::consent_form:
            return say("Consent form");
        case PaperKind::drawing:
            return say("Drawing");
        case PaperKind::other:
            break;
    }
    return say("Other paper");
}

}  // namespace attune
