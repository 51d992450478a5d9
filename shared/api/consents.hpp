// What a client agreed to, refused or withdrew: facts, of which the last about each purpose holds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/consent.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct Consent {
    ConsentPurpose purpose = ConsentPurpose::treatment;
    std::string own_purpose;  // exactly of `other`: what the practice asked for
    ConsentAnswer answer = ConsentAnswer::given;
    std::string text_version;  // which text the client was shown; may be empty
    Day answered_on;
    std::optional<ConsentWay> way;  // absent of an e-mail consent that was recorded with a link
    std::string recorded_by;        // empty: the client, by the stop link of an e-mail
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(Consent, (),
                      (purpose, own_purpose, answer, text_version, answered_on, way, recorded_by,
                       recorded_at))

// What holds: the last answer about each purpose, in the order of the purposes, own ones by their words.
// `consents` are in the order in which they were recorded.
std::vector<Consent> standing(const std::vector<Consent>& consents);

// The last answer about a purpose that is not `other`; null: nobody asked.
const Consent* standing_for(const std::vector<Consent>& consents, ConsentPurpose purpose);

// Contact by e-mail is recorded where links look for it, and holds for them. Refuses (invalid) what cannot be
// withdrawn because it is not given, and what was given before the day on which it was withdrawn or refused.
struct RecordConsent {
    static constexpr std::string_view name = "record_consent";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/consents";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        ConsentPurpose purpose = ConsentPurpose::treatment;
        std::string own_purpose;
        ConsentAnswer answer = ConsentAnswer::given;
        std::string text_version;
        Day answered_on;
        ConsentWay way = ConsentWay::written;
    };
    struct Reply {
        std::vector<Consent> consents;  // all of the client's, in the order in which they were recorded
    };
};
BOOST_DESCRIBE_STRUCT(RecordConsent::Request, (),
                      (client_id, purpose, own_purpose, answer, text_version, answered_on, way))
BOOST_DESCRIBE_STRUCT(RecordConsent::Reply, (), (consents))

}  // namespace attune::api
