// One connection to PostgreSQL with the statements prepared on it.
#pragma once

#include <memory>
#include <string>
#include <typeindex>
#include <unordered_map>
#include <vector>

#include <soci/soci.h>

#include "server/db/statement.hpp"

namespace attune::server {

// Not thread-safe: leased from the pool to one thread at a time. Throws soci::soci_error when the database
// fails.
class Connection {
public:
    explicit Connection(std::string connect_string);

    template <class Q>
    std::vector<typename Q::Row> all(const typename Q::Parameters& parameters)
    {
        return prepared<Q>().all(parameters);
    }
    template <class Q>
    std::optional<typename Q::Row> maybe(const typename Q::Parameters& parameters)
    {
        return prepared<Q>().maybe(parameters);
    }
    // Touches records without reading them back; how many.
    template <class Q>
    long long run(const typename Q::Parameters& parameters)
    {
        return prepared<Q>().run(parameters);
    }

    // Throws away every prepared statement, then the link, and connects anew.
    void reopen();

    // For what is not prepared: begin, commit, rollback, set.
    void execute(const std::string& sql) { session_ << sql; }

    soci::session& session() { return session_; }

private:
    void open();

    template <class Q>
    Prepared<Q>& prepared()
    {
        auto& slot = cache_[typeid(Q)];
        if (!slot)
            slot = std::make_shared<Prepared<Q>>(session_);
        return *static_cast<Prepared<Q>*>(slot.get());
    }

    std::string connect_string_;
    soci::session session_;
    std::unordered_map<std::type_index, std::shared_ptr<void>>
        cache_;  // declared after the session: dies first
};

}  // namespace attune::server
