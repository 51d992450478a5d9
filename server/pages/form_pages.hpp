// The pages of a form that a link asks for: its questions, help after an answer that asks for it, a look over
// the answers, and sending.
#pragma once

#include "server/pages/page_context.hpp"

namespace attune::server {

// Those that stand first are looked at first.
const std::vector<PageRoute>& form_pages();

}  // namespace attune::server
