// The flags that risk answers raise, and the words they are raised in.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/measures/instrument.hpp"
#include "shared/measures/scoring.hpp"

namespace attune::server {

struct NewFlag {
    std::string flag_id;
    int item = 0;
    std::string risk;  // the risk item's kind
    std::string sentence;
};
BOOST_DESCRIBE_STRUCT(NewFlag, (), (flag_id, item, risk, sentence))

// One for each risk item answered at its level or above, in a completed form or a stopped one.
std::vector<NewFlag> flags_for(const Instrument& instrument, Answers answers);

}  // namespace attune::server
