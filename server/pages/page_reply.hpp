// Replies of the clients' pages: HTML with the headers that keep it private, and cookies.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace attune::server {

// Nothing but our own styles and the practice's own sound, no frame, no other site's forms.
http::Reply html_reply(int status, std::string html);

// 303: the next page is a GET, so that going back or reloading sends nothing twice.
http::Reply see_other(std::string where);

// `name` is taken by the browser only over TLS, for the whole of this server and for no other.
inline constexpr std::string_view device_cookie = "__Host-attune";

// Kept for so long, or until the browser is closed.
void set_device_cookie(http::Reply& reply, const std::string& secret,
                       std::optional<std::chrono::seconds> kept);

// What the header Cookie holds under that name.
std::optional<std::string> cookie_in(const std::optional<std::string>& header, std::string_view name);

}  // namespace attune::server
