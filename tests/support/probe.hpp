// An application whose handlers do one small thing each, to see what the application does around them. Its
// routes name a client and write to its reference.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/db/pool.hpp"
#include "server/routed_application.hpp"
#include "tests/support/application.hpp"

namespace attune::tests {

struct ProbeReply {
    std::string user_id;    // that PostgreSQL believes the transaction acts for
    std::string reference;  // of the client
    std::string client_id;
};
BOOST_DESCRIBE_STRUCT(ProbeReply, (), (user_id, reference, client_id))

// What a handler does besides: the statement it runs before and after it writes; refuses or throws when told
// to.
struct Probe {
    std::string client_id;
    std::optional<std::string> reference;  // to write
    std::optional<std::string> then;       // SQL
    bool refuse = false;
    bool fail = false;
};
BOOST_DESCRIBE_STRUCT(Probe, (), (client_id, reference, then, refuse, fail))

struct GuardedProbe {
    std::string client_id;
    std::int64_t row_version = 0;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(GuardedProbe, (), (client_id, row_version, reference))

// GET /clients/{client_id}/probe (safe), POST the same (keyed), PUT the same (keyed, guarded by row_version,
// the client's own), POST /probes (keyed; makes a client with that reference), DELETE of the first (fresh).
class ProbedPractice {
public:
    explicit ProbedPractice(std::size_t pool = 2);

    Caller sign_in(const std::string& username, api::Role role = api::Role::therapist);
    // A client whose responsible therapist is `user_id`; the id.
    std::string add_client(const std::string& user_id);

    // What the pool's clock shows: it moves by hand.
    void let_time_pass(std::chrono::milliseconds time) { time_ += time.count(); }

    Database database;
    server::Pool pool;
    server::CurrentFacts facts;
    server::RoutedApplication application;

private:
    std::atomic<long long> time_{0};
};

}  // namespace attune::tests
