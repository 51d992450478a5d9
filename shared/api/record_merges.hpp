// Two records of one person: laid side by side, made one, and taken apart again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/clients.hpp"
#include "shared/api/consents.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/record_merge.hpp"

namespace attune::api {

// Named as the members of ClientDetails are.
enum class ClientDetail {
    reference,
    legal_name,
    preferred_name,
    pronouns,
    born_on,
    phone,
    email,
    address,
    preferred_channel,
    messages_may_be_left
};
BOOST_DESCRIBE_ENUM(ClientDetail, reference, legal_name, preferred_name, pronouns, born_on, phone, email,
                    address, preferred_channel, messages_may_be_left)

// As the database writes it: "1990-02-03", "true". Absent: nothing is known.
std::optional<std::string> stored(const ClientDetails& details, ClientDetail detail);

// In which the two differ.
std::vector<ClientDetail> differing(const ClientDetails& one, const ClientDetails& other);

// Those of the record that is kept; what it does not know, and what is `taken`, comes from the other.
ClientDetails merged_details(const ClientDetails& kept, const ClientDetails& other,
                             const std::vector<ClientDetail>& taken);

// How much a record holds, of what the caller sees of it.
struct RecordCounts {
    int episodes = 0;
    int sessions = 0;
    int forms = 0;
    int notes = 0;
    int homework = 0;
    int goals = 0;
    int plans = 0;  // versions of formulations, care plans and safety plans
    int documents = 0;
    int files = 0;
    int links = 0;
    int invoices = 0;
    int related_people = 0;
};
BOOST_DESCRIBE_STRUCT(RecordCounts, (),
                      (episodes, sessions, forms, notes, homework, goals, plans, documents, files, links,
                       invoices, related_people))

struct ComparedRecord {
    std::string client_id;
    std::int64_t row_version = 0;
    ClientDetails details;
    RecordCounts holds;
    bool open_episode = false;
    bool held = false;  // by a legal hold
    std::optional<Day> last_contact_on;
};
BOOST_DESCRIBE_STRUCT(ComparedRecord, (),
                      (client_id, row_version, details, holds, open_episode, held, last_contact_on))

// A purpose to which one record agrees and the other does not: not given from then on.
struct ConsentClash {
    ConsentPurpose purpose = ConsentPurpose::treatment;
    std::string own_purpose;
};
BOOST_DESCRIBE_STRUCT(ConsentClash, (), (purpose, own_purpose))

// A pure function over what both have on record.
std::vector<ConsentClash> clashes(const std::vector<Consent>& one, const std::vector<Consent>& other);

// It changes nothing and names no client in its path: both records leave an audit row. Refuses (invalid) an
// `other_id` that is not on the caller's caseload, or the same as `client_id`.
struct CompareRecords {
    static constexpr std::string_view name = "compare_records";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/record-comparisons";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string other_id;
    };
    struct Reply {
        ComparedRecord one;    // of client_id
        ComparedRecord other;  // of other_id
        std::vector<ConsentClash> clashes;
        std::vector<Hindrance> hindrances;  // the same, whichever of them is kept
    };
};
BOOST_DESCRIBE_STRUCT(CompareRecords::Request, (), (client_id, other_id))
BOOST_DESCRIBE_STRUCT(CompareRecords::Reply, (), (one, other, clashes, hindrances))

// A merge that stands.
struct RecordMerge {
    std::string merge_id;
    std::string from_reference;  // of the record that was merged; may be empty
    std::string from_name;
    std::string merged_by;  // display name
    Instant merged_at;
};
BOOST_DESCRIBE_STRUCT(RecordMerge, (), (merge_id, from_reference, from_name, merged_by, merged_at))

// Moves everything of the other record into this one, in one act, and closes the other. Refuses (invalid) an
// unknown client or the same; (stale) when this record's details were changed since they were compared;
// (conflict) what stands against it, a sentence for each.
struct MergeRecords {
    static constexpr std::string_view name = "merge_records";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/merges";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;  // the record that is kept
        std::int64_t row_version = 0;
        std::string other_id;
        std::int64_t other_row_version = 0;
        std::vector<ClientDetail> taken;  // from the other record, where both know a detail
    };
    using Reply = RecordMerge;
};
BOOST_DESCRIBE_STRUCT(MergeRecords::Request, (), (client_id, row_version, other_id, other_row_version, taken))

// Takes the records apart: every row goes back to where it was, with what has become of it; what was made
// since stays. Refuses (not_found) an unknown merge; (conflict) what stands against it.
struct UndoMerge {
    static constexpr std::string_view name = "undo_merge";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/merges/{merge_id}/undone";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string merge_id;
    };
    struct Reply {
        std::string merge_id;
    };
};
BOOST_DESCRIBE_STRUCT(UndoMerge::Request, (), (client_id, merge_id))
BOOST_DESCRIBE_STRUCT(UndoMerge::Reply, (), (merge_id))

}  // namespace attune::api
