// Keys for writes and names for drafts: random, and nothing can be read from them.
#pragma once

#include <string>

namespace attune::desktop {

// 128 random bits as 32 lower-case hexadecimal digits.
std::string new_key();

}  // namespace attune::desktop
