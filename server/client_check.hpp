// What may be wrong with a client's details, their first episode and the people around them, wherever they
// come from.
#pragma once

#include "server/routes/faults.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/related_people.hpp"

namespace attune::server {

// Paths begin with "details.".
void check_details(Faults& faults, const api::ClientDetails& details, Instant now);

// Paths begin with "referral.".
void check_referral(Faults& faults, const api::Referral& referral, Instant now);

void check_episode(Faults& faults, const api::CreateClient::Request& request, Instant now);

// Paths begin with "details.".
void check_related_person(Faults& faults, const api::RelatedPersonDetails& details);

}  // namespace attune::server
