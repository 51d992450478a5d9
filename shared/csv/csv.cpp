#include "shared/csv/csv.hpp"

#include <algorithm>
#include <csv.h>
#include <new>
#include <sstream>
#include <utility>

#include <boost/locale/utf.hpp>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// RFC 4180: spaces are part of a field.
int never_a_space(unsigned char)
{
    return 0;
}

bool is_utf8(const std::string& text)
{
    using Utf8 = boost::locale::utf::utf_traits<char>;
    for (auto at = text.begin(); at != text.end();)
        if (!boost::locale::utf::is_valid_codepoint(Utf8::decode(at, text.end())))
            return false;
    return true;
}

}  // namespace

void CsvReader::Free::operator()(csv_parser* parser) const
{
    ::csv_free(parser);
    delete parser;
}

CsvReader::CsvReader(std::istream& in, std::string name, CsvLimits limits, char separator)
    : in_{in},
      name_{std::move(name)},
      limits_{limits}
{
    auto parser = std::make_unique<csv_parser>();
    if (::csv_init(parser.get(), CSV_STRICT | CSV_STRICT_FINI) != 0)
        throw std::bad_alloc{};
    parser_.reset(parser.release());
    ::csv_set_space_func(parser_.get(), never_a_space);
    ::csv_set_delim(parser_.get(), static_cast<unsigned char>(separator));
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    while (ready_.empty() && !ended_)
        if (const auto read = read_line(); !read) {
            ended_ = true;
            return read.error();
        }
    if (ready_.empty())
        return std::optional<CsvRow>{};
    if (++rows_ > limits_.rows)
        return refusal(RefusalCode::too_large,
                       say("There are more than {1} rows. Split the file.", limits_.rows));
    std::optional<CsvRow> row{std::move(ready_.front())};
    ready_.pop_front();
    return row;
}

// A line is read up to the limit and no further, so that garbage without any end of line is not kept in
// memory.
Result<std::string> CsvReader::next_line()
{
    ++line_;
    std::string text;
    auto* const buffer = in_.rdbuf();
    for (int c = buffer->sbumpc(); c != std::istream::traits_type::eof(); c = buffer->sbumpc()) {
        text += static_cast<char>(c);
        if (row_bytes_ + text.size() > limits_.row_bytes)
            return refusal(
                RefusalCode::too_large,
                say("This row is longer than {1} KB. Is a quote never closed, or is this not a CSV file?",
                    limits_.row_bytes / 1024));
        if (c == '\n')
            break;
    }
    if (const auto nul = text.find('\0'); nul != std::string::npos)
        return refusal(RefusalCode::malformed,
                       say("Column {1} holds a NUL byte. Save the file as CSV in UTF-8.", nul + 1));
    if (!is_utf8(text))
        return refusal(RefusalCode::malformed,
                       say("This is not valid UTF-8. Save the file as CSV in UTF-8."));
    return text;
}

Result<void> CsvReader::read_line()
{
    auto line = next_line();
    if (!line)
        return line.error();
    auto& text = *line;
    const bool last = text.empty() || text.back() != '\n';
    if (line_ == 1 && text.starts_with(byte_order_mark))
        text.erase(0, byte_order_mark.size());
    if (row_.cells.empty() && row_bytes_ == 0)
        begins_ = line_;
    const bool empty = text.find_first_not_of("\r\n") == std::string::npos;
    if (!empty || row_bytes_ > 0)
        row_bytes_ += text.size();
    if (const auto parsed = parse(text); !parsed)
        return parsed.error();
    return last ? finish() : Result<void>{};
}

Result<void> CsvReader::parse(const std::string& text)
{
    const auto taken = ::csv_parse(parser_.get(), text.data(), text.size(), end_cell, end_row, this);
    if (taken != text.size())
        return quote_refusal(taken + 1);
    if (largest_cell_ > limits_.field_bytes)
        return refusal(RefusalCode::too_large,
                       say("A field of this row is longer than {1} KB.", limits_.field_bytes / 1024));
    return {};
}

Result<std::vector<CsvRow>> parse_csv(const std::string& text, std::string name, CsvLimits limits,
                                      char separator)
{
    std::istringstream in{text};
    CsvReader reader{in, std::move(name), limits, separator};
    std::vector<CsvRow> rows;
    while (true) {
        auto row = reader.next();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows.push_back(**std::move(row));
    }
}

std::string misfit_of(const CsvRow& row, std::size_t columns)
{
    if (row.cells.size() == columns)
        return {};
    return say("There are {1} fields for {2} columns.", row.cells.size(), columns);
}

Result<void> CsvReader::finish()
{
    ended_ = true;
    if (::csv_fini(parser_.get(), end_cell, end_row, this) != 0)
        return Refusal{RefusalCode::malformed, say("{1}, line {2}:", name_, begins_) + ' ' +
                                                   say("A quote of this row is never closed.")};
    return {};
}

Refusal CsvReader::refusal(RefusalCode code, const std::string& sentence) const
{
    return {code, say("{1}, line {2}:", name_, line_) + ' ' + sentence};
}

Refusal CsvReader::quote_refusal(std::size_t column) const
{
    return refusal(RefusalCode::malformed, say("Column {1}: a quote stands where none may. A field that "
                                               "holds quotes is quoted, and each quote in it is doubled.",
                                               column));
}

void CsvReader::end_cell(void* cell, std::size_t size, void* self)
{
    auto& reader = *static_cast<CsvReader*>(self);
    reader.largest_cell_ = std::max(reader.largest_cell_, size);
    reader.row_.cells.emplace_back(static_cast<const char*>(cell), size);
}

void CsvReader::end_row(int, void* self)
{
    auto& reader = *static_cast<CsvReader*>(self);
    reader.row_.line = reader.begins_;
    reader.ready_.push_back(std::exchange(reader.row_, {}));
    reader.row_bytes_ = 0;
}

}  // namespace attune
