// The course of one score as tables: its forms, their items, and which items moved. What the chart says, for
// reading, copying and correcting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/progress/progress_figure.hpp"
#include "shared/api/administrations.hpp"

namespace attune::desktop {

using Forms = std::vector<api::Administration>;

struct FormRow {
    std::string administration_id;
    std::string date;      // "24 Nov 2026"
    std::string score;     // "9", "–"
    std::string band;      // "mild"; empty where none is published
    std::string answered;  // "9 of 9"
    std::string verdict;   // "Reliably better"; "Corrected by a later form"
};

// Newest first. `forms` may still be empty; corrected ones among them have rows of their own.
std::vector<FormRow> form_rows(const FollowedScore& followed, const Forms& forms);

// The answers of the latest forms, oldest of them first.
struct ItemTable {
    std::vector<std::string> dates;  // "24 Nov"
    struct Row {
        std::string number;  // as on the sheet
        std::string label;
        std::vector<std::string> answers;  // "3"; "–" for a blank
    };
    std::vector<Row> rows;
};
ItemTable item_table(const FollowedScore& followed, const Forms& forms, std::size_t most_forms = 6);

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

// Tab-separated, the caption first, for other programs' tables.
std::string form_rows_as_text(const std::string& caption, const std::vector<FormRow>& rows);
std::string item_table_as_text(const std::string& caption, const ItemTable& table);

}  // namespace attune::desktop
