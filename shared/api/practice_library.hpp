// What the practice itself has added to the library: wordings, statements of its licences, facts that it has
// confirmed, measures of its own, and what its verdicts rest on. These are the practice's, not clients'.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/bases.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/own_instruments.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

// A loaded wording without its text, as lists show it.
struct WordingSummary {
    std::string wording_id;
    std::string instrument;
    int version = 1;
    std::string language;
    int revision = 1;
    std::string title;
    std::string source;
    std::string licence;
    bool demonstration = false;
    std::string loaded_by;  // display name
    Instant loaded_at;
};
BOOST_DESCRIBE_STRUCT(WordingSummary, (),
                      (wording_id, instrument, version, language, revision, title, source, licence,
                       demonstration, loaded_by, loaded_at))

// The practice's own words on what allows it to use an instrument, whatever its version.
struct LicenceStatement {
    std::string licence_statement_id;
    std::string instrument;
    std::string text;
    std::string stated_by;  // display name
    Instant stated_at;
};
BOOST_DESCRIBE_STRUCT(LicenceStatement, (), (licence_statement_id, instrument, text, stated_by, stated_at))

// One fact of one instrument version that the practice has checked against a source of its own. `fact` is a
// path of facts_of(): "scores[total]".
struct RecordedConfirmation {
    std::string confirmation_id;
    std::string instrument;
    int version = 1;
    std::string fact;
    std::string source;
    std::string confirmed_by;  // display name
    Instant confirmed_at;
};
BOOST_DESCRIBE_STRUCT(RecordedConfirmation, (),
                      (confirmation_id, instrument, version, fact, source, confirmed_by, confirmed_at))

// Of wordings and statements those that hold now; of confirmations and bases all. `baselines`: as they are
// today.
struct ReadPracticeLibrary {
    static constexpr std::string_view name = "read_practice_library";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/practice-library";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<WordingSummary> wordings;
        std::vector<LicenceStatement> licence_statements;
        std::vector<RecordedConfirmation> confirmations;
        std::vector<OwnInstrument> own_instruments;
        std::vector<RecordedBasis> bases;  // of one score by number
        std::vector<BaselineStatistic> baselines;
    };
};
BOOST_DESCRIBE_STRUCT(ReadPracticeLibrary::Reply, (),
                      (wordings, licence_statements, confirmations, own_instruments, bases, baselines))

// Refuses (not_found) an unknown instrument, and (invalid) an empty or overlong text.
struct StateLicence {
    static constexpr std::string_view name = "state_licence";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/licence-statements";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        std::string text;
    };
    using Reply = LicenceStatement;
};
BOOST_DESCRIBE_STRUCT(StateLicence::Request, (), (instrument, text))

// From then on the server scores and judges with the fact. Refuses (not_found) an unknown instrument or
// version, (invalid) what is no fact of it or has no source, and (conflict) a fact that is verified or
// confirmed already, or of which too little is known.
struct ConfirmFact {
    static constexpr std::string_view name = "confirm_fact";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/confirmations";
    static constexpr auto needs = Permission::keep_library;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string instrument;
        int version = 1;
        std::string fact;
        std::string source;
    };
    using Reply = RecordedConfirmation;
};
BOOST_DESCRIBE_STRUCT(ConfirmFact::Request, (), (instrument, version, fact, source))

}  // namespace attune::api
