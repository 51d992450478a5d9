#include "server/db/practice_library.hpp"

#include "server/db/bases.hpp"
#include "server/db/own_instruments.hpp"
#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

struct WordingsThatHold {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT ON (w.instrument, w.version, w.language)
               w.id, w.instrument, w.version, w.language, w.revision, w.title, w.source, w.licence, w.demonstration,
               u.display_name, w.loaded_at
        FROM wording w JOIN user_account u ON u.id = w.loaded_by
        ORDER BY w.instrument, w.version, w.language, w.revision DESC)sql";
    using Parameters = None;
    using Row = api::WordingSummary;
};

struct StatementsThatHold {
    static constexpr auto sql = R"sql(
        SELECT DISTINCT ON (s.instrument) s.id, s.instrument, s.text, u.display_name, s.stated_at
        FROM licence_statement s JOIN user_account u ON u.id = s.stated_by
        ORDER BY s.instrument, s.number DESC)sql";
    using Parameters = None;
    using Row = api::LicenceStatement;
};

struct AllConfirmations {
    static constexpr auto sql = R"sql(
        SELECT c.id, c.instrument, c.version, c.fact, c.source, u.display_name, c.confirmed_at
        FROM confirmation c JOIN user_account u ON u.id = c.confirmed_by
        ORDER BY c.instrument, c.version, c.fact)sql";
    using Parameters = None;
    using Row = api::RecordedConfirmation;
};

struct ConfirmedFacts {
    static constexpr auto sql =
        "SELECT instrument, version, fact, source, confirmed_at FROM confirmation ORDER BY confirmed_at, id";
    using Parameters = None;
    using Row = Confirmation;
};

struct FindWording {
    static constexpr auto sql = R"sql(
        SELECT w.id, w.revision, w.content, u.display_name, w.loaded_at
        FROM wording w JOIN user_account u ON u.id = w.loaded_by
        WHERE w.instrument = :instrument AND w.version = :version AND w.language = :language
        ORDER BY w.revision DESC
        LIMIT 1)sql";
    using Parameters = api::ReadWording::Request;
    using Row = api::LoadedWording;
};

struct InsertWording {
    static constexpr auto sql = R"sql(
        INSERT INTO wording (id, instrument, version, language, revision, title, content, source, licence,
                             demonstration, loaded_by)
        VALUES (:wording_id, :instrument, :version, :language,
                (SELECT coalesce(max(revision), 0) + 1 FROM wording w
                 WHERE w.instrument = :instrument AND w.version = :version AND w.language = :language),
                :title, :content::jsonb, :source, :licence, :demonstration, :loaded_by))sql";
    struct Parameters {
        std::string wording_id;
        std::string instrument;
        int version = 1;
        std::string language;
        std::string title;
        Wording content;
        std::string source;
        std::string licence;
        bool demonstration = false;
        std::string loaded_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertWording::Parameters, (),
                      (wording_id, instrument, version, language, title, content, source, licence,
                       demonstration, loaded_by))

struct InsertStatement {
    static constexpr auto sql = R"sql(
        WITH stated AS (
            INSERT INTO licence_statement (instrument, text, stated_by) VALUES (:instrument, :text, :stated_by)
            RETURNING *
        )
        SELECT s.id, s.instrument, s.text, u.display_name, s.stated_at
        FROM stated s JOIN user_account u ON u.id = s.stated_by)sql";
    struct Parameters {
        std::string instrument;
        std::string text;
        std::string stated_by;
    };
    using Row = api::LicenceStatement;
};
BOOST_DESCRIBE_STRUCT(InsertStatement::Parameters, (), (instrument, text, stated_by))

struct InsertConfirmation {
    static constexpr auto sql = R"sql(
        WITH confirmed AS (
            INSERT INTO confirmation (instrument, version, fact, source, confirmed_by)
            VALUES (:instrument, :version, :fact, :source, :confirmed_by)
            ON CONFLICT (instrument, version, fact) DO NOTHING
            RETURNING *
        )
        SELECT c.id, c.instrument, c.version, c.fact, c.source, u.display_name, c.confirmed_at
        FROM confirmed c JOIN user_account u ON u.id = c.confirmed_by)sql";
    struct Parameters {
        std::string instrument;
        int version = 1;
        std::string fact;
        std::string source;
        std::string confirmed_by;
    };
    using Row = api::RecordedConfirmation;
};
BOOST_DESCRIBE_STRUCT(InsertConfirmation::Parameters, (), (instrument, version, fact, source, confirmed_by))

}  // namespace

api::ReadPracticeLibrary::Reply PracticeLibrary::all()
{
    return {db_.all<WordingsThatHold>({}), db_.all<StatementsThatHold>({}), db_.all<AllConfirmations>({}),
            OwnInstruments{db_}.all(),     Bases{db_}.recorded(),           Bases{db_}.baselines()};
}

std::vector<Confirmation> PracticeLibrary::confirmations()
{
    return db_.all<ConfirmedFacts>({});
}

std::optional<api::LoadedWording> PracticeLibrary::wording(const api::ReadWording::Request& request)
{
    return db_.maybe<FindWording>(request);
}

void PracticeLibrary::add(const Wording& wording, const std::string& by)
{
    db_.run<InsertWording>({new_uuid(), wording.instrument, wording.version, wording.language, wording.title,
                            wording, wording.source, wording.licence, wording.demonstration, by});
}

api::LicenceStatement PracticeLibrary::add(const api::StateLicence::Request& statement, const std::string& by)
{
    return db_.maybe<InsertStatement>({statement.instrument, statement.text, by}).value();
}

std::optional<api::RecordedConfirmation> PracticeLibrary::add(const api::ConfirmFact::Request& confirmation,
                                                              const std::string& by)
{
    return db_.maybe<InsertConfirmation>(
        {confirmation.instrument, confirmation.version, confirmation.fact, confirmation.source, by});
}

}  // namespace attune::server
