// The wordings that a practice has loaded. Which there are, in which languages, tells ReadPracticeLibrary.
#pragma once

#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/wording/wording.hpp"

namespace attune::api {

// Versioned: a change is a new revision, and the last one of an instrument version and language holds.
struct LoadedWording {
    std::string wording_id;
    int revision = 1;
    Wording wording;
    std::string loaded_by;  // display name
    Instant loaded_at;
};
BOOST_DESCRIBE_STRUCT(LoadedWording, (), (wording_id, revision, wording, loaded_by, loaded_at))

// The wording that holds now. Refuses (not_found) an instrument version that has none in that language.
struct ReadWording {
    static constexpr std::string_view name = "read_wording";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path =
        "/instruments/{instrument}/versions/{version}/wordings/{language}";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        int version = 1;
        std::string language;
    };
    using Reply = LoadedWording;
};
BOOST_DESCRIBE_STRUCT(ReadWording::Request, (), (instrument, version, language))

// Refuses (not_found) an unknown instrument or version, (invalid) whatever check_wording() finds, and
// (conflict) demonstration wording in a practice that is not a demonstration.
struct LoadWording {
    static constexpr std::string_view name = "load_wording";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/wordings";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        Wording wording;
    };
    using Reply = LoadedWording;
};
BOOST_DESCRIBE_STRUCT(LoadWording::Request, (), (wording))

}  // namespace attune::api
