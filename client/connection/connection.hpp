// The desktop's link to the server. Calls block; the GUI makes them through run() in async.hpp.
#pragma once

#include <string>

#include "shared/api/message.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

// Thread-safe. Refuses (unreachable) when no answer came within the time-out; the caller then does not know
// whether a write happened, and repeats it with the same key.
class Connection {
public:
    virtual ~Connection() = default;

    // `key` is the Idempotency-Key of a keyed write: made once for each act of a person, kept until it is
    // known to have happened. Empty for everything else.
    template <api::Endpoint E>
    Result<typename E::Reply> call(const typename E::Request& request, const std::string& key = {})
    {
        auto body = exchange(api::to_message<E>(request), key);
        if (!body)
            return body.error();
        auto reply = json::from_text<typename E::Reply>(*body);
        if (!reply)
            return Refusal{
                RefusalCode::malformed,
                say("The server's answer could not be read. Nothing was lost; the server and this program "
                    "may be of different versions.") +
                    ' ' + reply.error().sentence};
        return *reply;
    }

    // From now on every call is made as this user; empty signs out on this side.
    virtual void use_token(const std::string& token) = 0;

protected:
    // One exchange: the reply's JSON, or the refusal that its problem document holds.
    virtual Result<std::string> exchange(const api::Message& message, const std::string& key) = 0;
};

}  // namespace attune::desktop
