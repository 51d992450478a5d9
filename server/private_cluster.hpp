// A PostgreSQL of our own, inside a private folder: made on first use, started and stopped with attuned,
// reached through a Unix socket in the folder by nobody but its owner (peer authentication), never over a
// network.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "server/private_folder.hpp"

namespace attune::server {

class PrivateCluster {
public:
    // Starts it, or takes over one that a killed attuned left running; makes the roles and the database when
    // they are not there. Throws std::runtime_error with a sentence that names postgres.log.
    explicit PrivateCluster(const PrivateFolder& folder);
    // Stops it, even when the folder is no longer there.
    ~PrivateCluster();
    PrivateCluster(const PrivateCluster&) = delete;
    PrivateCluster& operator=(const PrivateCluster&) = delete;

private:
    explicit PrivateCluster(std::filesystem::path folder);

    void make();
    void configure() const;
    void start();
    void take_hold();
    void make_database() const;
    [[nodiscard]] bool is_running() const;
    void forget_dead_postmaster() const;
    [[nodiscard]] std::string program(std::string_view name) const;

    std::filesystem::path folder_;
    std::filesystem::path data_;
    std::filesystem::path log_;
    int postmaster_ = -1;  // a pidfd of PostgreSQL's first process, once it runs
};

// libpq's connection string to the database of a private folder, for one of its roles: "attune_app",
// "attune_owner", "attune_report", or the superuser "attune".
std::string private_connection(const std::filesystem::path& folder, std::string_view role,
                               std::string_view database = "attune");

}  // namespace attune::server
