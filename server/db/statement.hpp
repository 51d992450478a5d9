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

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <soci/soci.h>

#include "shared/domain/day.hpp"
#include "shared/json/json.hpp"

namespace attune::server {

// PostgreSQL's "2026-11-24 14:00:00.25+00" or "...+05:30" as an instant. Throws std::runtime_error for
// anything else.
Instant instant_from_column(std::string text);
Day day_from_column(const std::string& text);
[[noreturn]] void unreadable_column(const std::string& why);

// What SOCI stores for a member of type T, and the way there and back.
template <class T>
struct Column {
    static constexpr bool integer = std::is_integral_v<T>;
    using Stored = std::conditional_t<integer, long long,
                                      std::conditional_t<std::is_floating_point_v<T>, double, std::string>>;

    static Stored store(const T& value)
    {
        if constexpr (std::is_arithmetic_v<T>)
            return static_cast<Stored>(value);
        else if constexpr (std::is_same_v<T, std::string>)
            return value;
        else if constexpr (std::is_same_v<T, Day> || std::is_same_v<T, Instant>)
            return to_string(value);
        else if constexpr (json::DescribedEnum<T>)
            return boost::describe::enum_to_string(value, "");
        else
            return json::to_text(value);
    }

    static void load(const Stored& stored, T& value)
    {
        if constexpr (std::is_same_v<T, bool>)
            value = stored != 0;
        else if constexpr (std::is_arithmetic_v<T>)
            value = static_cast<T>(stored);
        else if constexpr (std::is_same_v<T, std::string>)
            value = stored;
        else if constexpr (std::is_same_v<T, Day>)
            value = day_from_column(stored);
        else if constexpr (std::is_same_v<T, Instant>)
            value = instant_from_column(stored);
        else if constexpr (json::DescribedEnum<T>) {
            if (!boost::describe::enum_from_string(stored.c_str(), value))
                unreadable_column("an unknown word");
        } else {
            auto read = json::from_text<T>(stored);
            if (!read)
                unreadable_column(read.error().sentence);
            value = std::move(*read);
        }
    }
};

// The variable that SOCI is bound to for one member, NULL included. Must not move once bound.
template <class T>
struct Cell {
    typename Column<T>::Stored stored{};
    soci::indicator indicator = soci::i_ok;

    void set(const T& value)
    {
        stored = Column<T>::store(value);
        indicator = soci::i_ok;
    }
    void get(T& value) const
    {
        if (indicator == soci::i_null)
            unreadable_column("NULL where a value was expected");
        Column<T>::load(stored, value);
    }
};

template <class T>
struct Cell<std::optional<T>> : Cell<T> {
    void set(const std::optional<T>& value)
    {
        if (value)
            Cell<T>::set(*value);
        else
            this->indicator = soci::i_null;
    }
    void get(std::optional<T>& value) const
    {
        if (this->indicator == soci::i_null)
            value.reset();
        else
            Column<T>::load(this->stored, value.emplace());
    }
};

template <class S>
using MembersOf = boost::describe::describe_members<S, boost::describe::mod_public>;

template <class S>
struct CellsOf {
    template <class D>
    using CellOf = Cell<std::remove_cvref_t<decltype(std::declval<S&>().*D::pointer)>>;
    using type = boost::mp11::mp_rename<boost::mp11::mp_transform<CellOf, MembersOf<S>>, std::tuple>;
};

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
        statement_.execute(true);
        return statement_.get_affected_rows();
    }

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
        statement_.execute(false);
    }
    void load(typename Q::Row& row)
    {
        for_each_cell<typename Q::Row>(row_, [&](auto& cell, auto member) { cell.get(row.*member.pointer); });
    }

    typename CellsOf<typename Q::Parameters>::type parameters_;
    typename CellsOf<typename Q::Row>::type row_;
    soci::statement statement_;  // last: goes first, while its variables are still there
};

}  // namespace attune::server
