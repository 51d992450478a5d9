// Session notes: progress notes of the record, and private notes that only their author can see.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/note_text.hpp"

namespace attune::api {

enum class NoteKind { progress, private_note };
BOOST_DESCRIBE_ENUM(NoteKind, progress, private_note)

using attune::NoteText;

// What was added to a signed note, and signed as it was written.
struct Addendum {
    std::string addendum_id;
    std::string text;
    std::string author_name;
    Instant signed_at;
};
BOOST_DESCRIBE_STRUCT(Addendum, (), (addendum_id, text, author_name, signed_at))

// A supervisor of the author has read the signed note and stands by it.
struct Cosignature {
    std::string supervisor_id;
    std::string supervisor_name;
    Instant signed_at;
};
BOOST_DESCRIBE_STRUCT(Cosignature, (), (supervisor_id, supervisor_name, signed_at))

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
    std::string hash = {};               // SHA-256 of what was signed, in hexadecimal; empty until then
    bool intact = true;                  // a signed note still has the hash that it was signed with
    std::vector<Addendum> addenda = {};  // the earliest first
    std::vector<Cosignature> cosignatures = {};
    bool may_cosign = false;         // the caller supervises who signed, and has not signed yet
    std::string taken_over_by = {};  // who signed it in the place of its author, by name; empty for most
    bool may_take_over = false;      // it falls to the caller, as its author no longer cares for the client
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (note_id, row_version, session_id, kind, text, author_id, author_name, changed_at,
                       signed_at, hash, intact, addenda, cosignatures, may_cosign, taken_over_by,
                       may_take_over))

struct ReadNote {
    static constexpr std::string_view name = "read_note";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/notes/{note_id}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string note_id;
    };
    using Reply = Note;
};
BOOST_DESCRIBE_STRUCT(ReadNote::Request, (), (client_id, note_id))

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
        std::optional<bool> apart = {};  // absent: the next note of such a session begins with its template
    };
    using Reply = Note;
};
BOOST_DESCRIBE_STRUCT(CreateNote::Request, (), (client_id, session_id, kind, text, apart))

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

// From then on the note does not change. Refuses (forbidden) whoever did not write it, unless it falls to
// them: then it is signed as taken over.
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

// Adds to a signed note, in the caller's name and with today's date. Refuses (conflict) one that is not
// signed yet, and (forbidden) whoever is not on the care team.
struct AddToNote {
    static constexpr std::string_view name = "add_to_note";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/notes/{note_id}/addenda";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string note_id;
        std::string text;
    };
    using Reply = Note;
};
BOOST_DESCRIBE_STRUCT(AddToNote::Request, (), (client_id, note_id, text))

// The caller, who supervises the author, signs a signed note too. Refuses (conflict) one that is not signed
// yet, and (forbidden) everybody else.
struct CosignNote {
    static constexpr std::string_view name = "cosign_note";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/notes/{note_id}/cosignature";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string note_id;
    };
    using Reply = Note;
};
BOOST_DESCRIBE_STRUCT(CosignNote::Request, (), (client_id, note_id))

inline constexpr std::size_t room_for_waiver = 500;

// Why a session has no progress note, and will have none.
struct NoteWaiver {
    std::string session_id;
    std::string reason;
    std::string waived_by;  // by name
    Instant waived_at;
};
BOOST_DESCRIBE_STRUCT(NoteWaiver, (), (session_id, reason, waived_by, waived_at))

// The note of a session that waits for the caller will not be written. Refuses (conflict) one that is begun,
// or does not wait for them.
struct WaiveNote {
    static constexpr std::string_view name = "waive_note";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/sessions/{session_id}/note-waiver";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string session_id;
        std::string reason;
    };
    using Reply = NoteWaiver;
};
BOOST_DESCRIBE_STRUCT(WaiveNote::Request, (), (client_id, session_id, reason))

// Where else a note is open just now.
struct OpenElsewhere {
    std::string user_name;
    std::string computer;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(OpenElsewhere, (), (user_name, computer, since))

inline constexpr std::size_t room_for_computer = 100;

// Says that the note of a session is open on this page of this computer, and learns where else it is, and
// what a new one begins with. Said again every half minute; what was not renewed for two minutes is no longer
// told.
struct HoldNoteOpen {
    static constexpr std::string_view name = "hold_note_open";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/open-notes";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string desktop;  // a random name of 16 to 64 characters that the page has chosen
        std::string session_id;
        NoteKind kind = NoteKind::progress;
        std::string computer;
        bool closed = false;  // it is open here no more
    };
    struct Reply {
        std::string template_code;  // of the caller's last note of such an appointment
        std::vector<OpenElsewhere> elsewhere;
    };
};
BOOST_DESCRIBE_STRUCT(HoldNoteOpen::Request, (), (desktop, session_id, kind, computer, closed))
BOOST_DESCRIBE_STRUCT(HoldNoteOpen::Reply, (), (template_code, elsewhere))

}  // namespace attune::api
