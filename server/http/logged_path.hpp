// A request's path as the log may hold it: addresses of links carry the secret that opens them.
#pragma once

#include <string>
#include <string_view>

namespace attune::server::http {

// Each part of more than 36 characters, the length of an id, stands as "*". Inside server/http alone.
std::string logged_path(std::string_view path);

}  // namespace attune::server::http
