// Note templates of the practice's own. What templates there are, ReadLibrary tells.
#pragma once

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/note_template.hpp"

namespace attune::api {

// Keeps a note template of the practice's own: a new one where its code is empty, else the next version of
// that one, in the place of its version. Refuses (invalid) whatever faults_of() finds, and (conflict) where
// somebody else has kept another version meanwhile.
struct KeepNoteTemplate {
    static constexpr std::string_view name = "keep_note_template";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/note-templates";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        NoteTemplate note_template;
    };
    using Reply = NoteTemplate;
};
BOOST_DESCRIBE_STRUCT(KeepNoteTemplate::Request, (), (note_template))

}  // namespace attune::api
