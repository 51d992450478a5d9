// Note templates of the practice's own, and what it makes of those that come with Attune. What templates
// there are, ReadLibrary tells.
#pragma once

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/note_template.hpp"

namespace attune::api {

// Keeps a note template: a new one of the practice's own where its code is empty, else the next version of
// that one, in the place of its version, whether it was the practice's own or came with Attune. Refuses
// (invalid) whatever faults_of() finds and to withdraw what private notes are written in, and (conflict)
// where somebody else has kept another version meanwhile.
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

// The practice's version of one that comes with Attune goes, and that one is there again. Refuses (conflict)
// where there is none, and where somebody else has kept another version meanwhile.
struct RestoreNoteTemplate {
    static constexpr std::string_view name = "restore_note_template";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/note-templates/{code}/original";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string code;
        int version = 1;
    };
    struct Reply {
        std::string code;
        int version = 1;
    };
};
BOOST_DESCRIBE_STRUCT(RestoreNoteTemplate::Request, (), (code, version))
BOOST_DESCRIBE_STRUCT(RestoreNoteTemplate::Reply, (), (code, version))

}  // namespace attune::api
