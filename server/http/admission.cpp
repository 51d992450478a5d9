#include "server/http/admission.hpp"

#include <algorithm>
#include <array>

#include <boost/beast/core/string.hpp>

namespace attune::server::http {
namespace {

namespace beast = boost::beast;
using Field = beast::http::field;
using Header = beast::http::request_header<>;

// Two of them would leave it open which one counts.
constexpr std::array single_fields{Field::authorization, Field::content_length,    Field::content_type,
                                   Field::if_match,      Field::transfer_encoding, Field::expect,
                                   Field::cookie};

bool is_folded(std::string_view raw)
{
    return raw.find("\r\n ") != std::string_view::npos || raw.find("\r\n\t") != std::string_view::npos;
}

bool is_origin_form(std::string_view target)
{
    const auto is_visible_ascii = [](char c) { return c > ' ' && c < '\x7f'; };
    return target.starts_with('/') && std::ranges::all_of(target, is_visible_ascii) &&
           target.find('#') == std::string_view::npos;
}

bool names_nul(std::string_view target)
{
    return target.find("%00") != std::string_view::npos;
}

const char* fault_of_target(std::string_view target)
{
    if (!is_origin_form(target))
        return "The request's target must be a path that begins with \"/\", percent-encoded.";
    if (names_nul(target))
        return "The request's target must not contain NUL.";
    return nullptr;
}

const char* fault_of_framing(const Header& header)
{
    const auto length = header.find(Field::content_length);
    if (length != header.end() && length->value().find_first_not_of("0123456789") != std::string_view::npos)
        return "Content-Length must be one whole number.";
    const auto encoding = header.find(Field::transfer_encoding);
    if (encoding == header.end())
        return nullptr;
    if (!beast::iequals(encoding->value(), "chunked"))
        return "The only Transfer-Encoding that this server takes is \"chunked\".";
    if (header.count(Field::content_length) > 0)
        return "A request must not carry both Transfer-Encoding and Content-Length.";
    if (header.version() < 11)
        return "Transfer-Encoding needs HTTP/1.1.";
    return nullptr;
}

const char* fault_of_fields(std::string_view raw, const Header& header)
{
    if (is_folded(raw))
        return "A header field must not be folded over several lines.";
    if (header.count(Field::host) != 1)
        return "A request must name its Host exactly once.";
    const auto is_repeated = [&](Field field) { return header.count(field) > 1; };
    if (std::ranges::any_of(single_fields, is_repeated) || header.count("Idempotency-Key") > 1)
        return "A header field that may be given once was given twice.";
    return nullptr;
}

}  // namespace

std::optional<Objection> objection_to(std::string_view raw, const Header& header, std::size_t target_bytes)
{
    const std::string_view target{header.target().data(), header.target().size()};
    if (target.size() > target_bytes)
        return Objection{414, "The request's target is longer than this server takes. Nothing was changed."};
    for (const auto* fault :
         {fault_of_target(target), fault_of_fields(raw, header), fault_of_framing(header)}) {
        if (fault != nullptr)
            return Objection{400, fault};
    }
    return std::nullopt;
}

}  // namespace attune::server::http
