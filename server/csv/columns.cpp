#include "server/csv/columns.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

// Names from a foreign file may be of any length.
std::string shortened(const std::string& name)
{
    return name.size() <= 40 ? name : name.substr(0, 40) + "...";
}

}  // namespace

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string place_of(const CsvReader& reader, const CsvRow& row)
{
    return say("{1}, line {2}:", reader.name(), row.line) + ' ';
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
        return Refusal{RefusalCode::invalid,
                       say("{1} is empty. Its first row names the columns.", reader.name())};
    const auto place = place_of(reader, **row);
    const auto refused = [&](const std::string& fault) {
        return Refusal{RefusalCode::invalid, place + fault};
    };
    std::map<std::string, std::size_t> columns;
    for (const auto& name : (*row)->cells) {
        if (!holds(required, name) && !optional.is_one(name))
            return refused(
                optional.in_words.empty()
                    ? say("There is no column \"{1}\" in such a file. Columns are {2}.", shortened(name),
                          listed(required))
                    : say("There is no column \"{1}\" in such a file. Columns are {2}; and if wanted {3}.",
                          shortened(name), listed(required), optional.in_words));
        if (!columns.emplace(name, columns.size()).second)
            return refused(say("The column \"{1}\" is there twice.", name));
    }
    for (const auto& name : required)
        if (!columns.contains(name))
            return refused(say("The column \"{1}\" is missing.", name));
    return columns;
}

}  // namespace attune::server
