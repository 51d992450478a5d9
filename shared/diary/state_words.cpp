#include "shared/diary/state_words.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(api::SessionState state)
{
    switch (state) {
        case api::SessionState::booked:
            return say("Booked");
        case api::SessionState::arrived:
            return say("Arrived");
        case api::SessionState::attended:
            return say("Attended");
        case api::SessionState::did_not_attend:
            return say("Did not attend");
        case api::SessionState::cancelled:
            return say("Cancelled");
        case api::SessionState::late_cancel:
            return say("Late cancel");
        case api::SessionState::cancelled_by_therapist:
            return say("Cancelled by therapist");
    }
    return {};
}

}  // namespace attune
