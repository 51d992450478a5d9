// Opens and closes lists as the blocks go further in and come out again.
#include "reports/formatted_html.hpp"

#include "reports/markup.hpp"

namespace attune::reports {

namespace {

class Writing {
public:
    void block(const FormattedBlock& block)
    {
        if (block.quoted != quoted_)
            turn_quote(block.quoted);
        if (block.depth == 0 || !block.mark.empty())
            close_to(block.depth);
        if (!block.mark.empty())
            open_item(block);
        words(block);
    }

    std::string take()
    {
        turn_quote(false);
        return std::move(html_);
    }

private:
    // A numbered item says its own number: the next one that was typed may be another than one more.
    void open_item(const FormattedBlock& block)
    {
        const bool numbered = block.mark.front() >= '0' && block.mark.front() <= '9';
        const std::string list = numbered ? "ol" : "ul";
        const auto depth = static_cast<std::size_t>(block.depth);
        if (lists_.size() == depth && lists_.back() != list)
            close_to(block.depth - 1);
        else if (lists_.size() == depth)
            html_ += "</li>\n";
        while (lists_.size() < depth) {
            html_ += '<' + list + ">\n";
            lists_.push_back(list);
            if (lists_.size() < depth)
                html_ += "<li>";
        }
        html_ += numbered ? "<li value=\"" + std::to_string(std::stol(block.mark)) + "\">" : "<li>";
    }

    void words(const FormattedBlock& block)
    {
        const std::string element = block.kind == FormattedKind::heading      ? "h3"
                                    : block.kind == FormattedKind::subheading ? "h4"
                                    : block.mark.empty()                      ? "p"
                                                                              : "";
        if (!element.empty())
            html_ += '<' + element + '>';
        for (const auto& run : block.runs)
            html_ += in_style(run);
        if (!element.empty())
            html_ += "</" + element + ">\n";
    }

    static std::string in_style(const FormattedRun& run)
    {
        std::string html;
        for (const char c : in_markup(run.text))
            c == '\n' ? html += "<br>\n" : html += c;
        if (run.italic)
            html = "<em>" + html + "</em>";
        return run.bold ? "<strong>" + html + "</strong>" : html;
    }

    void close_to(int depth)
    {
        for (; lists_.size() > static_cast<std::size_t>(depth); lists_.pop_back())
            html_ += "</li>\n</" + lists_.back() + ">\n";
    }

    void turn_quote(bool quoted)
    {
        close_to(0);
        if (quoted != quoted_)
            html_ += quoted ? "<blockquote>\n" : "</blockquote>\n";
        quoted_ = quoted;
    }

    std::string html_;
    std::vector<std::string> lists_;  // that are open, the outermost first; so is an item in each
    bool quoted_ = false;
};

}  // namespace

std::string formatted_html(const std::vector<FormattedBlock>& blocks)
{
    Writing writing;
    for (const auto& block : blocks)
        writing.block(block);
    return writing.take();
}

}  // namespace attune::reports
