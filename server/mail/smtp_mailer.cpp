#include "server/mail/smtp_mailer.hpp"

#include <algorithm>
#include <curl/curl.h>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr long seconds_to_connect = 15;
constexpr long seconds_in_all = 60;
constexpr long first_temporary = 400;
constexpr long first_permanent = 500;
constexpr long taken = 250;

struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeRecipients {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What libcurl reads from. Once it has read to the end it sends the final dot, and the relay may have taken
// the mail whatever is heard afterwards.
struct Source {
    std::string_view rest;
    bool read_to_end = false;
};

std::size_t give_bytes(char* into, std::size_t, std::size_t room, void* from)
{
    auto& source = *static_cast<Source*>(from);
    const auto part = source.rest.substr(0, room);
    std::ranges::copy(part, into);
    source.rest.remove_prefix(part.size());
    source.read_to_end = part.empty();
    return part.size();
}

int whether_to_stop(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

const char* why_not_reached(CURLcode outcome)
{
    switch (outcome) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return to_say("No mail relay of the configured name was found.");
        case CURLE_COULDNT_CONNECT:
            return to_say("The mail relay does not answer.");
        case CURLE_OPERATION_TIMEDOUT:
            return to_say("The mail relay did not answer in time.");
        case CURLE_USE_SSL_FAILED:
            return to_say("The mail relay offers no encryption, so nothing was sent.");
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
            return to_say("The mail relay did not prove who it is, so nothing was sent.");
        case CURLE_LOGIN_DENIED:
            return to_say("The mail relay refuses the configured user and password.");
        case CURLE_ABORTED_BY_CALLBACK:
            return to_say("The server was stopped before it was sent.");
        default:
            return to_say("The mail relay broke off before it was sent.");
    }
}

// What the relay said is not told on, its code is: the rest may repeat the address, or more.
Delivery fate_of(CURLcode outcome, long code, bool read_to_end)
{
    const SpeakingForTheRecord english;
    if (outcome == CURLE_OK || (read_to_end && code == taken))
        return {Fate::taken, {}};
    if (outcome == CURLE_LOGIN_DENIED)
        return {Fate::not_taken, why_not_reached(outcome)};
    if (code >= first_permanent)
        return {Fate::refused, say_as("recorded", "The mail relay refused it ({1}).", code)};
    if (code >= first_temporary)
        return {Fate::not_taken, say_as("recorded", "The mail relay put it off ({1}).", code)};
    if (read_to_end)
        return {Fate::unknown, to_say("The mail relay broke off before it said whether it took the e-mail.")};
    return {Fate::not_taken, why_not_reached(outcome)};
}

}  // namespace

Delivery SmtpMailer::deliver(const Letter& letter, const std::stop_token& stop)
{
    const std::unique_ptr<CURL, FreeHandle> handle{curl_easy_init()};
    const std::unique_ptr<curl_slist, FreeRecipients> to{curl_slist_append(nullptr, letter.to.c_str())};
    if (!handle || !to)
        throw std::bad_alloc{};
    Source source{letter.message};
    CURL* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, relay_.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, relay_.tls ? CURLUSESSL_ALL : CURLUSESSL_NONE);
    if (!relay_.authority.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, relay_.authority.c_str());
    if (!relay_.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, relay_.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, relay_.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, relay_.from.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, give_bytes);
    curl_easy_setopt(curl, CURLOPT_READDATA, &source);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds_in_all);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, whether_to_stop);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stop);

    const auto outcome = curl_easy_perform(curl);
    long code = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
    return fate_of(outcome, code, source.read_to_end);
}

}  // namespace attune::server
