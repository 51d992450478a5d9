// What is wrong with the rows of a file, gathered so that a person sees it at once.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace attune::server {

// The first so many in words, the rest counted.
class RowFaults {
public:
    explicit RowFaults(std::size_t named = 20) : named_{named} {}

    void add(std::string sentence)
    {
        if (++count_ <= named_)
            text_ += '\n' + std::move(sentence);
    }

    [[nodiscard]] bool any() const { return count_ > 0; }
    // Each on a line of its own, after a line break.
    [[nodiscard]] std::string lines() const
    {
        return text_ + (count_ > named_ ? "\nand " + std::to_string(count_ - named_) + " more." : "");
    }

    // Throws the sentences after `nothing_done`; does nothing when there are none.
    void give_up_on_any(const std::string& nothing_done = "Nothing was worked out.") const
    {
        if (any())
            throw std::runtime_error{nothing_done + lines()};
    }

private:
    std::size_t named_;
    std::size_t count_ = 0;
    std::string text_;
};

}  // namespace attune::server
