// When the practice mails its clients. Rows are only ever added.
#pragma once

#include <optional>
#include <string>

#include "server/db/connection.hpp"
#include "shared/api/mails.hpp"

namespace attune::server {

// The ones that hold now.
std::optional<api::EnteredMailSettings> read_mail_settings(Connection& db);

// `by` is a user's id.
void add_mail_settings(Connection& db, const MailSettings& settings, const std::string& by);

}  // namespace attune::server
