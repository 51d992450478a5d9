// What the server has just answered, put into the client's record before that is read again whole.
#pragma once

#include "shared/api/overview.hpp"

namespace attune::desktop {

void put_in(api::Overview& overview, const api::AdministrationRecorded& recorded);
void put_in(api::Overview& overview, const api::Flag& flag);

}  // namespace attune::desktop
