// The types that JSON is read into and written from: numbers, and what Boost.Describe tells the members or
// the names of.
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include <boost/describe.hpp>

namespace attune::json {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept Number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;

// A member of this type keeps its default where the text has none.
template <class T>
inline constexpr bool may_be_absent = std::is_same_v<T, bool>;
template <class T>
inline constexpr bool may_be_absent<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::vector<T>> = true;

}  // namespace attune::json
