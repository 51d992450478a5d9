// The pages behind a device's cookie: what a link asks for, its questions, a look over the answers, sending,
// and help.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/context.hpp"
#include "server/db/links.hpp"
#include "server/http/message.hpp"
#include "server/pages/templates.hpp"
#include "shared/api/message.hpp"

namespace attune::server {

// What a page works with, inside its transaction.
struct PageContext {
    Context& context;
    const OpenedPage& opened;
    const Templates& templates;
    const PageLanguage& language;
    api::Parameters path;  // place, item
    api::Parameters sent;  // the fields of the form
};

struct PageRoute {
    std::string_view method;
    std::string_view path;    // after /q
    std::string_view action;  // in the audit trail
    http::Reply (*answer)(PageContext& page);
};

// Those that stand first are looked at first.
const std::vector<PageRoute>& form_pages();

}  // namespace attune::server
