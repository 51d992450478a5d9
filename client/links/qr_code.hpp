// An address as a QR code, to be photographed from the therapist's screen.
#pragma once

#include <string>
#include <vector>

namespace attune::desktop {

// A square of dark (true) and light modules, without its quiet zone; empty for a text that fits in none.
std::vector<std::vector<bool>> qr_modules(const std::string& text);

}  // namespace attune::desktop
