#include "client/import/client_columns.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>

#include "client/import/import_words.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::size_t most_samples = 3;
constexpr std::size_t room_for_sample = 28;  // characters

// In one line, and not longer than a glance.
std::string sample_of(std::string_view value)
{
    std::string text;
    std::size_t taken = 0;
    for (const char c : value) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && taken++ == room_for_sample)
            return text + "\u2026";
        text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return text;
}

}  // namespace

ClientColumns::ClientColumns(std::shared_ptr<const ForeignTable> table, std::vector<KnownField> fields,
                             Day today)
    : table_{std::move(table)},
      fields_{std::move(fields)},
      reading_{guess_reading(*table_, fields_, today)}
{
    for (const auto column : client_columns)
        offered_.push_back({column});
    for (const auto& field : fields_)
        offered_.push_back({ClientColumn::own_field, field.own_field_id});
    either_ = guess_dates(*table_, reading_.columns, fields_).either;
}

void ClientColumns::take(const api::KeptReading& kept)
{
    if (kept.reading.columns.size() != table_->headings.size())
        return;
    kept_ = kept;
    reading_ = kept.reading;
    for (auto& meaning : reading_.columns)
        if (std::ranges::find(offered_, meaning) == offered_.end())
            meaning = {};
    dates_chosen_ = true;
    either_.reset();
}

std::vector<std::string> ClientColumns::choices() const
{
    std::vector<std::string> words;
    for (const auto& meaning : offered_) {
        const auto field = std::ranges::find(fields_, meaning.own_field_id, &KnownField::own_field_id);
        words.push_back(field == fields_.end() ? words_for(meaning.column)
                                               : say("Field: {1}", field->details.name));
    }
    return words;
}

std::size_t ClientColumns::choice_of(std::size_t column) const
{
    const auto found = std::ranges::find(offered_, reading_.columns.at(column));
    return found == offered_.end() ? 0 : static_cast<std::size_t>(found - offered_.begin());
}

void ClientColumns::choose(std::size_t column, std::size_t choice)
{
    reading_.columns.at(column) = offered_.at(choice);
    if (dates_chosen_)
        return;
    const auto guess = guess_dates(*table_, reading_.columns, fields_);
    reading_.dates = guess.form;
    either_ = guess.either;
}

void ClientColumns::choose_dates(DateForm form)
{
    reading_.dates = form;
    dates_chosen_ = true;
    either_.reset();
}

std::string ClientColumns::samples(std::size_t column) const
{
    std::string text;
    std::size_t taken = 0;
    for (const auto& row : table_->rows) {
        const auto value =
            column < row.cells.size() ? attune::trimmed(row.cells[column]) : std::string_view{};
        if (value.empty())
            continue;
        text += (text.empty() ? "" : " \u00b7 ") + sample_of(value);
        if (++taken == most_samples)
            break;
    }
    return text.empty() ? say("empty") : text;
}

std::string ClientColumns::how_it_was_read() const
{
    const auto rows = static_cast<std::int64_t>(table_->rows.size());
    return words_of_reading(*table_) + ' ' + say_count("{2} client.", "{2} clients.", rows, grouped(rows));
}

std::string ClientColumns::where_from() const
{
    if (kept_)
        return say("Filled in as {1} read a file of this shape on {2}.", kept_->kept_by,
                   medium_date(to_local(kept_->kept_at).day));
    return say("Guessed by the headings and what stands below them: look it over.");
}

bool ClientColumns::has_dates() const
{
    return std::ranges::any_of(reading_.columns,
                               [this](const ColumnMeaning& meaning) { return is_dated(meaning, fields_); });
}

std::optional<std::string> ClientColumns::first_date() const
{
    for (const auto& row : table_->rows)
        for (std::size_t i = 0; i < std::min(row.cells.size(), reading_.columns.size()); ++i)
            if (is_dated(reading_.columns[i], fields_) && !attune::trimmed(row.cells[i]).empty())
                return std::string{attune::trimmed(row.cells[i])};
    return std::nullopt;
}

std::string ClientColumns::words_about_dates() const
{
    const auto value = either_ ? either_ : first_date();
    if (!value)
        return {};
    const auto day = read_day(*value, reading_.dates);
    if (!day)
        return say("\"{1}\" in the file is not written so.", sample_of(*value));
    if (either_)
        return say(
            "The file does not tell whether the day or the month comes first: \"{1}\" is read as {2}. "
            "Choose the other if that is wrong.",
            *value, medium_date(*day));
    return say("\"{1}\" in the file is read as {2}.", *value, medium_date(*day));
}

std::string headings_hash(const std::vector<std::string>& headings)
{
    std::string text;
    for (const auto& heading : headings)
        text += heading + '\x1f';
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

}  // namespace attune::desktop
