// What is wrong with the rows of a file, gathered so that a person sees it at once.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace attune::server {

// Without a file, the sentence says all; without a column, it is about the row.
struct RowFault {
    std::string file;
    std::size_t line = 0;
    std::string column;
    std::string sentence;
};

// The first so many in words, the rest counted.
class RowFaults {
public:
    explicit RowFaults(std::size_t named = 20) : most_named_{named} {}

    void add(std::string sentence) { add(RowFault{{}, 0, {}, std::move(sentence)}); }
    void add(RowFault fault)
    {
        if (++count_ <= most_named_)
            named_.push_back(std::move(fault));
    }

    [[nodiscard]] bool any() const { return count_ > 0; }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] const std::vector<RowFault>& named() const { return named_; }
    // Each on a line of its own, after a line break.
    [[nodiscard]] std::string lines() const
    {
        std::string text;
        for (const auto& fault : named_) {
            text += '\n';
            if (!fault.file.empty())
                text.append(fault.file).append(", line ").append(std::to_string(fault.line)).append(": ");
            text += fault.sentence;
        }
        if (count_ > named_.size())
            text.append("\nand ").append(std::to_string(count_ - named_.size())).append(" more.");
        return text;
    }

    // Throws the sentences after `nothing_done`; does nothing when there are none.
    void give_up_on_any(const std::string& nothing_done = "Nothing was worked out.") const
    {
        if (any())
            throw std::runtime_error{nothing_done + lines()};
    }

private:
    std::size_t most_named_;
    std::size_t count_ = 0;
    std::vector<RowFault> named_;
};

}  // namespace attune::server
