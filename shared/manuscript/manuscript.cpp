#include "shared/manuscript/manuscript.hpp"

#include <algorithm>

namespace attune {

namespace {

bool says_nothing(const ManuscriptBlock& block)
{
    switch (block.kind) {
        case BlockKind::table:
            return block.rows.empty();
        case BlockKind::chart:
            return !block.chart;
        case BlockKind::picture:
            return block.picture.empty();
        case BlockKind::list:
        case BlockKind::address:
        case BlockKind::signature:
            return block.lines.empty();
        default:
            return block.text.empty();
    }
}

std::string trimmed(const std::string& text)
{
    constexpr auto white = " \t\r\n";
    const auto first = text.find_first_not_of(white);
    return first == std::string::npos ? std::string{}
                                      : text.substr(first, text.find_last_not_of(white) - first + 1);
}

// Without empty lines around it; what stands before its first word in that word's line may be a mark.
std::string ended_words(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto line = text.rfind('\n', first);
    const auto begin = line == std::string::npos ? 0 : line + 1;
    return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

}  // namespace

std::string joined(const std::vector<std::string>& parts, const char* between)
{
    std::string whole;
    for (const auto& part : parts)
        if (!part.empty())
            whole += whole.empty() ? part : between + part;
    return whole;
}

std::vector<std::string> lines_in(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        if (auto line = trimmed(text.substr(start, end - start)); !line.empty())
            lines.push_back(std::move(line));
        start = end + 1;
    }
    return lines;
}

std::vector<std::string> usually_left_out(const Manuscript& manuscript)
{
    std::vector<std::string> names;
    for (const auto& part : manuscript.parts)
        if (!part.offered)
            names.push_back(part.name);
    return names;
}

std::string text_of(const ManuscriptPart& part)
{
    std::string text;
    for (const auto& block : part.blocks) {
        const auto words = block.kind == BlockKind::address ? joined(block.lines, "\n") : block.text;
        text += (text.empty() ? "" : "\n") + words;
    }
    return text;
}

std::vector<ManuscriptBlock> blocks_of(const std::string& text, WrittenAs written)
{
    auto lines = lines_in(text);
    if (lines.empty() || written == WrittenAs::nothing)
        return {};
    if (written == WrittenAs::lines)
        return {{.kind = BlockKind::address, .lines = std::move(lines)}};
    if (written == WrittenAs::subject)
        return {paragraph(joined(lines, " "), BlockKind::subject)};
    return {paragraph(ended_words(text), BlockKind::written)};
}

Manuscript chosen(Manuscript manuscript, const ManuscriptChoices& choices)
{
    for (auto& part : manuscript.parts) {
        const auto written = std::ranges::find(choices.written, part.name, &WrittenPart::part);
        if (written != choices.written.end() && part.written != WrittenAs::nothing)
            part.blocks = blocks_of(written->text, part.written);
        std::erase_if(part.blocks, says_nothing);
    }
    std::erase_if(manuscript.parts, [&](const ManuscriptPart& part) {
        const bool asked_out = std::ranges::find(choices.left_out, part.name) != choices.left_out.end();
        return part.blocks.empty() || (asked_out && !part.needed);
    });
    return manuscript;
}

}  // namespace attune
