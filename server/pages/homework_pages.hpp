// The pages of the client's homework: what to do and how, and logging a practice in three taps.
#pragma once

#include "server/pages/page_context.hpp"

namespace attune::server {

const std::vector<PageRoute>& homework_pages();

// For the page on which a device begins: the homework that runs, a line each.
void add_homework(PageData& data, const PageContext& page);

}  // namespace attune::server
