#include "server/commands/given_library.hpp"

#include <stdexcept>

#include "server/commands/refusal_text.hpp"
#include "server/library_of_practice.hpp"
#include "server/share.hpp"
#include "server/share_folder.hpp"

namespace attune::server {

Library given_library(const std::string& connection)
{
    auto library = Library::from_files(read_share(share_folder()).instruments);
    if (!library)
        give_up(library.error());
    if (connection.empty())
        return *std::move(library);
    Connection owner{connection};
    return library_of_practice(*library, owner);
}

const Instrument& instrument_named(const Library& library, const std::string& code)
{
    if (const auto* found = library.find(code))
        return *found;
    std::string known;
    for (const auto& instrument : library.instruments())
        known += (known.empty() ? "" : ", ") + instrument.code;
    throw std::runtime_error{"There is no instrument \"" + code + "\". There are " + known + '.'};
}

const ScoreDefinition& score_named(const Instrument& instrument, const std::string& code)
{
    if (const auto* found = find_score(instrument, code))
        return *found;
    std::string known;
    for (const auto& score : instrument.scores)
        known += (known.empty() ? "" : ", ") + score.code;
    throw std::runtime_error{instrument.short_name + " has no score \"" + code + "\". It has " + known + '.'};
}

}  // namespace attune::server
