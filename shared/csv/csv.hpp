// Reads CSV as RFC 4180 has it, or with another separator, a row at a time, from files that people and
// spreadsheets made. A byte order mark, CRLF and empty lines are taken in stride; what would be misread is
// refused with its line.
#pragma once

#include <cstddef>
#include <deque>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/result.hpp"

struct csv_parser;

namespace attune {

// Nothing is unbounded, whatever the file.
struct CsvLimits {
    std::size_t row_bytes = std::size_t{256} * 1024;
    std::size_t field_bytes = std::size_t{64} * 1024;
    std::size_t rows = 1'000'000;
};

struct CsvRow {
    std::size_t line = 0;  // where it begins, from 1
    std::vector<std::string> cells;
};

class CsvReader {
public:
    // `name` is what sentences call the file. The stream must outlive the reader.
    CsvReader(std::istream& in, std::string name, CsvLimits limits = {}, char separator = ',');

    // The next row, or none at the end. Refuses (malformed) NUL, invalid UTF-8, a quote that stands where
    // none may or is never closed, and (too_large) what is beyond the limits: each with file, line and, where
    // it is known, column. Nothing can be read after a refusal.
    Result<std::optional<CsvRow>> next();

    [[nodiscard]] const std::string& name() const { return name_; }

private:
    struct Free {
        void operator()(csv_parser* parser) const;
    };

    Result<std::string> next_line();
    Result<void> read_line();
    Result<void> parse(const std::string& text);
    Result<void> finish();
    [[nodiscard]] Refusal refusal(RefusalCode code, const std::string& sentence) const;
    [[nodiscard]] Refusal quote_refusal(std::size_t column) const;
    static void end_cell(void* cell, std::size_t size, void* self);
    static void end_row(int end, void* self);

    std::istream& in_;
    std::string name_;
    CsvLimits limits_;
    std::unique_ptr<csv_parser, Free> parser_;
    std::deque<CsvRow> ready_;
    CsvRow row_;
    std::size_t line_ = 0;       // the last that was read
    std::size_t begins_ = 1;     // where the row under way began
    std::size_t row_bytes_ = 0;  // of the row under way
    std::size_t largest_cell_ = 0;
    std::size_t rows_ = 0;
    bool ended_ = false;
};

// All rows of a text, with the refusals of CsvReader.
Result<std::vector<CsvRow>> parse_csv(const std::string& text, std::string name, CsvLimits limits = {},
                                      char separator = ',');

// A sentence about a row that has another number of cells than there are columns; empty when it fits.
std::string misfit_of(const CsvRow& row, std::size_t columns);

}  // namespace attune
