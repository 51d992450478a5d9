// What every page behind a device's cookie works with, the table that pages stand in, and what all of them
// show.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/context.hpp"
#include "server/db/links.hpp"
#include "server/db/pool.hpp"
#include "server/http/message.hpp"
#include "server/pages/templates.hpp"
#include "shared/api/message.hpp"
#include "shared/domain/leaflet.hpp"

namespace attune::server {

// What a page works with, inside its transaction.
struct PageContext {
    Context& context;
    const OpenedPage& opened;
    const Templates& templates;
    const Language& language;
    const std::vector<Leaflet>& leaflets;  // those that come with Attune
    api::Parameters path;                  // place, item, assignment, attachment
    api::Parameters sent;                  // the fields of the form, or of the query
    std::optional<std::string> range;      // the header Range
    std::string secret_hash;               // of the device's cookie
    Pool& pool;                            // for what goes on after the page's transaction
};

struct PageRoute {
    std::string_view method;
    std::string_view path;    // after /q
    std::string_view action;  // in the audit trail
    http::Reply (*answer)(PageContext& page);
};

// Where a device begins: all that the link brings.
inline constexpr auto home_page = "/q";
// What is said once everything is sent.
inline constexpr auto done_page = "/q/done";

// Names, title and foot. An `error` goes before the title, as screen readers want it.
PageData page_data(const PageContext& page, const std::string& title, bool error = false);

// The page `name`, filled, in the reader's language.
http::Reply reply_with(const PageContext& page, int status, std::string_view name, const PageData& data);

// The practice's own words for who needs help now, and honestly who reads the answers.
void add_safety(PageData& data, const PageContext& page);

}  // namespace attune::server
