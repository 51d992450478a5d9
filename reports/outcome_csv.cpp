#include "reports/outcome_csv.hpp"

#include <sstream>

#include "shared/csv/cells.hpp"

namespace attune::reports {

std::string csv_of(const OutcomeReport& report)
{
    std::ostringstream out;
    write_row(out, {"score", "selection", "figure", "code", "n", "of", "value", "sd", "low", "high", "note"});
    for (const auto& section : report.sections) {
        if (section.lines.empty())
            write_row(out, {text_cell(report.title),
                            text_cell(report.selection),
                            text_cell(section.heading),
                            section.part,
                            {},
                            {},
                            {},
                            {},
                            {},
                            {},
                            text_cell(section.note)});
        for (const auto& line : section.lines)
            write_row(out, {text_cell(report.title), text_cell(report.selection), text_cell(line.label),
                            text_cell(line.code), std::to_string(line.n),
                            line.of ? std::to_string(*line.of) : std::string{}, number_cell(line.value),
                            number_cell(line.sd), number_cell(line.low), number_cell(line.high),
                            text_cell(line.note)});
    }
    return out.str();
}

}  // namespace attune::reports
