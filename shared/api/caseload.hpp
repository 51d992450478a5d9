// The caseload: one row a client, with the course that is followed and what needs attention.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/signals.hpp"

namespace attune::api {

// One dot of a sparkline.
struct CaseloadPoint {
    Day on;
    std::optional<double> value;
};
BOOST_DESCRIBE_STRUCT(CaseloadPoint, (), (on, value))

// Clients whose latest episode goes on, or has ended; past_retention: of these, whose record the practice's
// rule no longer asks for.
enum class EpisodesShown { open, ended, past_retention };
BOOST_DESCRIBE_ENUM(EpisodesShown, open, ended, past_retention)

struct CaseloadRow {
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
    std::string pronouns;
    std::optional<Day> born_on;
    std::string phone;
    int session_number = 0;                          // held so far in the episode
    std::optional<std::string> followed_instrument;  // the score with the most complete forms in the episode
    std::optional<std::string> followed_score;
    std::vector<CaseloadPoint> points;  // at most the latest 60
    Verdict since_first;
    std::optional<Instant> next_session_at;
    int open_flags = 0;
    int open_risk_flags = 0;              // of these, for a risk answer
    std::optional<SignalRule> open_rule;  // the most urgent of the others'
    std::optional<Instant> oldest_flag_at;
    int unsigned_notes = 0;
    std::vector<std::string> due;  // measures to give in today's session, by their codes
    std::optional<std::string>
        attention;                // what needs attention most, in words: "Risk answer", "Reliably worse"
    std::optional<Day> ended_on;  // of the latest episode
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(CaseloadRow, (),
                      (client_id, reference, preferred_name, legal_name, pronouns, born_on, phone,
                       session_number, followed_instrument, followed_score, points, since_first,
                       next_session_at, open_flags, open_risk_flags, open_rule, oldest_flag_at,
                       unsigned_notes, due, attention, ended_on, tags))

// Sorted by what needs attention: risk answers, what signals say is worse, reliably worse, other signals,
// unsigned notes, measures due today, the rest by name.
struct ReadCaseload {
    static constexpr std::string_view name = "read_caseload";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/caseload";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::optional<std::string> after;            // client_id: the next page starts after it
        std::optional<EpisodesShown> episodes = {};  // absent: open ones
    };
    struct Reply {
        std::vector<CaseloadRow> rows;    // at most 2,000 a page
        std::optional<std::string> next;  // present when there are more
    };
};
BOOST_DESCRIBE_STRUCT(ReadCaseload::Request, (), (after, episodes))
BOOST_DESCRIBE_STRUCT(ReadCaseload::Reply, (), (rows, next))

// Which clients of the caller's caseload somebody else, or the client through a link, has changed since
// `since`, and whether a record was opened by break-glass: what keeps two desktops alike, and a lead told.
// Asked every few seconds and tells nothing of a record, so it leaves no audit row.
struct ReadNews {
    static constexpr std::string_view name = "read_news";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/news";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::optional<Instant> since;  // absent: only `now` is wanted
    };
    struct Reply {
        Instant now;  // what is told up to here: the next look asks since then
        std::vector<std::string> client_ids;
        bool break_glass = false;  // one waits for the caller that was opened since, of whomever
    };
};
BOOST_DESCRIBE_STRUCT(ReadNews::Request, (), (since))
BOOST_DESCRIBE_STRUCT(ReadNews::Reply, (), (now, client_ids, break_glass))

}  // namespace attune::api
