// Records that may be about one person: found before another one is made, and among all of a practice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/clients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/duplicate.hpp"

namespace attune::api {

// Another client who may be the same person.
struct PossibleDuplicate {
    std::string client_id;
    std::string reference;
    std::string legal_name;
    std::string preferred_name;
    std::vector<DuplicateSign> signs;
};
BOOST_DESCRIBE_STRUCT(PossibleDuplicate, (), (client_id, reference, legal_name, preferred_name, signs))

// Of somebody who is not entered yet: who of the caller's caseload they may be, those with the most signs
// first. It says nothing of anybody else's clients.
struct LookForDuplicates {
    static constexpr std::string_view name = "look_for_duplicates";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/duplicate-looks";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        ClientDetails details;
    };
    struct Reply {
        std::vector<PossibleDuplicate> possible_duplicates;
    };
};
BOOST_DESCRIBE_STRUCT(LookForDuplicates::Request, (), (details))
BOOST_DESCRIBE_STRUCT(LookForDuplicates::Reply, (), (possible_duplicates))

// One of two records. Whose client it is stands there for every reader; who it is for those alone who may see
// them anyway.
struct RecordOfPair {
    std::optional<std::string> client_id;  // absent: the caller may not see them; the names are empty then
    std::string reference;
    std::string legal_name;
    std::string preferred_name;
    std::string therapist_name;
};
BOOST_DESCRIBE_STRUCT(RecordOfPair, (), (client_id, reference, legal_name, preferred_name, therapist_name))

struct DuplicatePair {
    RecordOfPair one;
    RecordOfPair other;
    std::vector<DuplicateSign> signs;
};
BOOST_DESCRIBE_STRUCT(DuplicatePair, (), (one, other, signs))

inline constexpr std::size_t most_duplicate_pairs = 200;

// Of the whole practice, those with the most signs first.
struct ReadDuplicates {
    static constexpr std::string_view name = "read_duplicates";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/duplicates";
    static constexpr auto needs = Permission::find_duplicates;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<DuplicatePair> pairs;  // at most most_duplicate_pairs
        bool more = false;                 // than are in it
    };
};
BOOST_DESCRIBE_STRUCT(ReadDuplicates::Reply, (), (pairs, more))

}  // namespace attune::api
