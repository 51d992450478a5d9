// How a practice's files of clients were read, so that the next one of the same shape is understood at once.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/import/client_reading.hpp"

namespace attune::api {

// How a file with these headings was read last. The headings come as their SHA-256: the server keeps no row
// of a file that nobody has imported.
struct KeptReading {
    ClientReading reading;
    std::string kept_by;  // display name
    Instant kept_at;
};
BOOST_DESCRIBE_STRUCT(KeptReading, (), (reading, kept_by, kept_at))

struct FindClientReading {
    static constexpr std::string_view name = "find_client_reading";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/client-readings/{headings_hash}";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string headings_hash;
    };
    struct Reply {
        std::optional<KeptReading> kept;  // absent: no such file was read before
    };
};
BOOST_DESCRIBE_STRUCT(FindClientReading::Request, (), (headings_hash))
BOOST_DESCRIBE_STRUCT(FindClientReading::Reply, (), (kept))

struct KeepClientReading {
    static constexpr std::string_view name = "keep_client_reading";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/client-readings/{headings_hash}";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string headings_hash;
        ClientReading reading;
    };
    using Reply = Nothing;
};
BOOST_DESCRIBE_STRUCT(KeepClientReading::Request, (), (headings_hash, reading))

}  // namespace attune::api
