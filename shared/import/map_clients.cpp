#include "shared/import/map_clients.hpp"

#include <algorithm>
#include <sstream>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "shared/csv/cells.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t shown = 40;  // characters, of what a file says

std::string shortened(std::string_view value)
{
    std::string text;
    std::size_t taken = 0;
    for (const char c : value) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && taken++ == shown)
            return text + "\u2026";
        text += c;
    }
    return text;
}

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

// Programs that keep spreadsheets from evaluating write an apostrophe before "+44".
std::string_view without_guard(std::string_view value)
{
    const bool guarded = value.size() > 1 && value[0] == '\'' &&
                         std::string_view{"=+-@"}.find(value[1]) != std::string_view::npos;
    return guarded ? value.substr(1) : value;
}

// One column of what is made, and where it comes from.
struct Target {
    std::string name;
    std::vector<std::size_t> sources;  // of a name's halves both, in their order
    const OwnFieldDetails* own_field = nullptr;
    bool is_day = false;
};

class Mapping {
public:
    Mapping(const ForeignTable& table, const ClientReading& reading, const std::vector<KnownField>& fields)
        : table_{table},
          dates_{reading.dates}
    {
        add_name(reading.columns);
        for (std::size_t i = 0; i < reading.columns.size() && i < table.headings.size(); ++i)
            add_target(i, reading.columns[i], fields);
        for (const auto& target : targets_) {
            mapped_.columns.push_back(target.name);
            mapped_.headings.push_back(table.headings.at(target.sources.front()));
        }
    }

    MappedClients all()
    {
        mapped_.clients.reserve(table_.rows.size());
        for (const auto& row : table_.rows)
            mapped_.clients.push_back(client_of(row));
        return std::move(mapped_);
    }

private:
    void add_name(const std::vector<ColumnMeaning>& columns)
    {
        Target name{"legal_name", {}};
        for (const auto half : {ClientColumn::first_name, ClientColumn::last_name}) {
            const auto found = std::ranges::find(columns, half, &ColumnMeaning::column);
            if (found != columns.end())
                name.sources.push_back(static_cast<std::size_t>(found - columns.begin()));
        }
        if (!name.sources.empty())
            targets_.push_back(std::move(name));
    }

    void add_target(std::size_t source, const ColumnMeaning& meaning, const std::vector<KnownField>& fields)
    {
        if (meaning.column == ClientColumn::first_name || meaning.column == ClientColumn::last_name)
            return;
        if (meaning.column == ClientColumn::left_out) {
            mapped_.left_out.push_back(table_.headings[source]);
            return;
        }
        Target target{boost::describe::enum_to_string(meaning.column, ""), {source}};
        target.is_day = is_dated(meaning, fields);
        const auto field = std::ranges::find(fields, meaning.own_field_id, &KnownField::own_field_id);
        if (meaning.column == ClientColumn::own_field && field != fields.end()) {
            target.own_field = &field->details;
            target.name = std::string{own_field_prefix} + field->details.name;
        }
        targets_.push_back(std::move(target));
    }

    MappedClient client_of(const CsvRow& row)
    {
        MappedClient client{row.line, {}, true};
        auto fitting = row;
        // A spreadsheet ends a row where its last filled cell is, or writes some empty ones after it.
        while (fitting.cells.size() > table_.headings.size() && trimmed(fitting.cells.back()).empty())
            fitting.cells.pop_back();
        if (auto misfit = misfit_of(fitting, table_.headings.size()); !misfit.empty()) {
            fault(client, {}, std::move(misfit));
            fitting.cells.resize(table_.headings.size());
        }
        for (const auto& target : targets_)
            client.cells.push_back(cell_of(client, target, fitting));
        return client;
    }

    std::string cell_of(MappedClient& client, const Target& target, const CsvRow& row)
    {
        std::string value;
        for (const auto source : target.sources)
            if (const auto part = without_guard(trimmed(row.cells[source])); !part.empty())
                value.append(value.empty() ? "" : " ").append(part);
        if (value.empty())
            return value;
        const auto& heading = table_.headings[target.sources.front()];
        if (target.is_day)
            return day_of(client, heading, value);
        return target.own_field ? own_value(client, heading, *target.own_field, value) : value;
    }

    std::string day_of(MappedClient& client, const std::string& heading, const std::string& value)
    {
        if (const auto day = read_day(value, dates_))
            return to_string(*day);
        fault(client, heading,
              say("\"{1}\" is not a date that is written like {2}.", shortened(value), words_for(dates_)));
        return value;
    }

    std::string own_value(MappedClient& client, const std::string& heading, const OwnFieldDetails& field,
                          const std::string& value)
    {
        auto stored = own_field_value(field, in_its_kind(field, value));
        if (stored)
            return *std::move(stored);
        fault(client, heading, stored.error().sentence);
        return value;
    }

    // As the field would have it, where that can be told.
    static std::string in_its_kind(const OwnFieldDetails& field, const std::string& value)
    {
        if (field.kind == OwnFieldKind::number)
            return number_as_stored(value).value_or(value);
        if (field.kind == OwnFieldKind::yes_no)
            if (const auto yes = yes_or_no(value))
                return *yes ? "yes" : "no";
        if (field.kind == OwnFieldKind::choice)
            for (const auto& choice : field.choices)
                if (folded_heading(choice) == folded_heading(value) && !folded_heading(value).empty())
                    return choice;
        return value;
    }

    void fault(MappedClient& client, const std::string& heading, std::string sentence)
    {
        client.sound = false;
        if (++mapped_.faults_found <= most_mapping_faults)
            mapped_.faults.push_back({client.line, heading, std::move(sentence)});
    }

    const ForeignTable& table_;
    DateForm dates_;
    std::vector<Target> targets_;
    MappedClients mapped_;
};

}  // namespace

const std::string& MappedClients::cell(const MappedClient& client, std::string_view column) const
{
    static const std::string nothing;
    const auto found = std::ranges::find(columns, column);
    return found == columns.end() ? nothing : client.cells[static_cast<std::size_t>(found - columns.begin())];
}

MappedClients map_clients(const ForeignTable& table, const ClientReading& reading,
                          const std::vector<KnownField>& fields)
{
    return Mapping{table, reading, fields}.all();
}

std::string to_clients_csv(const MappedClients& mapped, const std::set<std::size_t>& lines_left_out)
{
    std::ostringstream out;
    std::vector<std::string> row{"line"};
    for (const auto& column : mapped.columns)
        row.push_back(raw_cell(column));
    write_row(out, row);
    for (const auto& client : mapped.clients) {
        if (!client.sound || lines_left_out.contains(client.line))
            continue;
        row.assign(1, std::to_string(client.line));
        for (const auto& cell : client.cells)
            row.push_back(raw_cell(cell));
        write_row(out, row);
    }
    return out.str();
}

const std::vector<std::string>& required_client_columns()
{
    static const std::vector<std::string> names{"legal_name"};
    return names;
}

const std::vector<std::string>& optional_client_columns()
{
    static const std::vector<std::string> names{"line",
                                                "reference",
                                                "preferred_name",
                                                "pronouns",
                                                "born_on",
                                                "phone",
                                                "email",
                                                "address",
                                                "problem",
                                                "started_on",
                                                "therapist",
                                                "emergency_name",
                                                "emergency_relation",
                                                "emergency_phone",
                                                "gp_name",
                                                "gp_phone",
                                                "gp_address"};
    return names;
}

std::optional<ClientReading> reading_of_clients_csv(const std::vector<std::string>& headings,
                                                    const std::vector<KnownField>& fields)
{
    ClientReading reading;
    for (const auto& heading : headings) {
        ColumnMeaning meaning;
        const auto field = std::ranges::find_if(fields, [&](const KnownField& one) {
            return heading == std::string{own_field_prefix} + one.details.name;
        });
        if (field != fields.end())
            meaning = {ClientColumn::own_field, field->own_field_id};
        else if (heading.starts_with(own_field_prefix))
            return std::nullopt;
        else if (heading != "line")
            boost::describe::enum_from_string(heading.c_str(), meaning.column);
        reading.columns.push_back(std::move(meaning));
    }
    return reading;
}

bool is_clients_csv(const std::string& text)
{
    std::istringstream in{text};
    CsvReader reader{in, {}};
    const auto first = reader.next();
    if (!first || !*first)
        return false;
    const auto& names = (*first)->cells;
    return holds(names, "legal_name") && std::ranges::all_of(names, [](const std::string& name) {
               return holds(required_client_columns(), name) || holds(optional_client_columns(), name) ||
                      name.starts_with(own_field_prefix);
           });
}

}  // namespace attune
