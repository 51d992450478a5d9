// What attunectl says when a command refuses: an exception that its main shows on standard error.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "shared/result.hpp"

namespace attune::server {

[[noreturn]] inline void give_up(const Refusal& refusal)
{
    throw std::runtime_error{refusal.sentence};
}

// The faults of a file's rows: the first twenty in words, the rest counted.
class Faults {
public:
    void add(std::string sentence)
    {
        if (++count_ <= named)
            text_ += '\n' + std::move(sentence);
    }

    // Does nothing when there are none.
    void give_up_on_any() const
    {
        if (count_ == 0)
            return;
        const auto rest = count_ > named ? "\nand " + std::to_string(count_ - named) + " more." : "";
        throw std::runtime_error{"Nothing was worked out." + text_ + rest};
    }

private:
    static constexpr std::size_t named = 20;
    std::size_t count_ = 0;
    std::string text_;
};

}  // namespace attune::server
