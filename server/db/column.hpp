// How one member of a query's Parameters or Row passes through SOCI: what is stored for it, the way there and
// back, and the variable that SOCI is bound to.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <soci/soci.h>

#include "shared/domain/day.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"

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

// Its own public members after those of its bases.
template <class S>
using MembersOf =
    boost::describe::describe_members<S, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class S>
struct CellsOf {
    template <class D>
    using CellOf = Cell<std::remove_cvref_t<decltype(std::declval<S&>().*D::pointer)>>;
    using type = boost::mp11::mp_rename<boost::mp11::mp_transform<CellOf, MembersOf<S>>, std::tuple>;
};

}  // namespace attune::server
