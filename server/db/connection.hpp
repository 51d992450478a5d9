// One connection to PostgreSQL with the statements prepared on it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <typeindex>
#include <typeinfo>
#include <unordered_map>
#include <vector>

#include <soci/soci.h>

#include "server/db/statement.hpp"

namespace attune::server {

// Not thread-safe: leased from the pool to one thread at a time. Throws soci::soci_error when the database
// fails; the connection may then be of no more use (see fault.hpp) and is thrown away whole.
class Connection {
public:
    // Connects. Statements that run for more than 15 s, or wait for a lock for more than 5 s, are ended.
    explicit Connection(const std::string& connect_string);

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

    // For what is not prepared: begin, commit, rollback, set.
    void execute(const std::string& sql);

    // What ran last, for the log: the query's type or the unprepared statement. Never a value.
    [[nodiscard]] std::string last_query() const;

    soci::session& session() { return session_; }

private:
    // Tells queries apart by an address: of two sources' queries of one name, Clang 14 says that their types
    // are equal.
    template <class Q>
    static constexpr char address_of{};

    template <class Q>
    Prepared<Q>& prepared()
    {
        last_query_ = typeid(Q);
        last_sql_.clear();
        auto& slot = cache_[&address_of<Q>];
        if (slot && static_cast<Prepared<Q>*>(slot.get())->is_spent())
            slot.reset();
        if (!slot)
            slot = std::make_shared<Prepared<Q>>(session_);
        return *static_cast<Prepared<Q>*>(slot.get());
    }

    soci::session session_;
    std::unordered_map<const void*, std::shared_ptr<void>> cache_;  // after the session: dies first
    std::type_index last_query_ = typeid(void);
    std::string last_sql_;  // of the last unprepared statement, if that came after
};

}  // namespace attune::server
