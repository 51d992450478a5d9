// JSON into described structs. Ignores unknown fields, leaves absent optionals absent, keeps the default of
// an absent container, and names the path of everything that is wrong, all of it at once.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>

#include "shared/domain/day.hpp"
#include "shared/json/described.hpp"
#include "shared/result.hpp"

namespace attune::json {

// Parses text that came from outside. Refuses (malformed) what is not JSON, nesting deeper than 32, invalid
// UTF-8, duplicate keys aside (the last one counts), and any string that contains NUL.
Result<boost::json::value> parse(std::string_view text);

// Where reading stands, and what it has found wrong so far.
class Reader {
public:
    void read(const boost::json::value& value, bool& out);
    void read(const boost::json::value& value, std::string& out);
    void read(const boost::json::value& value, Day& out);
    void read(const boost::json::value& value, Instant& out);
    template <Number T>
    void read(const boost::json::value& value, T& out);
    template <DescribedEnum T>
    void read(const boost::json::value& value, T& out);
    template <class T>
    void read(const boost::json::value& value, std::optional<T>& out);
    template <class T>
    void read(const boost::json::value& value, std::vector<T>& out);
    template <Described T>
    void read(const boost::json::value& value, T& out);

    [[nodiscard]] const std::vector<FieldError>& errors() const { return errors_; }

private:
    void wrong(std::string_view expected, const boost::json::value& found);
    void fail(std::string sentence);

    template <class M>
    void read_member(const boost::json::object& object, const char* name, M& out);

    std::string path_;
    std::vector<FieldError> errors_;
};

template <Number T>
void Reader::read(const boost::json::value& value, T& out)
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

template <DescribedEnum T>
void Reader::read(const boost::json::value& value, T& out)
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
void Reader::read(const boost::json::value& value, std::optional<T>& out)
{
    if (value.is_null())
        out.reset();
    else
        read(value, out.emplace());
}

template <Described T>
void Reader::read(const boost::json::value& value, T& out)
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
    else if constexpr (!may_be_absent<M>)
        fail("is missing.");
    path_.resize(length);
}

template <class T>
void Reader::read(const boost::json::value& value, std::vector<T>& out)
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

}  // namespace attune::json
