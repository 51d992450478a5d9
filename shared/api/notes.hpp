// Session notes: progress notes of the record, and private notes that only their author can see.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

enum class NoteKind { progress, private_note };
BOOST_DESCRIBE_ENUM(NoteKind, progress, private_note)

// What is typed. A private note uses `worked_on` alone.
struct NoteText {
    std::string since_last;
    std::vector<std::string>
        score_lines;  // as the therapist left them: "PHQ-9: 21 to 9, reliably better, mild."
    std::string worked_on;
    std::string risk;
    std::string plan;

    bool operator==(const NoteText&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoteText, (), (since_last, score_lines, worked_on, risk, plan))

struct Note {
    std::string note_id;
    std::int64_t row_version = 0;
    std::string session_id;
    NoteKind kind = NoteKind::progress;
    NoteText text;
    std::string author_id;
    std::string author_name;
    Instant changed_at;
    std::optional<Instant> signed_at;
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (note_id, row_version, session_id, kind, text, author_id, author_name, changed_at,
                       signed_at))

// Refuses (conflict) a second progress note for the session, naming the first; each author may have one
// private note a session.
struct CreateNote {
    static constexpr std::string_view name = "create_note";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/notes";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string session_id;
        NoteKind kind = NoteKind::progress;
        NoteText text;
    };
    using Reply = Note;
};
BOOST_DESCRIBE_STRUCT(CreateNote::Request, (), (client_id, session_id, kind, text))

// Refuses (conflict) a signed note; (stale) with the note as it stands when somebody else has changed it.
struct UpdateNote {
    static constexpr std::string_view name = "update_note";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/notes/{note_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string note_id;
        std::int64_t row_version = 0;
        NoteText text;
    };
    using Reply = Note;
};
BOOST_DESCRIBE_STRUCT(UpdateNote::Request, (), (client_id, note_id, row_version, text))

// From then on the note does not change.
struct SignNote {
    static constexpr std::string_view name = "sign_note";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/notes/{note_id}/signature";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string note_id;
        std::int64_t row_version = 0;
    };
    using Reply = Note;
};
BOOST_DESCRIBE_STRUCT(SignNote::Request, (), (client_id, note_id, row_version))

}  // namespace attune::api
