#include "server/csv/columns.hpp"

#include <algorithm>

namespace attune::server {

namespace {

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Names from a foreign file may be of any length.
std::string shortened(const std::string& name)
{
    return name.size() <= 40 ? name : name.substr(0, 40) + "...";
}

}  // namespace

std::string place_of(const CsvReader& reader, const CsvRow& row)
{
    return reader.name() + ", line " + std::to_string(row.line) + ": ";
}

Result<std::map<std::string, std::size_t>> read_columns(CsvReader& reader,
                                                        const std::vector<std::string>& required,
                                                        const std::vector<std::string>& optional)
{
    return read_columns(
        reader, required,
        OptionalColumns{[&](const std::string& name) { return holds(optional, name); }, listed(optional)});
}

Result<std::map<std::string, std::size_t>> read_columns(CsvReader& reader,
                                                        const std::vector<std::string>& required,
                                                        const OptionalColumns& optional)
{
    const auto row = reader.next();
    if (!row)
        return row.error();
    if (!*row)
        return Refusal{RefusalCode::invalid, reader.name() + " is empty. Its first row names the columns."};
    const auto place = place_of(reader, **row);
    const auto of_column = [&](const std::string& name, const char* fault) {
        return Refusal{RefusalCode::invalid,
                       std::string{place}.append("The column \"").append(name).append(fault)};
    };
    std::map<std::string, std::size_t> columns;
    for (const auto& name : (*row)->cells) {
        if (!holds(required, name) && !optional.is_one(name))
            return Refusal{RefusalCode::invalid,
                           place + "There is no column \"" + shortened(name) +
                               "\" in such a file. Columns are " + listed(required) +
                               (optional.in_words.empty() ? "" : "; and if wanted " + optional.in_words) +
                               '.'};
        if (!columns.emplace(name, columns.size()).second)
            return of_column(name, "\" is there twice.");
    }
    for (const auto& name : required)
        if (!columns.contains(name))
            return of_column(name, "\" is missing.");
    return columns;
}

std::string misfit_of(const CsvRow& row, std::size_t columns)
{
    if (row.cells.size() == columns)
        return {};
    return "There are " + std::to_string(row.cells.size()) + " fields for " + std::to_string(columns) +
           " columns.";
}

}  // namespace attune::server
