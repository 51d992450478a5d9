// A line is read from the left: what opens lists and quotes, then the words, in which only emphasis and whole
// links mean anything.
#include "reports/formatting_marks.hpp"

#include <algorithm>
#include <optional>

#include "shared/domain/plain_text.hpp"

namespace attune::reports {

namespace {

constexpr std::string_view blank = " \t";
constexpr std::string_view ours = "*_#>+-.)[]\\";  // after a backslash these stand for themselves

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_punctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

// "---", "* * *", "===" and a bullet without words: a rule, or the line under a heading.
bool is_rule(std::string_view line)
{
    const auto first = line.find_first_not_of(blank);
    if (first == std::string_view::npos)
        return false;
    const char mark = line[first];
    return std::string_view{"-=*_+"}.find(mark) != std::string_view::npos &&
           std::ranges::all_of(line,
                               [&](char c) { return c == mark || blank.find(c) != std::string_view::npos; });
}

// How long the mark is that opens a quote or an item of a list here; 0 where there is none.
std::size_t opening_mark(std::string_view line)
{
    constexpr std::size_t most_digits = 9;
    if (line.starts_with('>'))
        return 1;
    const auto followed = [&](std::size_t length) {
        return line.size() > length && blank.find(line[length]) != std::string_view::npos ? length : 0;
    };
    if (line.starts_with('-') || line.starts_with('+') || line.starts_with('*'))
        return followed(1);
    std::size_t digits = 0;
    while (digits < line.size() && digits < most_digits && is_digit(line[digits]))
        ++digits;
    const bool closed = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return closed ? followed(digits + 1) : 0;
}

// "[words](address)", at its first bracket.
struct Link {
    std::string_view words;
    std::string_view address;
};

std::optional<Link> link_at(std::string_view line)
{
    const auto middle = line.find_first_of("[]", 1);
    if (middle == std::string_view::npos || middle < 2 || !line.substr(middle).starts_with("]("))
        return std::nullopt;
    const auto start = middle + 2;
    const auto end = line.find_first_of(" \t()<>", start);
    if (end == std::string_view::npos || line[end] != ')' || end == start)
        return std::nullopt;
    return Link{line.substr(1, middle - 1), line.substr(start, end - start)};
}

class Line {
public:
    Line(std::string_view line, std::string& into) : rest_{line}, into_{into} {}

    void write()
    {
        for (int opened = 0;; ++opened) {
            take(std::min(rest_.find_first_not_of(blank), rest_.size()));
            if (is_rule(rest_))
                return write_rule();
            const auto mark = opening_mark(rest_);
            if (mark == 0)
                break;
            if (opened == deepest_marks)
                return write_escaped_opening(mark);
            take(mark);
        }
        write_heading_mark();
        write_words(rest_);
    }

private:
    void take(std::size_t length)
    {
        into_ += rest_.substr(0, length);
        rest_.remove_prefix(length);
    }

    void write_rule()
    {
        for (const char c : rest_)
            (blank.find(c) == std::string_view::npos ? into_ += '\\' : into_) += c;
    }

    // Before the one character of it that is no digit.
    void write_escaped_opening(std::size_t mark)
    {
        take(mark - 1);
        into_ += '\\';
        take(1);
        write_words(rest_);
    }

    // A third level is none of ours, and neither is a heading without words.
    void write_heading_mark()
    {
        const auto level = std::min(rest_.find_first_not_of('#'), rest_.size());
        if (level == 0)
            return;
        const auto words = rest_.find_first_not_of(blank, level);
        if (level > 2 || words == std::string_view::npos)
            into_ += '\\';
        take(level);
    }

    void write_words(std::string_view words)
    {
        for (std::size_t i = 0; i < words.size(); ++i) {
            const char c = words[i];
            if (c == '[' && (i == 0 || words[i - 1] != '!')) {
                if (const auto link = link_at(words.substr(i))) {
                    write_link(*link);
                    i += link->words.size() + link->address.size() + 3;
                    continue;
                }
            }
            if (c == '\\' && i + 1 < words.size() && ours.find(words[i + 1]) != std::string_view::npos) {
                into_ += c;
                into_ += words[++i];
                continue;
            }
            write_character(c);
        }
    }

    void write_character(char c)
    {
        constexpr std::string_view not_ours = "`~<&[]\\";
        if (not_ours.find(c) != std::string_view::npos)
            into_ += '\\';
        into_ += c;
    }

    void write_link(const Link& link)
    {
        into_ += '[';
        write_words(link.words);
        into_ += "](";
        for (const char c : link.address)
            (is_punctuation(c) ? into_ += '\\' : into_) += c;
        into_ += ')';
    }

    std::string_view rest_;
    std::string& into_;
};

}  // namespace

std::string printable(std::string_view text)
{
    constexpr auto replacement = "\uFFFD";
    std::string clean;
    while (!text.empty()) {
        const auto valid = first_not_utf8(text).value_or(text.size());
        for (std::size_t i = 0; i < valid; ++i) {
            const auto code = static_cast<unsigned char>(text[i]);
            const bool line_end = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
            if ((code < 0x20U && text[i] != '\t' && text[i] != '\n' && !line_end) || code == 0x7FU)
                clean += replacement;
            else if (!line_end)
                clean += text[i];
        }
        if (valid < text.size())
            clean += replacement;
        text.remove_prefix(std::min(valid + 1, text.size()));
    }
    return clean;
}

std::string with_our_marks_alone(std::string_view text)
{
    std::string marked;
    marked.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        Line{text.substr(0, end), marked}.write();
        marked += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return marked;
}

}  // namespace attune::reports
