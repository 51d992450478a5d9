// Forms that were given, with their answers and scores. Never changed: a correction is a new form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "server/risk_flags.hpp"
#include "shared/api/administrations.hpp"
#include "shared/result.hpp"

namespace attune::server {

// What a new form must fit into.
struct FormGround {
    std::optional<Day> born_on;
    std::optional<std::string> episode_id;  // of the session, else of the corrected form, else the latest
    bool in_latest = true;                  // that episode is the client's latest
    bool session_known = false;             // the named session is this client's
    std::optional<std::string> corrected_instrument;  // of the form to be corrected, when it is this client's
    bool licence_stated = false;                      // by the practice, for the form's instrument
};
BOOST_DESCRIBE_STRUCT(FormGround, (),
                      (born_on, episode_id, in_latest, session_known, corrected_instrument, licence_stated))

class Administrations {
public:
    explicit Administrations(Connection& db) : db_{db} {}

    std::optional<FormGround> ground(const api::RecordAdministration::Request& request);

    // Stores form, scores and flags in one statement. Refuses (conflict) a form that is corrected already.
    Result<void> insert(const api::Administration& administration, const std::string& client_id,
                        const std::string& episode_id, const std::string& user_id,
                        const std::vector<NewFlag>& flags);

    // The risk items that raised a flag on that form.
    std::vector<int> flagged_items(const std::string& client_id, const std::string& administration_id);
    // The flags of one form are the other's from then on.
    void take_over_flags(const std::string& client_id, const std::string& from_form,
                         const std::string& to_form);

    std::optional<api::Administration> find(const std::string& client_id,
                                            const std::string& administration_id);

    // Newest first, at most `limit`, beginning after the form `before`.
    std::vector<api::Administration> page(const api::ReadAdministrations::Request& request, int limit);

private:
    Connection& db_;
};

}  // namespace attune::server
