// Records that may be about one person: found before another one is made, and among all of a practice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/clients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
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

// Two records that are about two people, as somebody has said who may see both; nobody else is told of it.
struct PairApart {
    std::string pair_apart_id;
    RecordOfPair one;
    RecordOfPair other;
    std::string said_by_name;
    Instant said_at;
};
BOOST_DESCRIBE_STRUCT(PairApart, (), (pair_apart_id, one, other, said_by_name, said_at))

inline constexpr std::size_t most_duplicate_pairs = 200;

// Of the whole practice, those with the most signs first; without those that are two people.
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
        std::vector<PairApart> apart;      // the latest first; at most most_duplicate_pairs
        int apart_left_out = 0;            // older ones, which are not in it
    };
};
BOOST_DESCRIBE_STRUCT(ReadDuplicates::Reply, (), (pairs, more, apart, apart_left_out))

// Both are two people: nobody is told of the pair any more, until that is taken back. Once said, it stays as
// it was said first. Refuses (not_found) where the caller may not see one of them.
struct KeepPairApart {
    static constexpr std::string_view name = "keep_pair_apart";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/pairs-apart";
    static constexpr auto needs = Permission::find_duplicates;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string one_id;
        std::string other_id;
    };
    using Reply = PairApart;
};
BOOST_DESCRIBE_STRUCT(KeepPairApart::Request, (), (one_id, other_id))

// They may be one person after all: by whoever may see both. Refuses (not_found) what does not stand.
struct TakePairBack {
    static constexpr std::string_view name = "take_pair_back";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/pairs-apart/{pair_apart_id}/taken-back";
    static constexpr auto needs = Permission::find_duplicates;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string pair_apart_id;
    };
    using Reply = PairApart;
};
BOOST_DESCRIBE_STRUCT(TakePairBack::Request, (), (pair_apart_id))

}  // namespace attune::api
