// Fields about clients of the practice's own: the list that a lead keeps, and what a client's record holds in
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/domain/own_field.hpp"

namespace attune::api {

struct OwnField {
    std::string own_field_id;
    std::int64_t row_version = 0;
    OwnFieldDetails details;
    std::optional<Instant> retired_at;  // asked no more from then on
};
BOOST_DESCRIBE_STRUCT(OwnField, (), (own_field_id, row_version, details, retired_at))

struct OwnFields {
    std::vector<OwnField> own_fields;  // those that are asked first, each in the practice's order
};
BOOST_DESCRIBE_STRUCT(OwnFields, (), (own_fields))

struct ReadOwnFields {
    static constexpr std::string_view name = "read_own_fields";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/own-fields";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = OwnFields;
};

// Comes last. Refuses (conflict) a name that another asked field has, and one more than there is room for.
struct AddOwnField {
    static constexpr std::string_view name = "add_own_field";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/own-fields";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        OwnFieldDetails details;
    };
    using Reply = OwnField;
};
BOOST_DESCRIBE_STRUCT(AddOwnField::Request, (), (details))

// Refuses (invalid) another kind: what was filled in would no longer be of it.
struct ChangeOwnField {
    static constexpr std::string_view name = "change_own_field";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/own-fields/{own_field_id}";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string own_field_id;
        std::int64_t row_version = 0;
        OwnFieldDetails details;
        bool retired = false;
    };
    using Reply = OwnField;
};
BOOST_DESCRIBE_STRUCT(ChangeOwnField::Request, (), (own_field_id, row_version, details, retired))

// In the order in which they are asked from now on. Those that it does not name keep theirs, behind them.
struct OrderOwnFields {
    static constexpr std::string_view name = "order_own_fields";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/own-fields";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::vector<std::string> own_field_ids;
    };
    using Reply = OwnFields;
};
BOOST_DESCRIBE_STRUCT(OrderOwnFields::Request, (), (own_field_ids))

// One field in a client's record.
struct ClientField {
    std::string own_field_id;
    OwnFieldDetails details;
    bool retired = false;
    int number = 0;     // of the value, counted from 1; 0: never filled in
    std::string value;  // as own_field_value() has it; empty: not filled in
};
BOOST_DESCRIBE_STRUCT(ClientField, (), (own_field_id, details, retired, number, value))

struct ClientFields {
    std::vector<ClientField> fields;  // those that are asked, and retired ones with a value, in that order
};
BOOST_DESCRIBE_STRUCT(ClientFields, (), (fields))

// A value, and the number of the one that it was written upon.
struct FilledField {
    std::string own_field_id;
    int number = 0;
    std::string value;

    bool operator==(const FilledField&) const = default;
};
BOOST_DESCRIBE_STRUCT(FilledField, (), (own_field_id, number, value))

// Only what was changed. Refuses (invalid) a value that is not of its field's kind, by the field's id, and
// one for a field that is asked no more, unless it takes the value out; (stale) one that was written upon an
// earlier value than the last, with the ClientFields as they are.
struct FillInFields {
    static constexpr std::string_view name = "fill_in_fields";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/fields";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::vector<FilledField> fields;
    };
    using Reply = ClientFields;
};
BOOST_DESCRIBE_STRUCT(FillInFields::Request, (), (client_id, fields))

}  // namespace attune::api
