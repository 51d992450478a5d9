// Rows of forms that were filled in, with the scores and the flags that follow from them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"

namespace attune::server::bulk {

struct AdministrationRow {
    static constexpr auto table = "administration";

    std::string id;
    std::string client_id;
    std::string episode_id;
    std::optional<std::string> session_id;
    std::string instrument;
    int version = 1;
    Day answered_on;
    std::string state = "completed";
    std::vector<std::optional<int>> answers;
    std::optional<std::string> replaces;
    std::string entered_by;
    Instant entered_at;
    std::optional<std::string> import_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(AdministrationRow, (),
                      (id, client_id, episode_id, session_id, instrument, version, answered_on, state,
                       answers, replaces, entered_by, entered_at, import_id))

struct ScoreRow {
    static constexpr auto table = "score";

    std::string administration_id;
    std::string client_id;
    std::string score;
    std::optional<double> value;
    std::optional<std::string> band;
    int answered = 0;
    int missing = 0;
    bool prorated = false;
};
BOOST_DESCRIBE_STRUCT(ScoreRow, (),
                      (administration_id, client_id, score, value, band, answered, missing, prorated))

struct FlagRow {
    static constexpr auto table = "flag";

    std::string id;
    std::string client_id;
    std::string administration_id;
    int item = 0;
    std::string risk;
    Day seen_on;
    std::string sentence;
    Instant raised_at;
    bool historical = false;
    std::optional<Instant> signed_off_at = std::nullopt;
    std::optional<std::string> signed_off_by = std::nullopt;
    std::optional<std::string> what_was_done = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(FlagRow, (),
                      (id, client_id, administration_id, item, risk, seen_on, sentence, raised_at, historical,
                       signed_off_at, signed_off_by, what_was_done))

}  // namespace attune::server::bulk
