// What attunectl says when a command refuses: an exception that its main shows on standard error.
#pragma once

#include <stdexcept>
#include <string>

#include "shared/result.hpp"

namespace attune::server {

[[noreturn]] inline void give_up(const Refusal& refusal)
{
    throw std::runtime_error{refusal.sentence};
}

}  // namespace attune::server
