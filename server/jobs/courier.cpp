#include "server/jobs/courier.hpp"

#include <algorithm>

#include "server/auth/tokens.hpp"
#include "server/db/attempts.hpp"
#include "server/db/mail_settings.hpp"
#include "server/db/outbox.hpp"
#include "server/db/transaction.hpp"
#include "server/log.hpp"
#include "server/mail/mail_text.hpp"
#include "server/mail/smtp_mailer.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr int most_mails_of_round = 50;

// Repeatable or not, each step is a transaction of its own that is committed before the next begins.
template <class Work>
std::invoke_result_t<Work, Outbox&> in_transaction(Pool& pool, Repeatable repeatable, Work work)
{
    return with_connection(pool, repeatable, [&](Connection& db) {
        Transaction transaction{db};
        Outbox outbox{db};
        auto done = work(outbox);
        transaction.commit();
        return done;
    });
}

Result<MailSettings> settings_that_hold(Pool& pool)
{
    return with_connection(pool, Repeatable::yes, [](Connection& db) -> Result<MailSettings> {
        const auto entered = read_mail_settings(db);
        return entered ? entered->settings : MailSettings{};
    });
}

// Only what the client reads is in their language: what is recorded is not.
Letter letter_in_their_language(const std::vector<Language>& languages, const ClaimedMail& mail,
                                const MailRelay& relay, const std::string& address, const std::string& token,
                                Instant now)
{
    const auto theirs = std::ranges::find(languages, mail.language, &Language::code);
    const Speaking to_the_client{theirs == languages.end() ? languages.front() : *theirs};
    return letter_of(mail, relay, address, token, now);
}

Delivery delivered(Mailer& mailer, const std::vector<Language>& languages, const MailRelay& relay,
                   const std::string& address, const ClaimedMail& mail, const std::string& token, Instant now,
                   const std::stop_token& stop)
{
    if (!is_mail_address(mail.address))
        return {Fate::refused, mail.address.empty()
                                   ? to_say("The client's record holds no e-mail address.")
                                   : to_say("What the client's record holds is no e-mail address.")};
    return mailer.deliver(letter_in_their_language(languages, mail, relay, address, token, now), stop);
}

void count(Fate fate, bool again, MailRound& done)
{
    done.taken += fate == Fate::taken ? 1 : 0;
    done.unknown += fate == Fate::unknown ? 1 : 0;
    done.put_off += fate == Fate::not_taken && again ? 1 : 0;
    done.failed += fate == Fate::refused || (fate == Fate::not_taken && !again) ? 1 : 0;
}

Result<bool> settle(Pool& pool, const ClaimedMail& mail, const Delivery& delivery)
{
    return in_transaction(pool, Repeatable::yes, [&](Outbox& outbox) -> Result<bool> {
        const auto pause = pause_after(mail.attempt);
        if (delivery.fate == Fate::not_taken && pause)
            return outbox.put_off(mail, delivery.why, *pause);
        const auto state = delivery.fate == Fate::taken     ? api::MailState::sent
                           : delivery.fate == Fate::unknown ? api::MailState::unknown
                                                            : api::MailState::failed;
        return outbox.settle(mail, state, delivery.why);
    });
}

Result<std::optional<ClaimedMail>> claim(Pool& pool, const std::string& token)
{
    return in_transaction(pool, Repeatable::no, [&](Outbox& outbox) -> Result<std::optional<ClaimedMail>> {
        auto mail = outbox.claim(auth::hash_of(token));
        if (mail)
            mail->missed = outbox.missed_before(*mail);
        return mail;
    });
}

}  // namespace

Result<MailRound> carry_mails(Pool& pool, const std::vector<Language>& languages, Mailer& mailer,
                              const MailRelay& relay, const std::string& address, Instant now,
                              const std::stop_token& stop)
{
    MailRound done;
    const auto settings = settings_that_hold(pool);
    if (!settings)
        return settings.error();
    const auto begun = in_transaction(pool, Repeatable::yes, [&](Outbox& outbox) -> Result<bool> {
        done.unknown = static_cast<int>(outbox.give_up_older_than(oldest_claim));
        done.planned = static_cast<int>(outbox.plan(*settings));
        return true;
    });
    if (!begun)
        return begun.error();
    for (int i = 0; i < most_mails_of_round && !is_quiet(*settings, now) && !stop.stop_requested(); ++i) {
        const auto token = auth::make_token();
        const auto claimed = claim(pool, token);
        if (!claimed)
            return claimed.error();
        if (!*claimed)
            break;
        const auto delivery = delivered(mailer, languages, relay, address, **claimed, token, now, stop);
        if (const auto settled = settle(pool, **claimed, delivery); !settled)
            return settled.error();
        count(delivery.fate, pause_after((*claimed)->attempt).has_value(), done);
        // A relay in trouble is left alone until the next round, before all that wait have lost an attempt.
        if (delivery.fate == Fate::not_taken || delivery.fate == Fate::unknown)
            break;
    }
    return done;
}

Courier::Courier(Pool& pool, const std::vector<Language>& languages, MailRelay relay, std::string address,
                 std::chrono::milliseconds interval)
    : pool_{pool},
      languages_{languages},
      relay_{std::move(relay)},
      address_{std::move(address)},
      mailer_{std::make_unique<SmtpMailer>(relay_)},
      rounds_{[this](const std::stop_token& stop) { carry_and_log(stop); }, interval}
{
}

void Courier::carry_and_log(const std::stop_token& stop)
{
    try {
        const auto now = with_connection(pool_, Repeatable::yes,
                                         [](Connection& db) -> Result<Instant> { return Outbox{db}.now(); });
        const auto done = now ? carry_mails(pool_, languages_, *mailer_, relay_, address_, *now, stop)
                              : Result<MailRound>{now.error()};
        if (!done)
            log::write(log::Level::warning, "mails_postponed");
        else if (done->planned + done->taken + done->put_off + done->failed + done->unknown > 0)
            log::write(log::Level::info, "mails_carried",
                       {{"planned", done->planned},
                        {"taken", done->taken},
                        {"put_off", done->put_off},
                        {"failed", done->failed},
                        {"unknown", done->unknown}});
    } catch (const std::exception& error) {
        log::write(log::Level::error, "mails_failed", {{"exception", typeid(error).name()}});
    }
}

}  // namespace attune::server
