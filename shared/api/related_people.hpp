// The people around a client, with how to reach them.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/related_person.hpp"

namespace attune::api {

// The part of a related person that people type.
struct RelatedPersonDetails {
    RelatedKind kind = RelatedKind::next_of_kin;
    bool emergency_contact = false;
    std::string name;
    std::string relation;  // "mother"; may be empty, and so may all that follow
    std::string phone;
    std::string email;
    std::string address;
    std::string note;  // of the care team: empty for an assistant

    bool operator==(const RelatedPersonDetails&) const = default;
};
BOOST_DESCRIBE_STRUCT(RelatedPersonDetails, (),
                      (kind, emergency_contact, name, relation, phone, email, address, note))

struct RelatedPerson {
    std::string related_person_id;
    std::int64_t row_version = 0;
    RelatedPersonDetails details;
};
BOOST_DESCRIBE_STRUCT(RelatedPerson, (), (related_person_id, row_version, details))

// Those around a client now: emergency contacts first, then by kind and name. An assistant gets no notes.
struct ReadRelatedPeople {
    static constexpr std::string_view name = "read_related_people";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/related-people";
    static constexpr auto needs = Permission::read_diary;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::vector<RelatedPerson> people;
    };
};
BOOST_DESCRIBE_STRUCT(ReadRelatedPeople::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadRelatedPeople::Reply, (), (people))

// Refuses (conflict) one more than most_related_people.
struct AddRelatedPerson {
    static constexpr std::string_view name = "add_related_person";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/related-people";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        RelatedPersonDetails details;
    };
    using Reply = RelatedPerson;
};
BOOST_DESCRIBE_STRUCT(AddRelatedPerson::Request, (), (client_id, details))

struct UpdateRelatedPerson {
    static constexpr std::string_view name = "update_related_person";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/related-people/{related_person_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string related_person_id;
        std::int64_t row_version = 0;
        RelatedPersonDetails details;
    };
    using Reply = RelatedPerson;
};
BOOST_DESCRIBE_STRUCT(UpdateRelatedPerson::Request, (), (client_id, related_person_id, row_version, details))

// They are listed no more; what was known of them stays in the history.
struct RemoveRelatedPerson {
    static constexpr std::string_view name = "remove_related_person";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path =
        "/clients/{client_id}/related-people/{related_person_id}/removed";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string related_person_id;
        std::int64_t row_version = 0;
    };
    using Reply = RelatedPerson;
};
BOOST_DESCRIBE_STRUCT(RemoveRelatedPerson::Request, (), (client_id, related_person_id, row_version))

}  // namespace attune::api
