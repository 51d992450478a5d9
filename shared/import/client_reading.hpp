// How a file of clients that another program has written is read: what each of its columns is, and how it
// writes its dates. Guessed by the headings, in English and German, and by what stands below them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/domain/own_field.hpp"
#include "shared/import/foreign_table.hpp"
#include "shared/result.hpp"

namespace attune {

// But for the first, the two halves of a name and the last, each is called like its column of a clients.csv.
enum class ClientColumn {
    left_out,
    reference,
    legal_name,
    first_name,
    last_name,
    preferred_name,
    pronouns,
    born_on,
    phone,
    email,
    address,
    problem,
    started_on,
    therapist,
    emergency_name,
    emergency_relation,
    emergency_phone,
    gp_name,
    gp_phone,
    gp_address,
    own_field
};
BOOST_DESCRIBE_ENUM(ClientColumn, left_out, reference, legal_name, first_name, last_name, preferred_name,
                    pronouns, born_on, phone, email, address, problem, started_on, therapist, emergency_name,
                    emergency_relation, emergency_phone, gp_name, gp_phone, gp_address, own_field)

// In the order in which they are offered; own fields come behind them.
inline constexpr std::array client_columns{ClientColumn::left_out,        ClientColumn::reference,
                                           ClientColumn::legal_name,      ClientColumn::first_name,
                                           ClientColumn::last_name,       ClientColumn::preferred_name,
                                           ClientColumn::pronouns,        ClientColumn::born_on,
                                           ClientColumn::phone,           ClientColumn::email,
                                           ClientColumn::address,         ClientColumn::problem,
                                           ClientColumn::started_on,      ClientColumn::therapist,
                                           ClientColumn::emergency_name,  ClientColumn::emergency_relation,
                                           ClientColumn::emergency_phone, ClientColumn::gp_name,
                                           ClientColumn::gp_phone,        ClientColumn::gp_address};

enum class DateForm { year_first, dotted, day_first, month_first };
BOOST_DESCRIBE_ENUM(DateForm, year_first, dotted, day_first, month_first)

inline constexpr std::array date_forms{DateForm::year_first, DateForm::dotted, DateForm::day_first,
                                       DateForm::month_first};

struct ColumnMeaning {
    ClientColumn column = ClientColumn::left_out;
    std::string own_field_id = {};  // of an own field

    bool operator==(const ColumnMeaning&) const = default;
};
BOOST_DESCRIBE_STRUCT(ColumnMeaning, (), (column, own_field_id))

struct ClientReading {
    std::vector<ColumnMeaning> columns;  // one for each of the file's
    DateForm dates = DateForm::year_first;

    bool operator==(const ClientReading&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClientReading, (), (columns, dates))

// A field of the practice's own that a column may be.
struct KnownField {
    std::string own_field_id;
    OwnFieldDetails details;
};

// What is most likely, to be looked at by a person. No meaning is given to two columns.
ClientReading guess_reading(const ForeignTable& table, const std::vector<KnownField>& fields, Day today);

// Which form the values are in. `either` is one that can be read with the day or the month first, and is
// there when nothing tells which.
struct DateGuess {
    DateForm form = DateForm::year_first;
    std::optional<std::string> either;
};
DateGuess guess_dates(const ForeignTable& table, const std::vector<ColumnMeaning>& columns,
                      const std::vector<KnownField>& fields);

// Whether a column's values are dates by what it is.
bool is_dated(const ColumnMeaning& meaning, const std::vector<KnownField>& fields);

// Days and months may be of one figure, a time of midnight may follow; nullopt for anything else.
std::optional<Day> read_day(std::string_view text, DateForm form);

// What stands in the way of reading with it: no name, one meaning twice, a part of a person without their
// name, a field that is no more. Empty when nothing does.
std::vector<std::string> faults_of(const ClientReading& reading, const std::vector<KnownField>& fields);

// Lower case, letters and figures alone: what headings are compared by.
std::string folded_heading(std::string_view heading);

// "Full name", "GP: phone".
std::string words_for(ClientColumn column);
// "30.11.2026"
std::string words_for(DateForm form);

}  // namespace attune
