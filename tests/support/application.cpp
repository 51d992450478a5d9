#include "tests/support/application.hpp"

#include <atomic>

#include <boost/describe/enum_to_string.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "server/application.hpp"
#include "server/auth/tokens.hpp"

namespace attune::tests {

namespace {

std::string next_number()
{
    static std::atomic<int> count{0};
    return std::to_string(++count);
}

}  // namespace

std::string Answer::at(std::string_view pointer) const
{
    boost::system::error_code missing;
    const auto* found = body.find_pointer(pointer, missing);
    if (!found || found->is_null())
        return "";
    return found->is_string() ? std::string{found->get_string()} : boost::json::serialize(*found);
}

std::string Answer::header(std::string_view name) const
{
    for (const auto& [known, value] : reply.headers)
        if (known == name)
            return value;
    return "";
}

Caller::Caller(server::http::Application& application, std::string token, std::string user_id)
    : application_{application},
      token_{std::move(token)},
      user_id_{std::move(user_id)}
{
}

Answer Caller::get(const std::string& path)
{
    return send(request("GET", path));
}

Answer Caller::post(const std::string& path, const std::string& body, std::optional<long long> row_version)
{
    auto message = request("POST", path, body);
    if (row_version)
        message.if_match = std::to_string(*row_version);
    return send(message);
}

Answer Caller::put(const std::string& path, const std::string& body, std::optional<long long> row_version)
{
    auto message = request("PUT", path, body);
    if (row_version)
        message.if_match = std::to_string(*row_version);
    return send(message);
}

Answer Caller::remove(const std::string& path)
{
    return send(request("DELETE", path));
}

server::http::Request Caller::request(const std::string& method, const std::string& path,
                                      const std::string& body) const
{
    server::http::Request message;
    message.method = method;
    message.path = "/api/v1" + path.substr(0, path.find('?'));
    message.query = path.find('?') == std::string::npos ? "" : path.substr(path.find('?') + 1);
    if (!token_.empty())
        message.authorization = "Bearer " + token_;
    if (method != "GET")
        message.idempotency_key = "key-" + next_number();
    if (!body.empty())
        message.content_type = "application/json";
    message.body = body;
    message.request_id = "request-" + next_number();
    message.peer = "127.0.0.1";
    message.accept_language = languages_;
    return message;
}

Answer Caller::send(const server::http::Request& request)
{
    Answer answer;
    answer.reply = application_.answer(request);
    answer.status = answer.reply.status;
    boost::system::error_code not_json;
    answer.body = boost::json::parse(answer.reply.body, not_json);
    return answer;
}

Practice::Practice(std::size_t pool, std::optional<server::MailRelay> relay)
    : application{server::make_application({.connection = database.connect_string(),
                                            .pool = pool,
                                            .practice_name = "",
                                            .demonstration = false,
                                            .pages_address = "https://practice.test",
                                            .share = ATTUNE_SHARE_FOLDER,
                                            .relay = std::move(relay),
                                            .between_mail_rounds = std::chrono::hours{24}})}
{
    database.execute("INSERT INTO practice (name) VALUES ('Test Practice')");
}

Caller Practice::sign_in(const std::string& username, api::Role role)
{
    const auto user_id = add_user(database, username, role);
    return {*application, add_sign_in(database, user_id), user_id};
}

Caller Practice::nobody()
{
    return {*application, "", ""};
}

std::string add_user(Database& database, const std::string& username, api::Role role)
{
    return database.value(
        "INSERT INTO user_account (username, display_name, role, password_hash, draft_key) VALUES ('" +
        username + "', 'The " + username + "', '" + boost::describe::enum_to_string(role, "") +
        "', 'none', decode(repeat('5a', 32), 'hex')) RETURNING id");
}

std::string add_sign_in(Database& database, const std::string& user_id)
{
    auto token = server::auth::make_token();
    database.execute("INSERT INTO sign_in (token_hash, user_id) VALUES (decode('" +
                     server::auth::hash_of(token) + "', 'hex'), '" + user_id + "')");
    return token;
}

}  // namespace attune::tests
