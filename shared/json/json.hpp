// JSON to described structs and back. Reading ignores unknown fields, leaves absent optionals absent, keeps
// the default of an absent container, and names the path of everything that is wrong, all of it at once.
// Writing leaves absent optionals out (null inside lists, where a place must stay a place).
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/describe.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>

#include "shared/domain/day.hpp"
#include "shared/result.hpp"

namespace attune::json {

// Parses text that came from outside. Refuses (malformed) what is not JSON, nesting deeper than 32, invalid
// UTF-8, duplicate keys aside (the last one counts), and any string that contains NUL.
Result<boost::json::value> parse(std::string_view text);

// Where reading stands, and what it has found wrong so far.
class Reader {
public:
    template <class T>
    void read(const boost::json::value& value, T& out);

    [[nodiscard]] const std::vector<FieldError>& errors() const { return errors_; }

private:
    void wrong(std::string_view expected, const boost::json::value& found);
    void fail(std::string sentence);

    template <class T>
    void read_number(const boost::json::value& value, T& out);
    template <class T>
    void read_enum(const boost::json::value& value, T& out);
    template <class T>
    void read_struct(const boost::json::value& value, T& out);
    template <class M>
    void read_member(const boost::json::object& object, const char* name, M& out);
    template <class T>
    void read_list(const boost::json::value& value, std::vector<T>& out);

    std::string path_;
    std::vector<FieldError> errors_;
};

template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
};
template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<std::vector<T>> : std::true_type {
};

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <class T>
void Reader::read(const boost::json::value& value, T& out)
{
    if constexpr (IsOptional<T>::value) {
        if (value.is_null())
            out.reset();
        else
            read(value, out.emplace());
    } else if constexpr (IsList<T>::value) {
        read_list(value, out);
    } else if constexpr (std::is_same_v<T, bool>) {
        value.is_bool() ? void(out = value.get_bool()) : wrong("true or false", value);
    } else if constexpr (std::is_arithmetic_v<T>) {
        read_number(value, out);
    } else if constexpr (std::is_same_v<T, std::string>) {
        value.is_string() ? void(out = value.get_string()) : wrong("text", value);
    } else if constexpr (std::is_same_v<T, Day>) {
        const auto day = value.is_string() ? parse_day(value.get_string()) : std::nullopt;
        day ? void(out = *day) : wrong("a date like 2026-11-24", value);
    } else if constexpr (std::is_same_v<T, Instant>) {
        const auto instant = value.is_string() ? parse_instant(value.get_string()) : std::nullopt;
        instant ? void(out = *instant) : wrong("a time like 2026-11-24T14:00:00Z", value);
    } else if constexpr (DescribedEnum<T>) {
        read_enum(value, out);
    } else {
        static_assert(Described<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
        read_struct(value, out);
    }
}

template <class T>
void Reader::read_number(const boost::json::value& value, T& out)
{
    if constexpr (std::is_floating_point_v<T>) {
        if (!value.is_number())
            return wrong("a number", value);
        out = value.to_number<T>();
        if (!std::isfinite(out))
            fail("is too large.");
    } else {
        if (!value.is_int64() && !value.is_uint64())
            return wrong("a whole number", value);
        boost::system::error_code ec;
        out = value.to_number<T>(ec);
        if (ec)
            fail("is too large or too small.");
    }
}

template <class T>
void Reader::read_enum(const boost::json::value& value, T& out)
{
    if (value.is_string() && boost::describe::enum_from_string(std::string{value.get_string()}.c_str(), out))
        return;
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
        names += names.empty() ? enumerator.name : std::string{", "} + enumerator.name;
    });
    wrong("one of " + names, value);
}

template <class T>
void Reader::read_struct(const boost::json::value& value, T& out)
{
    if (!value.is_object())
        return wrong("an object", value);
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { read_member(value.get_object(), member.name, out.*member.pointer); });
}

template <class M>
void Reader::read_member(const boost::json::object& object, const char* name, M& out)
{
    const auto length = path_.size();
    path_ += path_.empty() ? name : std::string{"."} + name;
    if (const auto* found = object.if_contains(name))
        read(*found, out);
    else if constexpr (!IsOptional<M>::value && !IsList<M>::value && !std::is_same_v<M, bool>)
        fail("is missing.");
    path_.resize(length);
}

template <class T>
void Reader::read_list(const boost::json::value& value, std::vector<T>& out)
{
    if (!value.is_array())
        return wrong("a list", value);
    const auto& array = value.get_array();
    out.assign(array.size(), T{});
    const auto length = path_.size();
    for (std::size_t i = 0; i < array.size(); ++i) {
        path_ += '[' + std::to_string(i) + ']';
        read(array[i], out[i]);
        path_.resize(length);
    }
}

// Reads a T, or refuses (malformed) with every fault and its path.
template <class T>
Result<T> from_value(const boost::json::value& value)
{
    Reader reader;
    T out{};
    reader.read(value, out);
    if (reader.errors().empty())
        return out;
    return Refusal{RefusalCode::malformed,
                   reader.errors().front().path + " " + reader.errors().front().sentence, reader.errors()};
}

template <class T>
Result<T> from_text(std::string_view text)
{
    auto value = parse(text);
    if (!value)
        return value.error();
    return from_value<T>(*value);
}

template <class T>
boost::json::value to_value(const T& in)
{
    if constexpr (IsOptional<T>::value) {
        return in ? to_value(*in) : boost::json::value{};
    } else if constexpr (IsList<T>::value) {
        boost::json::array array;
        array.reserve(in.size());
        for (const auto& element : in)
            array.push_back(to_value(static_cast<const typename T::value_type&>(element)));
        return array;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return boost::json::string{in};
    } else if constexpr (std::is_same_v<T, bool>) {
        return in;
    } else if constexpr (std::is_floating_point_v<T>) {
        // Whole numbers are written as such: 9, not 9E0.
        if (std::nearbyint(in) == in && std::abs(in) < 1e15)
            return static_cast<std::int64_t>(in);
        return in;
    } else if constexpr (std::is_arithmetic_v<T>) {
        return in;
    } else if constexpr (std::is_same_v<T, Day> || std::is_same_v<T, Instant>) {
        return boost::json::string{to_string(in)};
    } else if constexpr (DescribedEnum<T>) {
        return boost::json::string{boost::describe::enum_to_string(in, "")};
    } else {
        static_assert(Described<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
        boost::json::object object;
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto member) {
                const auto& field = in.*member.pointer;
                if constexpr (IsOptional<std::remove_cvref_t<decltype(field)>>::value) {
                    if (field)
                        object.emplace(member.name, to_value(*field));
                } else {
                    object.emplace(member.name, to_value(field));
                }
            });
        return object;
    }
}

template <class T>
std::string to_text(const T& in)
{
    return boost::json::serialize(to_value(in));
}

}  // namespace attune::json
