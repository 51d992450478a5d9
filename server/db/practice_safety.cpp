#include "server/db/practice_safety.hpp"

namespace attune::server {

namespace {

struct ReadSafety {
    static constexpr auto sql = R"sql(
        SELECT s.text, s.read_by, u.display_name, s.entered_at
        FROM practice_safety s JOIN user_account u ON u.id = s.entered_by
        ORDER BY s.number DESC LIMIT 1)sql";
    using Parameters = None;
    using Row = api::PracticeSafety;
};

struct AddSafety {
    static constexpr auto sql = R"sql(
        INSERT INTO practice_safety (text, read_by, entered_by) VALUES (:text, :read_by, :entered_by))sql";
    struct Parameters {
        std::string text;
        std::string read_by;
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddSafety::Parameters, (), (text, read_by, entered_by))

}  // namespace

std::optional<api::PracticeSafety> read_practice_safety(Connection& db)
{
    return db.maybe<ReadSafety>({});
}

void add_practice_safety(Connection& db, const api::EnterPracticeSafety::Request& safety,
                         const std::string& by)
{
    db.run<AddSafety>({safety.text, safety.read_by, by});
}

}  // namespace attune::server
