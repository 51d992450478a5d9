// What a therapist shares through a link: how the client's scores have gone, and a document.
#pragma once

#include "server/pages/page_context.hpp"

namespace attune::server {

const std::vector<PageRoute>& shared_pages();

// For the pages on which a device begins and ends: what is shared, a line each. Whether there is any.
bool add_shared(PageData& data, const PageContext& page);

}  // namespace attune::server
