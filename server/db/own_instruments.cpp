#include "server/db/own_instruments.hpp"

#include "server/refusals.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct AllOwnInstruments {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT ON (o.code, o.version)
               o.code, o.version, instrument_is_used(o.code, o.version), u.display_name, o.kept_at
        FROM own_instrument o JOIN user_account u ON u.id = o.kept_by
        ORDER BY o.code, o.version DESC, o.number DESC)sql";
    using Parameters = None;
    using Row = api::OwnInstrument;
};

struct OwnDefinitions {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT ON (code, version) definition::text
        FROM own_instrument ORDER BY code, version, number DESC)sql";
    using Parameters = None;
    struct Row {
        Instrument definition;
    };
};
BOOST_DESCRIBE_STRUCT(OwnDefinitions::Row, (), (definition))

struct OneOwnInstrument {
    static constexpr auto sql = R"sql(
        SELECT o.code, o.version, instrument_is_used(o.code, o.version), u.display_name, o.kept_at
        FROM own_instrument o JOIN user_account u ON u.id = o.kept_by
        WHERE o.code = :code AND o.version = :version
        ORDER BY o.number DESC
        LIMIT 1)sql";
    struct Parameters {
        std::string code;
        int version = 1;
    };
    using Row = api::OwnInstrument;
};
BOOST_DESCRIBE_STRUCT(OneOwnInstrument::Parameters, (), (code, version))

enum class Outcome { added, changed, unchanged, used };
BOOST_DESCRIBE_ENUM(Outcome, added, changed, unchanged, used)

struct Keep {
    static constexpr auto sql = "SELECT keep_own_instrument(:code, :version, :instrument::jsonb)";
    struct Parameters {
        std::string code;
        int version = 1;
        Instrument instrument;
    };
    struct Row {
        Outcome outcome = Outcome::used;
    };
};
BOOST_DESCRIBE_STRUCT(Keep::Parameters, (), (code, version, instrument))
BOOST_DESCRIBE_STRUCT(Keep::Row, (), (outcome))

}  // namespace

std::vector<api::OwnInstrument> OwnInstruments::all()
{
    return db_.all<AllOwnInstruments>({});
}

std::vector<Instrument> OwnInstruments::definitions()
{
    auto rows = db_.all<OwnDefinitions>({});
    std::vector<Instrument> definitions;
    definitions.reserve(rows.size());
    for (auto& row : rows)
        definitions.push_back(std::move(row.definition));
    return definitions;
}

Result<api::OwnInstrument> OwnInstruments::keep(const Instrument& instrument)
{
    const auto kept = db_.maybe<Keep>({instrument.code, instrument.version, instrument});
    if (!kept || kept->outcome == Outcome::used)
        return conflict(
            say("{1} version {2} has been used, so it cannot change. Nothing was changed; give the new "
                "definition the version number {3}.",
                instrument.short_name, instrument.version, instrument.version + 1));
    return db_.maybe<OneOwnInstrument>({instrument.code, instrument.version}).value();
}

}  // namespace attune::server
