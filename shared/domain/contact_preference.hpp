// How a client would rather be reached.
#pragma once

#include <array>
#include <string>

#include <boost/describe/enum.hpp>

namespace attune {

enum class ContactChannel { phone, text, email, post };
BOOST_DESCRIBE_ENUM(ContactChannel, phone, text, email, post)

inline constexpr std::array contact_channels{ContactChannel::phone, ContactChannel::text,
                                             ContactChannel::email, ContactChannel::post};

// "By phone", "By text message".
std::string words_for(ContactChannel channel);

}  // namespace attune
