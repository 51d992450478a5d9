#include "shared/api/documents.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::api {

std::string words_for(HandoutWay way)
{
    switch (way) {
        case HandoutWay::in_person:
            return say("in person");
        case HandoutWay::post:
            return say("by post");
        case HandoutWay::email:
            return say("by e-mail");
        case HandoutWay::fax:
            return say("by fax");
        case HandoutWay::link:
            return say("through a link");
        case HandoutWay::other:
            return say("in another way");
    }
    return {};
}

}  // namespace attune::api
