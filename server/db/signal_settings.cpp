#include "server/db/signal_settings.hpp"

namespace attune::server {

namespace {

struct ReadSettings {
    static constexpr auto sql = R"sql(
        SELECT s.no_change_by_session, s.missed_after_sessions, u.display_name, s.entered_at
        FROM signal_settings s JOIN user_account u ON u.id = s.entered_by
        ORDER BY s.number DESC LIMIT 1)sql";
    using Parameters = None;
    struct Row {
        int no_change_by_session = 0;
        int missed_after_sessions = 0;
        std::string entered_by;
        Instant entered_at;
    };
};
BOOST_DESCRIBE_STRUCT(ReadSettings::Row, (),
                      (no_change_by_session, missed_after_sessions, entered_by, entered_at))

struct AddSettings {
    static constexpr auto sql = R"sql(
        INSERT INTO signal_settings (no_change_by_session, missed_after_sessions, entered_by)
        VALUES (:no_change_by_session, :missed_after_sessions, :entered_by))sql";
    struct Parameters {
        int no_change_by_session = 0;
        int missed_after_sessions = 0;
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddSettings::Parameters, (), (no_change_by_session, missed_after_sessions, entered_by))

}  // namespace

std::optional<api::EnteredSignalSettings> read_signal_settings(Connection& db)
{
    auto row = db.maybe<ReadSettings>({});
    if (!row)
        return std::nullopt;
    return api::EnteredSignalSettings{
        {row->no_change_by_session, row->missed_after_sessions}, std::move(row->entered_by), row->entered_at};
}

void add_signal_settings(Connection& db, const SignalSettings& settings, const std::string& by)
{
    db.run<AddSettings>({settings.no_change_by_session, settings.missed_after_sessions, by});
}

}  // namespace attune::server
