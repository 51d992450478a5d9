// The Library of the invented practice: every instrument as shipped, and in memory what is added to it.
#pragma once

#include "shared/api/practice_library.hpp"
#include "shared/api/wordings.hpp"
#include "shared/measures/library.hpp"
#include "tests/support/fake_connection.hpp"

namespace attune::desktop {

class InventedLibrary {
public:
    // From now on the practice answers the calls of the Library.
    explicit InventedLibrary(FakeConnection& practice);

private:
    [[nodiscard]] attune::Library current() const;

    attune::Library files_;
    api::ReadPracticeLibrary::Reply added_;
};

}  // namespace attune::desktop
