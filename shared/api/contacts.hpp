// Contact details, as reception sees them: who a client is, how to reach them, whose client they are and when
// they come next. Nothing clinical.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/clients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct Contact {
    Client client;
    std::optional<std::string> therapist_id;  // absent when no episode is open: nothing can be booked
    std::string therapist_name;
    std::optional<Instant> next_at;  // the start of their next appointment
};
BOOST_DESCRIBE_STRUCT(Contact, (), (client, therapist_id, therapist_name, next_at))

inline constexpr std::size_t most_contacts = 50;

// Each word of `typed` must be part of a name, the reference, the e-mail address, the birth date
// (20240131, 31/01/2024) or the digits of the telephone number. Empty for everybody. By name, at most
// most_contacts.
struct FindContacts {
    static constexpr std::string_view name = "find_contacts";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/contacts";
    static constexpr auto needs = Permission::run_reception;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string typed;  // at most 100 characters
    };
    struct Reply {
        std::vector<Contact> contacts;
        bool more = false;  // than are in it
    };
};
BOOST_DESCRIBE_STRUCT(FindContacts::Request, (), (typed))
BOOST_DESCRIBE_STRUCT(FindContacts::Reply, (), (contacts, more))

struct ReadContact {
    static constexpr std::string_view name = "read_contact";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/contacts/{client_id}";
    static constexpr auto needs = Permission::run_reception;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    using Reply = Contact;
};
BOOST_DESCRIBE_STRUCT(ReadContact::Request, (), (client_id))

}  // namespace attune::api
