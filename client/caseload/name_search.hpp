// Finding a client as people think of one: any part of a name, of a birth date or of a telephone number, or
// initials.
#pragma once

#include <string>
#include <string_view>

#include "shared/api/caseload.hpp"

namespace attune::desktop {

// Lower case, without accents, for comparing.
std::string folded(std::string_view text);

// `text` is what was typed; every word of it must fit. An empty text fits everybody.
class NameSearch {
public:
    explicit NameSearch(std::string_view text);
    [[nodiscard]] bool fits(const api::CaseloadRow& row) const;

private:
    std::string text_;    // folded, without spaces at its ends
    std::string digits_;  // of what was typed, when it holds nothing but a number or a date
};

}  // namespace attune::desktop
