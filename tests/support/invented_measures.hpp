// Measures for the invented practice: forms that can be given, corrected and read, and flags that can be
// signed off, all in memory.
#pragma once

#include "tests/support/fake_connection.hpp"

namespace attune::desktop {

// From now on the practice answers the calls of measure entry, the Measures tab and the sign-off, and its
// clients' records show what came of them.
void answer_measures(FakeConnection& practice);

}  // namespace attune::desktop
