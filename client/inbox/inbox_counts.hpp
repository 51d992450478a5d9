// What waits in the inbox, counted in words. No wx here.
#pragma once

#include <string>

#include "shared/api/inbox.hpp"

namespace attune::desktop {

// How much there is, shown or not; a matter of many clients is one.
int all_waiting(const api::ReadInbox::Reply& inbox);

// "3 flags wait, one of them for a risk answer. One plan is to be reviewed."
std::string counts_in_words(const api::ReadInbox::Reply& inbox);

}  // namespace attune::desktop
