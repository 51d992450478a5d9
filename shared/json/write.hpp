// Described structs into JSON. Leaves absent optionals out (null inside lists, where a place must stay a
// place).
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>

#include "shared/domain/day.hpp"
#include "shared/json/described.hpp"

namespace attune::json {

// Declared together, so that each finds all others whatever it holds.
template <class T>
requires std::is_same_v<T, bool> boost::json::value to_value(T in);
template <Number T>
boost::json::value to_value(T in);
template <DescribedEnum T>
boost::json::value to_value(T in);
boost::json::value to_value(const std::string& in);
boost::json::value to_value(Day in);
boost::json::value to_value(Instant in);
template <class T>
boost::json::value to_value(const std::optional<T>& in);
template <class T>
boost::json::value to_value(const std::vector<T>& in);
template <Described T>
boost::json::value to_value(const T& in);

template <class T>
requires std::is_same_v<T, bool> boost::json::value to_value(T in)
{
    return in;
}

// Whole numbers are written as such: 9, not 9E0.
template <Number T>
boost::json::value to_value(T in)
{
    if constexpr (std::is_floating_point_v<T>) {
        if (std::nearbyint(in) == in && std::abs(in) < 1e15)
            return static_cast<std::int64_t>(in);
    }
    return in;
}

template <DescribedEnum T>
boost::json::value to_value(T in)
{
    return boost::json::string{boost::describe::enum_to_string(in, "")};
}

template <class T>
boost::json::value to_value(const std::optional<T>& in)
{
    return in ? to_value(*in) : boost::json::value{};
}

template <class T>
boost::json::value to_value(const std::vector<T>& in)
{
    boost::json::array array;
    array.reserve(in.size());
    for (const T& element : in)
        array.push_back(to_value(element));
    return array;
}

template <class T>
void write_member(boost::json::object& object, const char* name, const T& field)
{
    object.emplace(name, to_value(field));
}

template <class T>
void write_member(boost::json::object& object, const char* name, const std::optional<T>& field)
{
    if (field)
        object.emplace(name, to_value(*field));
}

template <Described T>
boost::json::value to_value(const T& in)
{
    boost::json::object object;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { write_member(object, member.name, in.*member.pointer); });
    return object;
}

template <class T>
std::string to_text(const T& in)
{
    return boost::json::serialize(to_value(in));
}

}  // namespace attune::json
