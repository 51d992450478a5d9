#include "server/db/transaction.hpp"

#include "server/db/fault.hpp"
#include "server/log.hpp"

namespace attune::server {

namespace {

struct ActFor {
    static constexpr auto sql = "SELECT set_config('attune.user_id', :user_id, true)";
    struct Parameters {
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(ActFor::Parameters, (), (user_id))

}  // namespace

void act_for(Connection& db, const std::string& user_id)
{
    db.run<ActFor>({user_id});
}

Transaction::~Transaction()
{
    if (!open_)
        return;
    try {
        roll_back();
    } catch (const soci::soci_error& error) {
        // The exception that brought us here says the rest; PostgreSQL rolls back what is cut off.
        log::write(log::Level::warning, "rollback_failed", {{"sqlstate", sqlstate_of(error)}});
    }
}

}  // namespace attune::server
