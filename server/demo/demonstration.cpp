// Loads the demonstration practice once, from the files that come with the program.
#include "server/demo/demonstration.hpp"

#include <chrono>
#include <stdexcept>

#include "server/db/practice.hpp"
#include "server/demo/load.hpp"
#include "server/log.hpp"
#include "server/share.hpp"
#include "server/share_folder.hpp"

namespace attune::server {

namespace {

struct Today {
    static constexpr auto sql = "SELECT current_date";
    using Parameters = None;
    struct Row {
        Day today;
    };
};
BOOST_DESCRIBE_STRUCT(Today::Row, (), (today))

template <class T>
T or_throw(Result<T> result)
{
    if (!result)
        throw std::runtime_error{result.error().sentence};
    return *std::move(result);
}

}  // namespace

void load_demonstration(const std::string& connection)
{
    Connection owner{connection};
    if (read_practice(owner).demonstration)
        return;
    const auto share = read_share(share_folder());
    const auto library = or_throw(Library::from_files(share.instruments));
    const auto exercises = or_throw(parse_exercises(share.exercises));
    const auto loaded = or_throw(load_demonstration(owner, library, exercises, owner.maybe<Today>({})->today));
    log::write(log::Level::info, "demonstration_loaded",
               {{"clients", loaded.clients}, {"administrations", loaded.administrations}});
}

}  // namespace attune::server
