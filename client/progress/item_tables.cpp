#include "client/progress/item_tables.hpp"

#include <algorithm>
#include <cstdlib>

#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/totals.hpp"

namespace attune::desktop {

namespace {

constexpr auto no_answer = "\u2013";

bool answers_all(const api::Administration& form, const ScoreDefinition& definition)
{
    return std::ranges::all_of(definition.items, [&](int item) { return answer_to(form, item).has_value(); });
}

using NamedForm = std::pair<std::string, const api::Administration*>;

std::vector<NamedForm> first_previous_latest(const Forms& forms, const ScoreDefinition& definition)
{
    auto sorted = by_date(forms);
    std::erase_if(sorted, [](const auto* form) { return form->answers.empty(); });  // totals alone
    if (sorted.empty())
        return {};
    auto first =
        std::ranges::find_if(sorted, [&](const auto* form) { return answers_all(*form, definition); });
    if (first == sorted.end())
        first = sorted.begin();
    std::vector<NamedForm> named{{say("First"), *first}};
    const auto after = sorted.end() - first - 1;
    if (after >= 2)
        named.emplace_back(say("Previous"), *(sorted.end() - 2));
    if (after >= 1)
        named.emplace_back(say("Latest"), sorted.back());
    return named;
}

// One thing that forms ask: an item, and of "Own goals" the goal that it stood for.
struct Asked {
    int item = 0;
    const api::Goal* goal = nullptr;

    bool operator==(const Asked&) const = default;
};

Asked asked_by(const FollowedScore& followed, const api::Administration& form, int item)
{
    const bool of_goals = followed.instrument->code == goals_instrument && followed.goals;
    return {item, of_goals ? api::goal_at(*followed.goals, item, form.answered_on) : nullptr};
}

const Item& item_of(const FollowedScore& followed, const Asked& asked)
{
    return followed.instrument->items[static_cast<std::size_t>(asked.item - 1)];
}

std::string label_of(const FollowedScore& followed, const Asked& asked)
{
    const auto& label = item_of(followed, asked).label;
    return asked.goal ? label + ": " + asked.goal->text : label;
}

// As on the sheet; goals that took each other's place stand in the order in which they were held.
std::vector<Asked> all_asked(const FollowedScore& followed, const std::vector<NamedForm>& shown)
{
    std::vector<Asked> all;
    for (const int item : followed.definition->items)
        for (const auto& [name, form] : shown)
            if (const auto asked = asked_by(followed, *form, item);
                std::ranges::find(all, asked) == all.end())
                all.push_back(asked);
    return all;
}

std::optional<int> answer_of(const FollowedScore& followed, const api::Administration& form,
                             const Asked& asked)
{
    return asked_by(followed, form, asked.item) == asked ? answer_to(form, asked.item) : std::nullopt;
}

std::string answer_in_words(std::optional<int> answer)
{
    if (!answer)
        return no_answer;
    return *answer == does_not_apply ? "n/a" : std::to_string(*answer);
}

// From one form to a later one; nothing to say when either has no answer.
std::optional<int> movement(std::optional<int> from, std::optional<int> to)
{
    const auto counts = [](std::optional<int> answer) { return answer && *answer != does_not_apply; };
    return counts(from) && counts(to) ? std::optional{*to - *from} : std::nullopt;
}

std::string movement_words(int change)
{
    return change == 0 ? say("the same") : change < 0 ? say("{1} lower", -change) : say("{1} higher", change);
}

}  // namespace

ItemTable item_table(const FollowedScore& followed, const Forms& forms)
{
    const auto shown = first_previous_latest(forms, *followed.definition);
    ItemTable table;
    for (const auto& [name, form] : shown)
        table.forms.push_back(name + ", " + short_date(form->answered_on));
    std::vector<std::pair<int, ItemTable::Row>> rows;
    for (const auto& asked : all_asked(followed, shown)) {
        ItemTable::Row row{
            std::to_string(item_of(followed, asked).sheet_number), label_of(followed, asked), {}, no_answer};
        for (const auto& [name, form] : shown)
            row.answers.push_back(answer_in_words(answer_of(followed, *form, asked)));
        std::optional<int> moved;
        if (shown.size() > 1)
            moved = movement(answer_of(followed, *shown.front().second, asked),
                             answer_of(followed, *shown.back().second, asked));
        if (moved)
            row.change = movement_words(*moved);
        rows.emplace_back(std::abs(moved.value_or(0)), std::move(row));
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const auto& row) { return row.first; });
    for (auto& row : rows)
        table.rows.push_back(std::move(row.second));
    return table;
}

std::vector<MovedItem> moved_items(const FollowedScore& followed, const Forms& forms, std::size_t most)
{
    auto complete = by_date(forms);
    std::erase_if(complete, [&](const auto* form) { return !answers_all(*form, *followed.definition); });
    std::vector<MovedItem> moved;
    if (complete.size() < 2)
        return moved;
    for (const int item : followed.definition->items) {
        const auto asked = asked_by(followed, *complete.back(), item);
        const auto from = answer_of(followed, *complete.front(), asked);
        const auto to = answer_of(followed, *complete.back(), asked);
        if (movement(from, to).value_or(0) != 0)
            moved.push_back({label_of(followed, asked), *from, *to});
    }
    std::ranges::stable_sort(moved, std::ranges::greater{},
                             [](const MovedItem& item) { return std::abs(item.to - item.from); });
    if (moved.size() > most)
        moved.resize(most);
    return moved;
}

TextTable item_table_as_text(const std::string& caption, const ItemTable& items)
{
    TextTable table{caption, {say("Number"), say("Item")}, {}};
    table.heads.insert(table.heads.end(), items.forms.begin(), items.forms.end());
    table.heads.emplace_back(say("Change"));
    for (const auto& row : items.rows) {
        auto& cells = table.rows.emplace_back(std::vector{row.number, row.label});
        cells.insert(cells.end(), row.answers.begin(), row.answers.end());
        cells.push_back(row.change);
    }
    return table;
}

}  // namespace attune::desktop
