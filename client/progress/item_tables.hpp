// The answers behind a score, item by item: how each went from form to form, and which moved most. What "Own
// goals" asks is the goal that was held on the day of the form, so each goal is compared with itself alone.
#pragma once

#include <string>
#include <vector>

#include "client/progress/counted_forms.hpp"
#include "client/progress/progress_figure.hpp"
#include "client/progress/text_table.hpp"

namespace attune::desktop {

// The answers of the first, the previous and the latest form. First is the first complete one, which scores
// are compared with; the two others are the last two, complete or not.
struct ItemTable {
    std::vector<std::string> forms;  // "First, 1 Sep", "Previous, 17 Nov", "Latest, 24 Nov"
    struct Row {
        std::string number;                // as on the sheet
        std::string label;                 // with the goal that it asked for: "My first goal: Ask for help"
        std::vector<std::string> answers;  // "3"; "–" for a blank, and where another goal was asked for
        std::string change;  // first to latest: "2 lower", "the same"; "–" when either is no answer
    };
    std::vector<Row> rows;  // those that moved most first, then as on the sheet
};
ItemTable item_table(const FollowedScore& followed, const Forms& forms);

struct MovedItem {
    std::string label;
    int from = 0;
    int to = 0;
};

// First complete form of the score against the latest, the largest movement first; empty until there are two.
std::vector<MovedItem> moved_items(const FollowedScore& followed, const Forms& forms, std::size_t most = 4);

// For other programs' tables, under the chart's caption.
TextTable item_table_as_text(const std::string& caption, const ItemTable& table);

}  // namespace attune::desktop
