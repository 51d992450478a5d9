// Clients of the demonstration practice whose therapy has ended within the last year: what its outcomes are
// counted from. Their scores are totals, as records taken over from an earlier system have them, so that
// they are nobody's baseline.
#pragma once

#include "server/bulk/records.hpp"
#include "server/demo/life.hpp"

namespace attune::server::demo {

inline constexpr int former_clients = 27;

// The `number`th of them, from 0, as the place says. Alike on every machine.
void add_former_client(Records& records, const World& world, const Place& place);

}  // namespace attune::server::demo
