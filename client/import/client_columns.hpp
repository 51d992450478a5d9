// The file of clients while somebody says what its columns are: what is offered, what is chosen, and what
// stands below each heading. Cheap to copy. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/client_readings.hpp"
#include "shared/import/client_reading.hpp"
#include "shared/import/foreign_table.hpp"

namespace attune::desktop {

class ClientColumns {
public:
    // Begins with what is most likely.
    ClientColumns(std::shared_ptr<const ForeignTable> table, std::vector<KnownField> fields, Day today);

    // As a file of this shape was read before, as far as its fields are still asked.
    void take(const api::KeptReading& kept);

    [[nodiscard]] const ForeignTable& table() const { return *table_; }
    [[nodiscard]] const ClientReading& reading() const { return reading_; }
    [[nodiscard]] const std::vector<KnownField>& fields() const { return fields_; }

    // What a column may be, in words; "Leave out" comes first.
    [[nodiscard]] std::vector<std::string> choices() const;
    [[nodiscard]] std::size_t choice_of(std::size_t column) const;
    void choose(std::size_t column, std::size_t choice);
    void choose_dates(DateForm form);

    // The first three values below a heading: "Wren, Kit, Ida"
    [[nodiscard]] std::string samples(std::size_t column) const;
    // "Read as Windows-1252, divided by semicolons: 1,204 rows."
    [[nodiscard]] std::string how_it_was_read() const;
    // Where what is chosen comes from.
    [[nodiscard]] std::string where_from() const;
    [[nodiscard]] bool has_dates() const;
    // How one date of the file is read, and whether it might be another.
    [[nodiscard]] std::string words_about_dates() const;

private:
    [[nodiscard]] std::optional<std::string> first_date() const;

    std::shared_ptr<const ForeignTable> table_;
    std::vector<KnownField> fields_;
    std::vector<ColumnMeaning> offered_;
    ClientReading reading_;
    std::optional<std::string> either_;  // a date that can be read in two ways
    bool dates_chosen_ = false;
    std::optional<api::KeptReading> kept_;
};

// SHA-256 of the headings: a file of this shape is known again by it, and they cannot be read out of it.
std::string headings_hash(const std::vector<std::string>& headings);

}  // namespace attune::desktop
