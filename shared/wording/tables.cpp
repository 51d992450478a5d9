// Wordings in tables: REDCap's data dictionary and plain CSV.
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "shared/csv/csv.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/wording/found_wording.hpp"

namespace attune {

namespace {

// The columns of REDCap's data dictionary that we read, counted from 0.
enum RedcapColumn : std::size_t {
    field_name = 0,
    form_name = 1,
    section_header = 2,
    field_type = 3,
    field_label = 4,
    choices = 5,
    question_number = 14,
    redcap_columns = 18
};

Refusal refused(std::string sentence)
{
    return {RefusalCode::invalid, std::move(sentence) + ' ' + say("Nothing was read.")};
}

std::string at_line(const CsvRow& row)
{
    return say("line {1}", row.line);
}

std::optional<int> whole_number(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

// Labels may hold HTML for REDCap's own pages. A "<" that begins no tag stays.
std::string without_tags(std::string_view html)
{
    std::string text;
    while (!html.empty()) {
        const auto open = std::min(html.find('<'), html.size());
        text += html.substr(0, open);
        html.remove_prefix(open);
        if (html.empty())
            break;
        const char next = html.size() > 1 ? html[1] : ' ';
        const bool tag = next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        const auto close = tag ? html.find('>') : std::string_view::npos;
        if (close == std::string_view::npos)
            text += '<';
        html.remove_prefix(close == std::string_view::npos ? 1 : close + 1);
    }
    return std::string{trimmed(text)};
}

// "0, Not at all | 1, Several days".
Result<std::vector<Anchor>> answers_in(std::string_view cell, const std::string& place)
{
    std::vector<Anchor> answers;
    while (!cell.empty()) {
        const auto bar = std::min(cell.find('|'), cell.size());
        const auto choice = trimmed(cell.substr(0, bar));
        const auto comma = std::min(choice.find(','), choice.size());
        const auto value = whole_number(trimmed(choice.substr(0, comma)));
        if (!value)
            return refused(say(
                "The choice \"{1}\" at {2} has no whole number before a comma, so it could not be scored.",
                std::string{choice}, place));
        answers.push_back({*value, without_tags(choice.substr(std::min(comma + 1, choice.size())))});
        cell.remove_prefix(std::min(bar + 1, cell.size()));
    }
    return answers;
}

// Spaces round a cell say nothing here.
Result<std::vector<CsvRow>> rows_of(std::string_view csv)
{
    auto rows = parse_csv(std::string{csv}, say("The table"));
    if (rows)
        for (auto& row : *rows)
            for (auto& cell : row.cells)
                cell = trimmed(cell);
    return rows;
}

class Dictionary {
public:
    Result<FoundWording> read(const std::vector<CsvRow>& rows)
    {
        found_.format = "REDCap data dictionary";
        for (const auto& row : rows) {
            if (row.cells.size() != redcap_columns)
                return refused(say("A REDCap data dictionary has 18 columns, but the row at {1} has {2}.",
                                   at_line(row), row.cells.size()));
            if (&row == &rows.front())
                continue;
            if (auto taken = take(row); !taken)
                return taken.error();
        }
        return std::move(found_);
    }

private:
    Result<void> take(const CsvRow& row);
    Result<void> belongs(const CsvRow& row);
    void take_words_above(const CsvRow& row, const std::string& label);
    Result<void> take_item(const CsvRow& row, const std::string& label);

    FoundWording found_;
    std::set<std::string> names_;
    std::string form_;
};

Result<void> Dictionary::belongs(const CsvRow& row)
{
    const auto& name = row.cells[field_name];
    const auto& form = row.cells[form_name];
    if (!names_.insert(name).second)
        return refused(
            say("The field name \"{1}\" is used twice, the second time at {2}.", name, at_line(row)));
    if (!form_.empty() && form != form_)
        return refused(say(
            R"(The dictionary holds several forms, "{1}" and "{2}". Export the one that you mean to load.)",
            form_, form));
    form_ = form;
    return {};
}

void Dictionary::take_words_above(const CsvRow& row, const std::string& label)
{
    const auto words =
        row.cells[field_type] == "descriptive" ? label : without_tags(row.cells[section_header]);
    if (found_.items.empty() && !words.empty())
        found_.instructions += (found_.instructions.empty() ? "" : "\n") + words;
}

Result<void> Dictionary::take(const CsvRow& row)
{
    if (auto fits = belongs(row); !fits)
        return fits;
    const auto& type = row.cells[field_type];
    const auto label = without_tags(row.cells[field_label]);
    take_words_above(row, label);
    if (type == "radio" || type == "dropdown" || type == "slider")
        return take_item(row, label);
    if (type != "descriptive")
        found_.left_out.push_back(label.empty() ? row.cells[field_name] : label);
    return {};
}

Result<void> Dictionary::take_item(const CsvRow& row, const std::string& label)
{
    const auto& name = row.cells[field_name];
    const auto place = at_line(row) + " (" + name + ')';
    if (label.empty())
        return refused(say("The field at {1} has no label.", place));
    FoundItem item{place, whole_number(row.cells[question_number]), name, label, {}};
    if (row.cells[field_type] != "slider") {
        auto answers = answers_in(row.cells[choices], place);
        if (!answers)
            return answers.error();
        if (answers->empty())
            return refused(say("The field at {1} has no choices.", place));
        item.anchors = *std::move(answers);
    }
    found_.items.push_back(std::move(item));
    return {};
}

// Where the heading has that name; its size when nowhere.
std::size_t column(const CsvRow& heading, std::string_view name)
{
    const auto is_name = [&](const std::string& cell) {
        return std::ranges::equal(trimmed(cell), name, {}, [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
    };
    return static_cast<std::size_t>(std::ranges::find_if(heading.cells, is_name) - heading.cells.begin());
}

}  // namespace

Result<FoundWording> find_in_dictionary(std::string_view csv)
{
    const auto rows = rows_of(csv);
    if (!rows)
        return rows.error();
    return Dictionary{}.read(*rows);
}

Result<FoundWording> find_in_csv(std::string_view csv)
{
    const auto rows = rows_of(csv);
    if (!rows)
        return rows.error();
    FoundWording found{
        .format = "CSV", .title = {}, .language = {}, .instructions = {}, .items = {}, .left_out = {}};
    if (rows->empty())
        return found;
    const auto& heading = rows->front();
    const auto text = column(heading, "text");
    const auto number = column(heading, "number");
    if (text == heading.cells.size())
        return refused(
            say("The first line must name a column \"text\", and may name a column \"number\", with commas "
                "between them."));
    for (const auto& row : *rows) {
        if (&row == &heading)
            continue;
        if (row.cells.size() != heading.cells.size())
            return refused(
                say("The row at {1} has {2} columns, the heading {3}. A text with a comma in it stands "
                    "between quotation marks.",
                    at_line(row), row.cells.size(), heading.cells.size()));
        FoundItem item{at_line(row), std::nullopt, {}, std::string{trimmed(row.cells[text])}, {}};
        if (number < row.cells.size())
            item.number = whole_number(trimmed(row.cells[number]));
        if (number < row.cells.size() && !item.number)
            return refused(
                say("The number at {1}, \"{2}\", is no whole number.", at_line(row), row.cells[number]));
        if (item.text.empty())
            return refused(say("The row at {1} has no text.", at_line(row)));
        found.items.push_back(std::move(item));
    }
    return found;
}

}  // namespace attune
