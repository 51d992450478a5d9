// Measures of the practice's own. Which there are tells ReadPracticeLibrary; what they are, ReadLibrary.
#pragma once

#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::api {

struct OwnInstrument {
    std::string code;
    int version = 1;
    bool used = false;    // it never changes any more: a change is a new version
    std::string kept_by;  // display name
    Instant kept_at;
};
BOOST_DESCRIBE_STRUCT(OwnInstrument, (), (code, version, used, kept_by, kept_at))

// Adds a measure, or changes a version of it that nobody has used. Refuses (invalid) whatever faults_in_own()
// finds, and (conflict) to change a version that was used.
struct KeepInstrument {
    static constexpr std::string_view name = "keep_instrument";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/instruments";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        Instrument instrument;
    };
    using Reply = OwnInstrument;
};
BOOST_DESCRIBE_STRUCT(KeepInstrument::Request, (), (instrument))

}  // namespace attune::api
