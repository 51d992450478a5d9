// Exercises of the practice's own, and the files that come with them. What they are, ReadLibrary tells.
#pragma once

#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/exercise.hpp"

namespace attune::api {

// Keeps an exercise of the practice's own: a new one where `exercise.code` is empty, else the next version of
// that one, in the place of `exercise.own.version`. Refuses (invalid) whatever faults_of() finds and a file
// that is not kept, and (conflict) where somebody else has kept another version meanwhile.
struct KeepExercise {
    static constexpr std::string_view name = "keep_exercise";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/exercises";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        Exercise exercise;
        bool retired = false;
    };
    using Reply = Exercise;
};
BOOST_DESCRIBE_STRUCT(KeepExercise::Request, (), (exercise, retired))

// Keeps a file until an exercise names it; one that none names is forgotten after a day. Refuses (invalid)
// what is neither a paper nor a recording, (too_large) one beyond largest_attachment, and (conflict) once the
// practice's room_for_attachments is taken.
struct KeepAttachment {
    static constexpr std::string_view name = "keep_attachment";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/exercises/attachments";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string name;     // of the file
        std::string content;  // base64
    };
    using Reply = Attachment;
};
BOOST_DESCRIBE_STRUCT(KeepAttachment::Request, (), (name, content))

// One piece of a file, counted from 0: attachment_piece bytes, the last fewer. Refuses (not_found).
struct ReadAttachment {
    static constexpr std::string_view name = "read_attachment";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/exercises/attachments/{attachment_id}/pieces/{piece}";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string attachment_id;
        int piece = 0;
    };
    struct Reply {
        std::string content;  // base64
    };
};
BOOST_DESCRIBE_STRUCT(ReadAttachment::Request, (), (attachment_id, piece))
BOOST_DESCRIBE_STRUCT(ReadAttachment::Reply, (), (content))

}  // namespace attune::api
