// The demonstration's money: how the practice charges, and invoices that were paid, are overdue, were
// cancelled or are drafts still.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/day.hpp"

namespace attune::server::demo {

// What it offers, by which its episodes are counted and its sessions charged: their ids, individual therapy
// first.
std::vector<std::string> add_services(Connection& owner);

// Over sessions that are there already. `lead_id` issues them.
void add_money(Connection& owner, const std::string& lead_id, Day today);

}  // namespace attune::server::demo
