// attunectl talking-therapies: the outcomes that NHS Talking Therapies counts. See docs/batch.md.
#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace attune::server {

// `database` is the owner's connection; empty when none was named.
void add_talking_therapies_command(CLI::App& app, const std::function<std::string()>& database);

}  // namespace attune::server
