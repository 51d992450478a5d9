// Walks what cmark has read; nothing here calls itself, so that no text can be nested too deeply.
#include "reports/formatted_text.hpp"

#include <algorithm>
#include <cmark.h>
#include <memory>

#include "reports/formatting_marks.hpp"
#include "reports/owned.hpp"

namespace attune::reports {

namespace {

constexpr auto bullet = "\u2022";

using OwnedNode = std::unique_ptr<cmark_node, Release<cmark_node_free>>;
using OwnedWalk = std::unique_ptr<cmark_iter, Release<cmark_iter_free>>;

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

// cmark counts lines and columns from 1.
std::string_view from(const std::vector<std::string_view>& lines, int line, int column)
{
    const auto index = static_cast<std::size_t>(line - 1);
    if (line < 1 || column < 1 || index >= lines.size())
        return {};
    return lines[index].substr(std::min(static_cast<std::size_t>(column - 1), lines[index].size()));
}

class Walk {
public:
    Walk(std::string_view typed, const std::string& marked)
        : typed_{lines_of(typed)},
          marked_{lines_of(marked)}
    {
    }

    void meet(cmark_node* node, bool entering)
    {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_LIST:
                depth_ += entering ? 1 : -1;
                return;
            case CMARK_NODE_BLOCK_QUOTE:
                quotes_ += entering ? 1 : -1;
                return;
            case CMARK_NODE_ITEM:
                return item(node, entering);
            case CMARK_NODE_HEADING:
                return block(cmark_node_get_heading_level(node) == 1 ? FormattedKind::heading
                                                                     : FormattedKind::subheading,
                             entering);
            case CMARK_NODE_PARAGRAPH:
                return block(FormattedKind::paragraph, entering);
            case CMARK_NODE_CODE_BLOCK:
                return as_typed(node);
            default:
                return inside(node, entering);
        }
    }

    [[nodiscard]] std::vector<FormattedBlock> take() { return std::move(blocks_); }

private:
    void inside(cmark_node* node, bool entering)
    {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_STRONG:
                bold_ += entering ? 1 : -1;
                return;
            case CMARK_NODE_EMPH:
                italic_ += entering ? 1 : -1;
                return;
            case CMARK_NODE_LINK:
                if (!entering)
                    write(std::string{" ("} + cmark_node_get_url(node) + ')');
                return;
            case CMARK_NODE_SOFTBREAK:
            case CMARK_NODE_LINEBREAK:
                return write("\n");
            default:
                if (const auto* literal = cmark_node_get_literal(node))
                    write(literal);
        }
    }

    void item(cmark_node* node, bool entering)
    {
        if (entering) {
            mark_ = mark_of(node);
        } else if (!mark_.empty()) {  // an item without words
            block(FormattedKind::paragraph, true);
        }
    }

    // cmark counts on from the first; a date at the beginning of a line must stay the one it is.
    std::string mark_of(cmark_node* node) const
    {
        if (cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_BULLET_LIST)
            return bullet;
        const auto line = from(marked_, cmark_node_get_start_line(node), cmark_node_get_start_column(node));
        return std::string{line.substr(0, std::min(line.find_first_of(".)"), line.size() - 1) + 1)};
    }

    void block(FormattedKind kind, bool entering)
    {
        if (!entering)
            return;
        blocks_.push_back({kind, std::min(depth_, deepest_marks), std::move(mark_), quotes_ > 0, {}});
        mark_.clear();
    }

    // Lines so far to the right that Markdown takes them for code.
    void as_typed(cmark_node* node)
    {
        block(FormattedKind::paragraph, true);
        std::string words;
        for (int line = cmark_node_get_start_line(node); line <= cmark_node_get_end_line(node); ++line)
            words += (words.empty() ? "" : "\n") + std::string{from(typed_, line, 1)};
        words.erase(words.find_last_not_of(" \t\r\n") + 1);
        write(words);
    }

    void write(std::string_view words)
    {
        if (blocks_.empty() || words.empty())
            return;
        auto& runs = blocks_.back().runs;
        if (runs.empty() || runs.back().bold != (bold_ > 0) || runs.back().italic != (italic_ > 0))
            runs.push_back({{}, bold_ > 0, italic_ > 0});
        runs.back().text += words;
    }

    std::vector<std::string_view> typed_;
    std::vector<std::string_view> marked_;
    std::vector<FormattedBlock> blocks_;
    std::string mark_;  // of the item whose first words are still to come
    int depth_ = 0;
    int quotes_ = 0;
    int bold_ = 0;
    int italic_ = 0;
};

std::string indented(const std::string& words, const std::string& first, const std::string& others)
{
    auto text = first;
    for (const char c : words) {
        text += c;
        if (c == '\n')
            text += others;
    }
    return text + '\n';
}

}  // namespace

std::vector<FormattedBlock> formatted(std::string_view text)
{
    const auto typed = printable(text);
    const auto marked = with_our_marks_alone(typed);
    const OwnedNode document{cmark_parse_document(marked.data(), marked.size(), CMARK_OPT_VALIDATE_UTF8)};
    const OwnedWalk steps{cmark_iter_new(document.get())};
    Walk walk{typed, marked};
    for (auto step = cmark_iter_next(steps.get()); step != CMARK_EVENT_DONE;
         step = cmark_iter_next(steps.get()))
        walk.meet(cmark_iter_get_node(steps.get()), step == CMARK_EVENT_ENTER);
    return walk.take();
}

std::string words_of(const std::vector<FormattedRun>& runs)
{
    std::string words;
    for (const auto& run : runs)
        words += run.text;
    return words;
}

namespace {

std::string plain_words(const FormattedBlock& block)
{
    constexpr std::size_t indent = 2;
    std::string left = block.quoted ? "> " : "";
    left.append(indent * static_cast<std::size_t>(std::max(block.depth - 1, 0)), ' ');
    const auto mark = block.mark.empty() ? std::string{} : block.mark + ' ';
    const bool numbered = !mark.empty() && block.mark != bullet;
    const std::string hang(block.depth == 0 ? 0 : numbered ? mark.size() : indent, ' ');
    return indented(words_of(block.runs), left + (mark.empty() ? hang : mark), left + hang);
}

// Each line of a paragraph by itself.
void add_lines(std::vector<FormattedBlock>& all, const FormattedRun& run)
{
    std::size_t begin = 0;
    for (auto end = run.text.find('\n'); end != std::string::npos; end = run.text.find('\n', begin)) {
        if (end > begin)
            all.back().runs.push_back({run.text.substr(begin, end - begin), run.bold, run.italic});
        all.push_back({});
        begin = end + 1;
    }
    if (begin < run.text.size())
        all.back().runs.push_back({run.text.substr(begin), run.bold, run.italic});
}

}  // namespace

std::string plain_words(const std::vector<FormattedBlock>& blocks)
{
    std::string text;
    const FormattedBlock* before = nullptr;
    for (const auto& block : blocks) {
        const bool list_goes_on = before && before->depth > 0 && block.depth > 0;
        if (before && !list_goes_on)
            text += '\n';
        text += plain_words(block);
        before = &block;
    }
    return text;
}

std::vector<FormattedBlock> by_paragraphs(std::vector<FormattedBlock> blocks)
{
    std::vector<FormattedBlock> all;
    for (auto& block : blocks) {
        if (block.depth > 0 || block.quoted || block.kind != FormattedKind::paragraph) {
            all.push_back(std::move(block));
            continue;
        }
        all.push_back({});
        for (const auto& run : block.runs)
            add_lines(all, run);
    }
    std::erase_if(all, [](const FormattedBlock& one) { return one.runs.empty() && one.mark.empty(); });
    return all;
}

}  // namespace attune::reports
