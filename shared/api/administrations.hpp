// Giving measures: a completed or stopped form, its scores, and the flags its risk answers raise.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/scoring.hpp"
#include "shared/measures/signals.hpp"
#include "shared/measures/totals.hpp"

namespace attune::api {

enum class AdministrationState { completed, stopped };
BOOST_DESCRIBE_ENUM(AdministrationState, completed, stopped)

// How a form was given: keyed in from paper, answered by the client on the therapist's screen, or through a
// link on a device of their own.
enum class GivenAs { keyed, handed_over, by_link };
BOOST_DESCRIBE_ENUM(GivenAs, keyed, handed_over, by_link)

// An instrument given once to a client. Never changed afterwards: a correction is a new one that names it.
struct Administration {
    std::string administration_id;
    std::string instrument;
    int version = 1;
    Day answered_on;  // the clinical date: the one that counts
    std::optional<std::string> session_id;
    AdministrationState state = AdministrationState::completed;
    GivenAs given_as = GivenAs::keyed;
    std::vector<std::optional<int>> answers;  // empty where the scores were told as totals
    std::vector<Score> scores;
    std::optional<std::string> replaces;     // the mis-keyed one this corrects
    std::optional<std::string> replaced_by;  // the correction of this one; its scores no longer count
    std::string entered_by;                  // display name
    Instant entered_at;
};
BOOST_DESCRIBE_STRUCT(Administration, (),
                      (administration_id, instrument, version, answered_on, session_id, state, given_as,
                       answers, scores, replaces, replaced_by, entered_by, entered_at))

// Something a person must look at and sign off: a risk answer, or what a rule saw in a course. It stays until
// `signed_off_at` is there. Either `risk` or `rule` is present.
struct Flag {
    std::string flag_id;
    std::int64_t row_version = 0;
    std::optional<std::string> risk;  // a RiskItem's kind: "self_harm"
    std::optional<SignalRule> rule;
    std::string sentence;  // 'Item 9 of the PHQ-9, thoughts of death or self-harm: answered "several days".'
    Day seen_on;           // the form's clinical date; the session's, by which measures were missed
    std::string administration_id;
    bool form_corrected = false;  // that form has been corrected since
    Instant raised_at;
    bool historical = false;              // already old when it was imported: it waits for nobody
    std::optional<Instant> escalated_at;  // to the practice leads: nobody had signed it off in time
    std::optional<Instant> signed_off_at;
    std::optional<std::string> signed_off_by;
    std::optional<std::string> what_was_done;
};
BOOST_DESCRIBE_STRUCT(Flag, (),
                      (flag_id, row_version, risk, rule, sentence, seen_on, administration_id, form_corrected,
                       raised_at, historical, escalated_at, signed_off_at, signed_off_by, what_was_done))

// Whether a person must still look at it.
inline bool waits(const Flag& flag)
{
    return !flag.signed_off_at && !flag.historical;
}

// "Risk answer", or the rule's words.
inline std::string words_for(const Flag& flag)
{
    return flag.rule ? attune::words_for(*flag.rule) : "Risk answer";
}

struct AdministrationRecorded {
    Administration administration;
    std::vector<Course> courses;  // of this instrument's scores, as they now stand
    std::vector<Flag> flags;      // raised by this form, risk answers first
};
BOOST_DESCRIBE_STRUCT(AdministrationRecorded, (), (administration, courses, flags))

// Either with answers, or with totals alone as a letter tells them: then `answers` is empty. Refuses
// (not_found) an unknown instrument or version; (invalid) answers out of range, too few or too many, totals
// out of range, both together, a clinical date in the future or before the client's birth; (conflict) a form
// that is already corrected, an instrument of which no score is in use, and one whose licence needs a
// statement that the practice has not recorded.
struct RecordAdministration {
    static constexpr std::string_view name = "record_administration";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/administrations";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string instrument;
        int version = 1;
        Day answered_on;
        std::optional<std::string> session_id;
        AdministrationState state = AdministrationState::completed;
        std::vector<std::optional<int>> answers;
        std::optional<std::string> replaces;
        std::optional<GivenAs> given_as;  // absent: keyed
        std::vector<Total> totals = {};   // of a completed form
    };
    using Reply = AdministrationRecorded;
};
BOOST_DESCRIBE_STRUCT(RecordAdministration::Request, (),
                      (client_id, instrument, version, answered_on, session_id, state, answers, replaces,
                       given_as, totals))

// One instrument's courses in the client's latest episode.
struct ReadSeries {
    static constexpr std::string_view name = "read_series";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/series/{instrument}";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string instrument;
    };
    struct Reply {
        std::vector<Course> courses;
    };
};
BOOST_DESCRIBE_STRUCT(ReadSeries::Request, (), (client_id, instrument))
BOOST_DESCRIBE_STRUCT(ReadSeries::Reply, (), (courses))

// The forms of one instrument with their answers, newest first: the item and table views.
struct ReadAdministrations {
    static constexpr std::string_view name = "read_administrations";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/administrations";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string instrument;
        std::optional<std::string> before;  // administration_id: the next page starts after it
    };
    struct Reply {
        std::vector<Administration> administrations;  // at most 100
        std::optional<std::string> next;
    };
};
BOOST_DESCRIBE_STRUCT(ReadAdministrations::Request, (), (client_id, instrument, before))
BOOST_DESCRIBE_STRUCT(ReadAdministrations::Reply, (), (administrations, next))

// Refuses (invalid) an empty account of what was done; (conflict) a flag that is already signed off.
struct SignOffFlag {
    static constexpr std::string_view name = "sign_off_flag";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/flags/{flag_id}/sign-off";
    static constexpr auto needs = Permission::sign_off_risk;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string flag_id;
        std::int64_t row_version = 0;
        std::string what_was_done;
    };
    using Reply = Flag;
};
BOOST_DESCRIBE_STRUCT(SignOffFlag::Request, (), (client_id, flag_id, row_version, what_was_done))

}  // namespace attune::api
