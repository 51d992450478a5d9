// The words for how a client would rather be reached.
#include "shared/domain/contact_preference.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(ContactChannel channel)
{
    switch (channel) {
        case ContactChannel::phone:
            return say("By phone");
        case ContactChannel::text:
            return say("By text message");
        case ContactChannel::email:
            return say("By e-mail");
        case ContactChannel::post:
            return say("By post");
    }
    return {};
}

}  // namespace attune
