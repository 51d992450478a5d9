// A query is a type: its SQL, its Parameters and its Row, described structs whose members are the named
// parameters and, in order, the columns. Each is prepared once on a connection, with its variables bound
// once.
//
//     struct FindClient {
//         static constexpr auto sql = "SELECT legal_name, born_on FROM client WHERE id = :client_id";
//         struct Parameters { std::string client_id; };
//         struct Row { std::string legal_name; std::optional<Day> born_on; };
//     };
//
// Members may be bool, int, std::int64_t, double, std::string, Day, Instant (timestamptz), described enums
// (text), std::optional of these (NULL), and anything else that shared/json reads and writes (json, jsonb:
// cast parameters with ::jsonb).
#pragma once

#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <soci/soci.h>

#include "server/db/column.hpp"

namespace attune::server {

// For queries without parameters, or without a row.
struct None {};
BOOST_DESCRIBE_STRUCT(None, (), ())

// One query, prepared on one session. Throws soci::soci_error when the database fails.
template <class Q>
class Prepared {
public:
    explicit Prepared(soci::session& session) : statement_{session}
    {
        for_each_cell<typename Q::Parameters>(parameters_, [this](auto& cell, auto member) {
            statement_.exchange(soci::use(cell.stored, cell.indicator, member.name));
        });
        for_each_cell<typename Q::Row>(
            row_, [this](auto& cell, auto) { statement_.exchange(soci::into(cell.stored, cell.indicator)); });
        statement_.alloc();
        statement_.prepare(Q::sql);
        statement_.define_and_bind();
    }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    std::vector<typename Q::Row> all(const typename Q::Parameters& parameters)
    {
        execute(parameters);
        std::vector<typename Q::Row> rows;
        while (statement_.fetch())
            load(rows.emplace_back());
        return rows;
    }

    // The first row, if any; the rest is dropped.
    std::optional<typename Q::Row> maybe(const typename Q::Parameters& parameters)
    {
        auto rows = all(parameters);
        if (rows.empty())
            return std::nullopt;
        return std::move(rows.front());
    }

    // For statements without a row. How many records it touched.
    long long run(const typename Q::Parameters& parameters)
    {
        bind(parameters);
        begun_ = true;
        statement_.execute(true);
        begun_ = false;
        return statement_.get_affected_rows();
    }

    // An execution threw. Another one would lose the copies that SOCI has made of the parameters: prepare
    // anew.
    [[nodiscard]] bool is_spent() const { return begun_; }

private:
    template <class S, class Cells, class F>
    static void for_each_cell(Cells& cells, F f)
    {
        using Members = MembersOf<S>;
        boost::mp11::mp_for_each<boost::mp11::mp_iota<boost::mp11::mp_size<Members>>>(
            [&](auto index) { f(std::get<index>(cells), boost::mp11::mp_at_c<Members, index>{}); });
    }

    void bind(const typename Q::Parameters& parameters)
    {
        for_each_cell<typename Q::Parameters>(
            parameters_, [&](auto& cell, auto member) { cell.set(parameters.*member.pointer); });
    }
    void execute(const typename Q::Parameters& parameters)
    {
        bind(parameters);
        begun_ = true;
        statement_.execute(false);
        begun_ = false;
    }
    void load(typename Q::Row& row)
    {
        for_each_cell<typename Q::Row>(row_, [&](auto& cell, auto member) { cell.get(row.*member.pointer); });
    }

    typename CellsOf<typename Q::Parameters>::type parameters_;
    typename CellsOf<typename Q::Row>::type row_;
    bool begun_ = false;
    soci::statement statement_;  // last: goes first, while its variables are still there
};

}  // namespace attune::server
