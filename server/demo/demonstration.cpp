#include "server/demo/demonstration.hpp"

#include "server/log.hpp"

namespace attune::server {

void load_demonstration(const std::string& /*connection*/)
{
    log::write(log::Level::warning, "no_demonstration_data");
}

}  // namespace attune::server
