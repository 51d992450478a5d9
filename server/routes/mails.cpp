#include "server/routes/mails.hpp"

#include "server/db/mail_settings.hpp"
#include "server/db/mails.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::MailConsent> record_consent(Context& context, const api::RecordMailConsent::Request& request)
{
    return Mails{context.db}.record_consent(request, context.user.user_id);
}

Result<api::Mail> send_again(Context& context, const api::SendMailAgain::Request& request)
{
    return Mails{context.db}.send_again(request);
}

Result<api::NoteMailConcern::Reply> note_mail_concern(Context& context,
                                                      const api::NoteMailConcern::Request& request)
{
    return api::NoteMailConcern::Reply{Mails{context.db}.note(request, context.user.user_id)};
}

Result<api::ReadMailSettings::Reply> read_mail_times(Context& context, const api::Nothing&)
{
    return api::ReadMailSettings::Reply{read_mail_settings(context.db)};
}

Result<api::EnteredMailSettings> enter_mail_times(Context& context, const MailSettings& settings)
{
    Faults faults;
    faults.outside("reminder_after_days", say("The days until a reminder"), settings.reminder_after_days, 1,
                   most_reminder_days);
    faults.outside("last_call_days", say("The days before a link ends"), settings.last_call_days, 0,
                   most_last_call_days);
    faults.outside("quiet_from", say("The minute from which it is quiet"), settings.quiet_from, 0,
                   minutes_of_day - 1);
    faults.outside("quiet_until", say("The minute until which it is quiet"), settings.quiet_until, 0,
                   minutes_of_day - 1);
    if (faults.any())
        return faults.refusal();
    add_mail_settings(context.db, settings, context.user.user_id);
    return read_mail_settings(context.db).value();
}

}  // namespace

std::vector<Route> mail_routes()
{
    return {
        route<api::RecordMailConsent>(record_consent),   route<api::SendMailAgain>(send_again),
        route<api::NoteMailConcern>(note_mail_concern),  route<api::ReadMailSettings>(read_mail_times),
        route<api::EnterMailSettings>(enter_mail_times),
    };
}

}  // namespace attune::server
