// Who may come to an appointment, found as people think of them: on one's own caseload, or, at reception,
// among all clients of the practice. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "client/screen.hpp"

namespace attune::desktop {

struct Comer {
    std::string client_id;
    std::string name;          // "Wren Larkwhistle, LP-1004"
    std::string therapist_id;  // whose client; empty where it is one's own
};
BOOST_DESCRIBE_STRUCT(Comer, (), (client_id, name, therapist_id))

class ComerFinder {
public:
    using Found = std::function<void(const Result<std::vector<Comer>>&)>;
    static constexpr std::size_t most = 50;

    virtual ~ComerFinder() = default;
    // Those who fit what was typed, by name, at most so many. Of several questions the last is answered.
    virtual void find(const std::string& typed, Found found) = 0;
};

// For what the user may see.
std::unique_ptr<ComerFinder> make_comer_finder(Screen& screen);

}  // namespace attune::desktop
