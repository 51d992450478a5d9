#include "server/pages/client_pages.hpp"

#include "server/auth/tokens.hpp"
#include "server/db/attempts.hpp"
#include "server/db/transaction.hpp"
#include "server/log.hpp"
#include "server/pages/attachment_pages.hpp"
#include "server/pages/calendar_page.hpp"
#include "server/pages/form_body.hpp"
#include "server/pages/form_pages.hpp"
#include "server/pages/home_pages.hpp"
#include "server/pages/homework_pages.hpp"
#include "server/pages/page_reply.hpp"
#include "server/pages/reading_pages.hpp"
#include "server/pages/shared_pages.hpp"
#include "server/pages/stop_page.hpp"
#include "shared/api/links.hpp"
#include "shared/domain/plain_text.hpp"

namespace attune::server {

namespace {

constexpr std::string_view root = api::pages_root;
constexpr std::string_view opening = "/open/";
constexpr std::string_view stopping = "/stop/";
constexpr std::string_view calendars = "/calendar/";
constexpr int nowhere = 404;
constexpr auto form_type = "application/x-www-form-urlencoded";

// A fact of the program, the same for everybody.
http::Reply file_reply(const std::string& type, const std::string& text)
{
    return {200, type, text, {{"Cache-Control", "public, max-age=86400"}}};
}

// The fields of a form; none when it is not one.
api::Parameters fields_of(const http::Request& request)
{
    const auto fields = request.method == "POST" ? (request.content_type.value_or("").starts_with(form_type)
                                                        ? parse_form(request.body)
                                                        : Result<api::Parameters>{api::Parameters{}})
                                                 : api::parse_query(request.query);
    return fields ? *fields : api::Parameters{};
}

std::string secret_of(const http::Request& request)
{
    return auth::hash_of(cookie_in(request.cookie, device_cookie).value_or(""));
}

struct FoundPage {
    const PageRoute* route = nullptr;
    api::Parameters path;
};

std::optional<FoundPage> page_at(const http::Request& request)
{
    const auto path = std::string_view{request.path}.substr(root.size());
    const auto method = request.method == "HEAD" ? std::string_view{"GET"} : std::string_view{request.method};
    for (const auto* pages : {&home_pages(), &form_pages(), &homework_pages(), &attachment_pages(),
                              &reading_pages(), &shared_pages()})
        for (const auto& route : *pages) {
            if (route.method != method)
                continue;
            if (auto matched = api::match_path(route.path, path); matched && *matched)
                return FoundPage{&route, **matched};
        }
    return std::nullopt;
}

PageData titled(const Language& language, const std::string& error = {})
{
    PageData data;
    const auto title = language.say("Your questions");
    data.set("title", error.empty() ? title : language.say("Error: {1}", title));
    return data;
}

PageData first_data(const Language& language, const LinkAtFirst& link, const std::string& error)
{
    auto data = titled(language, error);
    data.set("first_name", link.first_name);
    data.set("therapist", link.therapist);
    data.set("practice", link.practice);
    data.set("secret", auth::make_token());
    data.set("opened_before", PageData{link.opened_before});
    if (!error.empty())
        data.set("error", error);
    return data;
}

// What a further device is told that could not be let in.
std::string why_not(const Language& language, LinkOpening opening)
{
    if (opening == LinkOpening::no_year_held)
        return language.say(
            "The practice does not hold your year of birth, so this link works on the first device alone. "
            "Ask "
            "your therapist for a new link.");
    if (opening == LinkOpening::year_of_birth)
        return language.say("Write the year in which you were born, with four digits.");
    return language.say(
        "This is not the year that the practice holds. Write four digits, or ask your "
        "therapist for a new link.");
}

}  // namespace

bool ClientPages::answers(const std::string& path)
{
    return path == root || path.starts_with(std::string{root} + '/');
}

http::Reply ClientPages::answer(const http::Request& request)
{
    const auto path = std::string_view{request.path}.substr(root.size());
    if (path == "/style.css")
        return file_reply("text/css; charset=utf-8", templates_.style());
    if (path == "/icon.svg")
        return file_reply("image/svg+xml", templates_.icon());
    const auto place = place_of(request);
    if (const auto time = guesses_.wait_of(place); time > time.zero())
        return wait(request, time);
    auto reply = page(request);
    if (reply.status == nowhere)
        guesses_.note_wrong(place);
    return reply;
}

// Whoever is at the other end. A proxy writes that last, whatever it was told before.
std::string ClientPages::place_of(const http::Request& request) const
{
    if (proxy_.empty() || request.peer != proxy_ || !request.forwarded_for)
        return request.peer;
    const std::string_view all{*request.forwarded_for};
    return std::string{trimmed(all.substr(all.rfind(',') + 1))};
}

http::Reply ClientPages::page(const http::Request& request)
{
    const auto path = std::string_view{request.path}.substr(root.size());
    try {
        if (path.starts_with(opening)) {
            const std::string token{path.substr(opening.size())};
            return request.method == "POST" ? start(request, token) : first_page(request, token);
        }
        if (path.starts_with(calendars))
            return calendar(request, path.substr(calendars.size()));
        if (path.starts_with(stopping))
            return stop_page(request, std::string{path.substr(stopping.size())});
        return device_page(request);
    } catch (const std::exception& error) {
        // Its message may hold what was sent; its type does not.
        log::write(log::Level::error, "page_failed",
                   {{"request_id", request.request_id}, {"exception", typeid(error).name()}});
    }
    return trouble(request);
}

// Whoever looks at it, a scanner of mails or the client: nothing changes.
http::Reply ClientPages::first_page(const http::Request& request, const std::string& token)
{
    const auto hash = auth::hash_of(token);
    const auto reply = with_connection(pool_, Repeatable::yes, [&](Connection& db) -> Result<http::Reply> {
        const auto link = look_at_link(db, hash, secret_of(request));
        if (!link)
            return closed(request);
        if (is_device_of(db, hash, secret_of(request)))
            return see_other(std::string{root});
        const auto& language = language_of(request);
        return html_reply(200, templates_.render(language, "begin", first_data(language, *link, {})));
    });
    return reply ? *reply : trouble(request);
}

// The page brought the secret that the device will hold, so that a second press on the button, or one after
// an answer that was lost, opens nothing anew.
http::Reply ClientPages::start(const http::Request& request, const std::string& token)
{
    const auto fields = fields_of(request);
    const auto brought = field_in(fields, "secret");
    const auto secret = auth::is_token(brought) ? brought : auth::make_token();
    const LinkKnock knock{auth::hash_of(token), auth::hash_of(secret), secret_of(request),
                          number_in(fields, "birth_year"), request.request_id};
    const auto reply = with_connection(pool_, Repeatable::no, [&](Connection& db) -> Result<http::Reply> {
        if (is_device_of(db, knock.token_hash, knock.presented_hash))
            return see_other(std::string{root});
        auto link = look_at_link(db, knock.token_hash, knock.presented_hash);
        const auto opened = link ? open_link(db, knock) : OpenedLink{};
        if (opened.opening == LinkOpening::closed)
            return closed(request);
        const auto& language = language_of(request);
        if (opened.opening != LinkOpening::opened) {
            link->opened_before = true;
            return html_reply(
                422, templates_.render(language, "begin",
                                       first_data(language, *link, why_not(language, opened.opening))));
        }
        auto begun = see_other(std::string{root});
        set_device_cookie(begun, secret,
                          field_in(fields, "others_use_it").empty()
                              ? std::optional{std::chrono::seconds{opened.seconds_left}}
                              : std::nullopt);
        return begun;
    });
    return reply ? *reply : trouble(request);
}

http::Reply ClientPages::stop_page(const http::Request& request, const std::string& token)
{
    auto reply = answer_stop(pool_, templates_, request, token);
    if (!reply)
        return trouble(request);
    return *reply ? **std::move(reply) : closed(request);
}

http::Reply ClientPages::calendar(const http::Request& request, std::string_view file)
{
    auto reply = answer_calendar(pool_, request, file);
    if (!reply)
        return trouble(request);
    return *reply ? **std::move(reply) : closed(request);
}

http::Reply ClientPages::device_page(const http::Request& request)
{
    try {
        return page_of_device(request);
    } catch (const LinkMoved&) {
        return page_of_device(request);
    }
}

http::Reply ClientPages::page_of_device(const http::Request& request)
{
    const auto found = page_at(request);
    if (!found)
        return closed(request);
    const auto reply = with_connection(pool_, Repeatable::yes, [&](Connection& db) -> Result<http::Reply> {
        Transaction transaction{db};
        const auto opened = open_page(db, secret_of(request), found->route->action,
                                      found->route->method == "POST", request.request_id);
        if (!opened)
            return closed(request);
        const api::User user{opened->user_id, opened->username, opened->display_name, opened->role};
        const auto facts = facts_.at(db, opened->additions);
        Context context{user, db, *facts, opened->opened_at, request.request_id, {}};
        PageContext page{context,
                         *opened,
                         templates_,
                         language_of(request),
                         leaflets_,
                         found->path,
                         fields_of(request),
                         request.range,
                         secret_of(request),
                         pool_};
        auto answered = found->route->answer(page);
        transaction.commit();
        return answered;
    });
    return reply ? *reply : trouble(request);
}

// The pool is busy, the database away, or something broke: what was kept is kept.
http::Reply ClientPages::trouble(const http::Request& request) const
{
    const auto& language = language_of(request);
    auto reply = html_reply(503, templates_.render(language, "trouble", titled(language)));
    reply.headers.emplace_back("Retry-After", "5");
    return reply;
}

http::Reply ClientPages::wait(const http::Request& request, std::chrono::seconds time) const
{
    const auto& language = language_of(request);
    auto data = titled(language);
    data.set("seconds", std::to_string(time.count()));
    auto reply = html_reply(429, templates_.render(language, "wait", data));
    reply.headers.emplace_back("Retry-After", std::to_string(time.count()));
    return reply;
}

// The same for unknown, finished, revoked and expired.
http::Reply ClientPages::closed(const http::Request& request) const
{
    const auto& language = language_of(request);
    return html_reply(nowhere, templates_.render(language, "closed", titled(language)));
}

const Language& ClientPages::language_of(const http::Request& request) const
{
    return templates_.language_for(request.accept_language);
}

}  // namespace attune::server
