#include "client/import/previewed_clients.hpp"

#include <algorithm>

#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string words_of(const api::ImportDuplicate& duplicate)
{
    std::string signs;
    for (const auto sign : duplicate.signs)
        signs += (signs.empty() ? "" : ", ") + words_for(sign);
    return duplicate.of_line > 0 ? say("Perhaps {1} of line {2}: {3}", duplicate.of, duplicate.of_line, signs)
                                 : say("Perhaps {1}, who has a record: {2}", duplicate.of, signs);
}

std::string fault_words(const std::string& column, const std::string& sentence)
{
    return column.empty() ? sentence : say("{1}: {2}", column, sentence);
}

// The first of a row stands for it.
void add(std::map<std::size_t, std::string>& faults, std::size_t line, const std::string& words)
{
    faults.try_emplace(line, words);
}

}  // namespace

PreviewedClients::PreviewedClients(MappedClients mapped) : mapped_{std::move(mapped)}
{
    add_mapping_faults();
}

void PreviewedClients::add_mapping_faults()
{
    for (const auto& fault : mapped_.faults)
        add(faults_, fault.line, fault_words(fault.column, fault.sentence));
    for (const auto& client : mapped_.clients)
        if (!client.sound)
            add(faults_, client.line, say("There is a fault in this row."));
}

void PreviewedClients::take(const api::ImportRun& run, const std::string& file)
{
    std::erase_if(faults_, [this](const auto& fault) { return !left_out_.contains(fault.first); });
    add_mapping_faults();
    for (const auto& fault : run.faults) {
        if (fault.file != file || fault.line <= 0)
            continue;
        const auto column = std::ranges::find(mapped_.columns, fault.column);
        add(faults_, static_cast<std::size_t>(fault.line),
            fault_words(column == mapped_.columns.end()
                            ? std::string{}
                            : mapped_.headings[static_cast<std::size_t>(column - mapped_.columns.begin())],
                        fault.sentence));
    }
    for (const auto& duplicate : run.duplicates)
        duplicates_.try_emplace(static_cast<std::size_t>(duplicate.line), words_of(duplicate));
}

void PreviewedClients::leave_out(const std::set<std::size_t>& lines)
{
    left_out_.insert(lines.begin(), lines.end());
}

void PreviewedClients::import_anyway(const std::set<std::size_t>& lines)
{
    for (const auto line : lines) {
        left_out_.erase(line);
        if (duplicates_.contains(line))
            anyway_.insert(line);
    }
}

PreviewMark PreviewedClients::mark_of(std::size_t line) const
{
    if (left_out_.contains(line))
        return PreviewMark::left_out;
    if (faults_.contains(line))
        return PreviewMark::at_fault;
    if (!duplicates_.contains(line))
        return PreviewMark::sound;
    return anyway_.contains(line) ? PreviewMark::anyway : PreviewMark::alike;
}

PreviewRow PreviewedClients::row_of(const MappedClient& client) const
{
    const auto cell = [&](std::string_view column) { return mapped_.cell(client, column); };
    PreviewRow row{.line = client.line,
                   .name = full_name(cell("preferred_name"), cell("legal_name")),
                   .reference = cell("reference"),
                   .born_on = cell("born_on"),
                   .reach = cell("phone"),
                   .remark = {},
                   .mark = mark_of(client.line)};
    if (const auto born = parse_day(row.born_on))
        row.born_on = medium_date(*born);
    if (const auto& email = cell("email"); !email.empty())
        row.reach += (row.reach.empty() ? "" : ", ") + email;
    if (const auto fault = faults_.find(client.line); fault != faults_.end())
        row.remark = fault->second;
    else if (const auto duplicate = duplicates_.find(client.line); duplicate != duplicates_.end())
        row.remark = duplicate->second;
    return row;
}

// Marked rows keep their place when somebody decides about them: those with a remark come first.
std::vector<PreviewRow> PreviewedClients::rows() const
{
    std::vector<PreviewRow> rows;
    for (const bool remarked : {true, false})
        for (const auto& client : mapped_.clients) {
            if (rows.size() == most_preview_rows)
                return rows;
            if ((faults_.contains(client.line) || duplicates_.contains(client.line)) == remarked)
                rows.push_back(row_of(client));
        }
    return rows;
}

std::size_t PreviewedClients::more_rows() const
{
    return mapped_.clients.size() - std::min(mapped_.clients.size(), most_preview_rows);
}

std::size_t PreviewedClients::to_import() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        mapped_.clients, [this](const MappedClient& client) { return !left_out_.contains(client.line); }));
}

std::size_t PreviewedClients::at_fault() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        faults_, [this](const auto& fault) { return !left_out_.contains(fault.first); }));
}

std::size_t PreviewedClients::undecided() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        duplicates_, [this](const auto& one) { return mark_of(one.first) == PreviewMark::alike; }));
}

}  // namespace attune::desktop
