// A form that is being keyed in, as it is kept on this computer until the server has it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/administrations.hpp"

namespace attune::desktop {

inline constexpr auto entry_draft_kind = "administration";

struct EntryDraft {
    std::string instrument;
    int version = 1;
    Day answered_on;
    std::vector<std::optional<int>> answers;
    std::vector<int> blanks;  // items left blank on the paper, from 0
    int current = 0;
    std::optional<std::string> session_id;
    std::optional<std::string> replaces;
    std::optional<api::AdministrationState> sending;  // the person is done; the server has not answered yet
    std::string key;                                  // of that sending
    std::optional<api::GivenAs> given_as;             // absent: keyed
};
BOOST_DESCRIBE_STRUCT(EntryDraft, (),
                      (instrument, version, answered_on, answers, blanks, current, session_id, replaces,
                       sending, key, given_as))

}  // namespace attune::desktop
