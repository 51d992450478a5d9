#include "server/db/mail_settings.hpp"

namespace attune::server {

namespace {

struct LatestMailSettings {
    static constexpr auto sql = R"sql(
        SELECT jsonb_build_object('reminder_after_days', s.reminder_after_days, 'last_call_days', s.last_call_days,
                                  'quiet_from', s.quiet_from, 'quiet_until', s.quiet_until),
               u.display_name, s.entered_at
        FROM mail_settings s JOIN user_account u ON u.id = s.entered_by
        ORDER BY s.number DESC LIMIT 1)sql";
    using Parameters = None;
    using Row = api::EnteredMailSettings;
};

struct AddMailSettings {
    static constexpr auto sql = R"sql(
        INSERT INTO mail_settings (reminder_after_days, last_call_days, quiet_from, quiet_until, entered_by)
        VALUES (:reminder_after_days, :last_call_days, :quiet_from, :quiet_until, :entered_by))sql";
    struct Parameters : MailSettings {
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddMailSettings::Parameters, (MailSettings), (entered_by))

}  // namespace

std::optional<api::EnteredMailSettings> read_mail_settings(Connection& db)
{
    return db.maybe<LatestMailSettings>({});
}

void add_mail_settings(Connection& db, const MailSettings& settings, const std::string& by)
{
    db.run<AddMailSettings>({{settings}, by});
}

}  // namespace attune::server
