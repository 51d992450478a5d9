// The course of one score as tables: its forms, their items, and which items moved. What the chart says, for
// reading, copying and correcting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/progress/progress_figure.hpp"
#include "client/progress/text_table.hpp"
#include "shared/api/administrations.hpp"
#include "shared/api/reassignments.hpp"

namespace attune::desktop {

using Forms = std::vector<api::Administration>;

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

// "Entered by Maren Ashvale on 24 Nov 2026. Moved here on 25 Nov 2026 by ..., from the record of ...: ..."
std::string history_in_words(const api::ReadFormHistory::Reply& history);

// The answers of the first, the previous and the latest form. First is the first complete one, which scores
// are compared with; the two others are the last two, complete or not.
struct ItemTable {
    std::vector<std::string> forms;  // "First, 1 Sep", "Previous, 17 Nov", "Latest, 24 Nov"
    struct Row {
        std::string number;  // as on the sheet
        std::string label;
        std::vector<std::string> answers;  // "3"; "–" for a blank
        std::string change;  // first to latest: "2 lower", "the same"; "–" when either is blank
    };
    std::vector<Row> rows;  // those that moved most first, then as on the sheet
};
ItemTable item_table(const FollowedScore& followed, const Forms& forms);

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

struct MovedItem {
    std::string label;
    int from = 0;
    int to = 0;
};

// First complete form of the score against the latest, the largest movement first; empty until there are two.
std::vector<MovedItem> moved_items(const FollowedScore& followed, const Forms& forms, std::size_t most = 4);

// "Item 9, thoughts of death or self-harm: answered "several days" on 24 Nov."; one line for each risk item
// of the instrument; empty while no form is known.
std::vector<std::string> risk_lines(const Instrument& instrument, const Forms& forms);

// For other programs' tables, under the chart's caption.
TextTable form_rows_as_text(const std::string& caption, const std::vector<FormRow>& rows);
TextTable common_rows_as_text(const std::string& caption, const std::vector<CommonRow>& rows);
TextTable item_table_as_text(const std::string& caption, const ItemTable& table);

}  // namespace attune::desktop
