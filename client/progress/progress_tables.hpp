// The course of one score as tables: its forms, and what stands beside them. What the chart says, for
// reading, copying and correcting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/progress/counted_forms.hpp"
#include "client/progress/progress_figure.hpp"
#include "client/progress/text_table.hpp"
#include "reports/dose_chart.hpp"
#include "shared/api/reassignments.hpp"

namespace attune::desktop {

struct FormRow {
    Day on;
    std::string administration_id;  // empty for what is no form: a life event, homework
    std::string date;               // "24 Nov 2026"
    std::string score;              // "9", "–"
    std::string band;               // "mild"; empty where none is published
    std::string answered;           // "9 of 9"
    std::string verdict;  // "Reliably better"; "Corrected by a later form"; "Life event: Moved house"
};

// Newest first. `forms` may still be empty; corrected ones among them have rows of their own.
std::vector<FormRow> form_rows(const FollowedScore& followed, const Forms& forms);

// The same with what stands on the chart's axis in its place by date: life events, homework set and ended.
std::vector<FormRow> table_rows(const FollowedScore& followed, const Forms& forms,
                                const reports::Alongside& alongside);

// "Entered by Maren Ashvale on 24 Nov 2026. Moved here on 25 Nov 2026 by ..., from the record of ...: ...";
// what a client answered says so, and on whose screen or through whose link.
std::string history_in_words(const api::ReadFormHistory::Reply& history);

// A form of one of several measures, or what stands on their axis.
struct CommonRow {
    Day on;
    std::string date;
    std::string measure;  // empty for what is no form
    std::string score;    // "9"
    std::string share;    // "33 %"; "–" for an incomplete form
    std::string words;    // "Lower is better, reliably better"; "Life event: Moved house"
};

// Newest first.
std::vector<CommonRow> common_rows(const reports::CommonFigure& figure);

// "Item 9, thoughts of death or self-harm: answered "several days" on 24 Nov."; one line for each risk item
// of the instrument; empty while no form is known.
std::vector<std::string> risk_lines(const Instrument& instrument, const Forms& forms);

// For other programs' tables, under the chart's caption.
TextTable form_rows_as_text(const std::string& caption, const std::vector<FormRow>& rows);
// A row for each week, with the scores of its forms.
TextTable dose_as_text(const reports::DoseFigure& figure);
TextTable common_rows_as_text(const std::string& caption, const std::vector<CommonRow>& rows);

}  // namespace attune::desktop
