// Pasted text: one item a line.
#include <algorithm>
#include <charconv>

#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/wording/found_wording.hpp"

namespace attune {

namespace {

struct Line {
    std::size_t at = 0;  // counted from 1
    std::string_view text;
};

std::vector<Line> lines_of(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t at = 1; !text.empty(); ++at) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = trimmed(text.substr(0, end)); !line.empty())
            lines.push_back({at, line});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

struct Numbered {
    int number = 0;
    std::string_view text;
};

// "3. Text", "3) Text", "(3) Text", "3: Text", "3 Text".
std::optional<Numbered> numbered(std::string_view line)
{
    if (line.starts_with('('))
        line.remove_prefix(1);
    Numbered found;
    const auto* const last = line.data() + line.size();
    const auto [end, error] = std::from_chars(line.data(), last, found.number);
    if (error != std::errc{} || end == last || found.number < 0)
        return std::nullopt;
    const auto rest = line.substr(static_cast<std::size_t>(end - line.data()));
    found.text = trimmed(rest.substr(std::min(rest.find_first_not_of(".):"), rest.size())));
    // "3rd" is a word.
    if (found.text.empty() || found.text.data() == end)
        return std::nullopt;
    return found;
}

}  // namespace

Result<FoundWording> find_in_lines(std::string_view text)
{
    const auto lines = lines_of(text);
    const bool all_numbered =
        std::ranges::all_of(lines, [](const Line& line) { return numbered(line.text).has_value(); });
    FoundWording found{
        .format = "text", .title = {}, .language = {}, .instructions = {}, .items = {}, .left_out = {}};
    for (const auto& [at, line] : lines) {
        FoundItem item{say("line {1}", at), std::nullopt, {}, std::string{line}, {}};
        if (all_numbered) {
            const auto parts = numbered(line);
            item.number = parts->number;
            item.text = parts->text;
        }
        found.items.push_back(std::move(item));
    }
    return found;
}

}  // namespace attune
