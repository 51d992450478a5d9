#include "server/db/practice.hpp"

namespace attune::server {

namespace {

struct ReadPractice {
    static constexpr auto sql = R"sql(
        SELECT name, demonstration, NOT EXISTS (SELECT FROM user_account)
        FROM (SELECT) always LEFT JOIN practice ON true
    )sql";
    using Parameters = None;
    struct Row {
        std::optional<std::string> name;
        std::optional<bool> demonstration;
        bool needs_first_user = false;
    };
};
BOOST_DESCRIBE_STRUCT(ReadPractice::Row, (), (name, demonstration, needs_first_user))

struct NamePractice {
    static constexpr auto sql = R"sql(
        INSERT INTO practice (name, demonstration) VALUES (:name, :demonstration)
        ON CONFLICT (only_one) DO UPDATE SET name = excluded.name, demonstration = excluded.demonstration
    )sql";
    struct Parameters {
        std::string name;
        bool demonstration = false;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(NamePractice::Parameters, (), (name, demonstration))

}  // namespace

api::Practice read_practice(Connection& db)
{
    const auto row = db.maybe<ReadPractice>({}).value();
    return {row.name.value_or(""), row.demonstration.value_or(false), row.needs_first_user};
}

void name_practice(Connection& db, const std::string& name, bool demonstration)
{
    db.run<NamePractice>({name, demonstration});
}

}  // namespace attune::server
