// The files that come with a client's homework, sent piece by piece to the device that may have them.
#pragma once

#include "server/pages/open_homework.hpp"
#include "server/pages/page_context.hpp"

namespace attune::server {

const std::vector<PageRoute>& attachment_pages();

// For the page of that homework: its recordings to be listened to there, its papers as links.
void add_attachments(PageData& data, const OpenHomework& homework);

}  // namespace attune::server
