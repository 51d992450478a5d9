#include "client/connection/address.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::string_view unix_form = "unix:";
constexpr std::string_view https_form = "https://";
constexpr std::string_view http_form = "http://";
constexpr std::size_t longest_socket_path = 107;

bool plausible_host(std::string_view host)
{
    return !host.empty() && std::ranges::none_of(host, [](unsigned char c) {
        return c <= ' ' || c == '/' || c == '@' || c == '?' || c == '#' || c == '\\' || c == '%';
    });
}

std::string_view without_port(std::string_view host)
{
    if (host.starts_with('['))
        return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.rfind(':'));
}

bool this_computer(std::string_view host)
{
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

}  // namespace

Result<Address> parse_address(std::string_view text)
{
    while (text.ends_with('/') && !text.starts_with(unix_form))
        text.remove_suffix(1);
    if (text.starts_with(unix_form)) {
        const auto path = text.substr(unix_form.size());
        if (!path.starts_with('/') || path.size() > longest_socket_path)
            return invalid("address",
                           say("A socket is written unix:/path, with at most 107 characters of path."));
        return Address{"http://attuned", std::string{path}, say("this computer")};
    }
    const bool secure = text.starts_with(https_form);
    if (!secure && !text.starts_with(http_form))
        return invalid("address",
                       say("The address begins with https://, as in https://attune.your-practice.org."));
    const auto host_and_port = text.substr(secure ? https_form.size() : http_form.size());
    if (!plausible_host(host_and_port))
        return invalid("address",
                       say("After https:// comes the server's name, and its port when it has its own."));
    const auto host = without_port(host_and_port);
    if (!secure && !this_computer(host))
        return invalid(
            "address",
            say("http:// can be overheard, so it is for this computer alone. Use https:// for a server."));
    return Address{std::string{text}, {}, this_computer(host) ? say("this computer") : std::string{host}};
}

}  // namespace attune::desktop
