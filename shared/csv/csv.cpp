#include "shared/csv/csv.hpp"

#include <algorithm>
#include <csv.h>
#include <new>
#include <utility>

namespace attune {

namespace {

class Parser {
public:
    Parser()
    {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0)
            throw std::bad_alloc{};
    }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    // Line by line, so that a row knows where it begins.
    Result<std::vector<CsvRow>> parse(std::string_view text)
    {
        for (std::size_t line = 1; !text.empty(); ++line) {
            const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
            if (!in_row_)
                row_.line = line;
            in_row_ =
                in_row_ || text.substr(0, length).find_first_not_of(" \t\r\n") != std::string_view::npos;
            if (csv_parse(&parser_, text.data(), length, on_cell, on_row, this) != length)
                return refusal("has a quotation mark where none may stand");
            text.remove_prefix(length);
        }
        if (csv_fini(&parser_, on_cell, on_row, this) != 0)
            return refusal("opens a quotation mark that is never closed");
        return std::move(rows_);
    }

private:
    static void on_cell(void* cell, std::size_t length, void* self)
    {
        static_cast<Parser*>(self)->row_.cells.emplace_back(static_cast<const char*>(cell), length);
    }
    static void on_row(int, void* self)
    {
        auto& parser = *static_cast<Parser*>(self);
        parser.rows_.push_back(std::exchange(parser.row_, {}));
        parser.in_row_ = false;
    }
    [[nodiscard]] Refusal refusal(const char* what)
    {
        if (csv_error(&parser_) == CSV_ENOMEM)
            throw std::bad_alloc{};
        return {RefusalCode::malformed, "The row that begins on line " + std::to_string(row_.line) + ' ' +
                                            what +
                                            ". Inside a quoted cell a quotation mark is written twice. "
                                            "Nothing was read."};
    }

    csv_parser parser_{};
    std::vector<CsvRow> rows_;
    CsvRow row_;
    bool in_row_ = false;
};

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view text)
{
    return Parser{}.parse(text);
}

}  // namespace attune
