#include "server/db/library.hpp"

#include "server/db/transaction.hpp"
#include "shared/domain/exercise.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::server {

namespace {

// A changed definition is written only while nothing was scored by it; the row count says which.
struct PutInstrument {
    static constexpr auto sql = R"sql(
        INSERT INTO instrument AS i (code, version, definition) VALUES (:code, :version, :definition::jsonb)
        ON CONFLICT (code, version) DO UPDATE SET definition = excluded.definition
        WHERE i.definition = excluded.definition
           OR NOT EXISTS (SELECT FROM administration a WHERE a.instrument = i.code AND a.version = i.version)
    )sql";
    struct Parameters {
        std::string code;
        int version = 0;
        std::string definition;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(PutInstrument::Parameters, (), (code, version, definition))

struct PutExercise {
    static constexpr auto sql = R"sql(
        INSERT INTO exercise (code, definition) VALUES (:code, :definition::jsonb)
        ON CONFLICT (code) DO UPDATE SET definition = excluded.definition
    )sql";
    struct Parameters {
        std::string code;
        std::string definition;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(PutExercise::Parameters, (), (code, definition))

Result<void> put_instrument(Connection& owner, const std::string& text)
{
    const auto instrument = parse_instrument(text);
    if (!instrument)
        return instrument.error();
    if (owner.run<PutInstrument>({instrument->code, instrument->version, text}) == 0)
        return Refusal{
            RefusalCode::conflict,
            instrument->short_name + " version " + std::to_string(instrument->version) +
                " has been used, so it cannot change. Nothing was changed; give the new definition "
                "the next version number in a file of its own."};
    return {};
}

}  // namespace

Result<void> sync_library(Connection& owner, const std::vector<std::string>& instrument_texts,
                          const std::string& exercises_text)
{
    Transaction transaction{owner};
    for (const auto& text : instrument_texts)
        if (const auto put = put_instrument(owner, text); !put)
            return put.error();
    const auto exercises = parse_exercises(exercises_text);
    if (!exercises)
        return exercises.error();
    for (const auto& exercise : *exercises)
        owner.run<PutExercise>({exercise.code, json::to_text(exercise)});
    transaction.commit();
    return {};
}

}  // namespace attune::server
