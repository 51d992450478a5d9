// Loads the demonstration practice once, with the library as the database knows it.
#include "server/demo/demonstration.hpp"

#include <stdexcept>

#include "server/db/practice.hpp"
#include "server/demo/load.hpp"

namespace attune {

BOOST_DESCRIBE_STRUCT(InstrumentFile, (), (name, text))

}  // namespace attune

namespace attune::server {

namespace {

struct ReadInstruments {
    static constexpr auto sql = "SELECT code, definition::text FROM instrument";
    using Parameters = None;
    using Row = InstrumentFile;
};

struct ReadExercises {
    static constexpr auto sql =
        "SELECT coalesce(jsonb_agg(definition ORDER BY code), '[]')::text, current_date FROM exercise";
    using Parameters = None;
    struct Row {
        std::string json;
        Day today;
    };
};
BOOST_DESCRIBE_STRUCT(ReadExercises::Row, (), (json, today))

template <class T>
T usable(Result<T> result)
{
    if (!result)
        throw std::runtime_error{result.error().sentence};
    return *std::move(result);
}

}  // namespace

void load_demonstration(const std::string& connection)
{
    Connection owner{connection};
    const auto practice = read_practice(owner);
    if (practice.demonstration && !practice.needs_first_user)
        return;
    if (!practice.needs_first_user)
        throw std::runtime_error{
            "This database belongs to a practice already, so the demonstration was not loaded into it. "
            "Nothing "
            "was changed; give the demonstration a database of its own."};
    const auto library = usable(Library::from_files(owner.all<ReadInstruments>({})));
    const auto exercises = owner.maybe<ReadExercises>({}).value();
    usable(load_demonstration(owner, library, usable(parse_exercises(exercises.json)), exercises.today));
}

}  // namespace attune::server
