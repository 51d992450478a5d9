// The file of a client, beside the care: who is around them, what they agreed to, what the practice asks
// besides, and what was changed of it all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/consents.hpp"
#include "shared/api/duplicates.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/own_fields.hpp"
#include "shared/api/record_merges.hpp"
#include "shared/api/related_people.hpp"
#include "shared/api/retention.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

enum class ChangedPart { client, related_person, episode, own_field, tags, legal_hold };
BOOST_DESCRIBE_ENUM(ChangedPart, client, related_person, episode, own_field, tags, legal_hold)

// One detail that somebody changed, as the database names and writes it.
struct DetailChange {
    ChangedPart part = ChangedPart::client;
    std::string of;  // the person's, the field's name, the episode's number; empty of the client
    std::string
        detail;  // the column: "phone", "ended_on"; the kind of an own field; a hold's "placed", "lifted"
    std::optional<std::string> from;  // absent: it was unknown
    std::optional<std::string> to;
    std::string changed_by;  // display name; empty: the administrator at the database
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(DetailChange, (), (part, of, detail, from, to, changed_by, changed_at))

inline constexpr std::size_t most_changes = 200;

struct ReadClientFile {
    static constexpr std::string_view name = "read_client_file";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/file";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::vector<RelatedPerson> related_people;  // as ReadRelatedPeople has them
        std::vector<Consent> consents;              // in the order in which they were recorded
        std::vector<DetailChange> changes;          // newest first, at most most_changes
        bool more_changes = false;                  // than are in it
        Retention retention;
        std::vector<std::string> tags;
        std::vector<PossibleDuplicate> possible_duplicates;  // of the caller's caseload
        std::vector<ClientField> own_fields;                 // as ClientFields has them
        std::vector<RecordMerge> merges;                     // into this record, the last first
    };
};
BOOST_DESCRIBE_STRUCT(ReadClientFile::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadClientFile::Reply, (),
                      (related_people, consents, changes, more_changes, retention, tags, possible_duplicates,
                       own_fields, merges))

}  // namespace attune::api
