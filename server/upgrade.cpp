#include "server/upgrade.hpp"

#include "server/db/library.hpp"
#include "server/migrate.hpp"
#include "server/share.hpp"
#include "server/share_folder.hpp"

namespace attune::server {

Result<std::vector<std::string>> upgrade(const std::string& connection)
{
    const auto migrations = read_migrations(shared_file("migrations"));
    if (!migrations)
        return migrations.error();
    Postgres owner{connection};
    auto applied = migrate(owner, *migrations);
    if (!applied)
        return applied;

    const auto share = read_share(share_folder());
    Connection library{connection};
    if (auto synced = sync_library(library, instrument_texts(share), share.exercises); !synced)
        return synced.error();
    return applied;
}

}  // namespace attune::server
