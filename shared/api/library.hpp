// The library: the instruments, exercises and note templates that the server knows, whole. Fetched once a
// sign-in.
#pragma once

#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/exercise.hpp"
#include "shared/domain/note_template.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::api {

struct ReadLibrary {
    static constexpr std::string_view name = "read_library";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/library";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<Instrument> instruments;
        std::vector<Exercise> exercises;
        std::vector<NoteTemplate> note_templates = {};  // the practice's own last; withdrawn ones too
    };
};
BOOST_DESCRIBE_STRUCT(ReadLibrary::Reply, (), (instruments, exercises, note_templates))

}  // namespace attune::api
