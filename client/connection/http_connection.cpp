#include "client/connection/http_connection.hpp"

#include <array>
#include <curl/curl.h>

#include "shared/api/problem.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::size_t most_idle_handles = 4;

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Headers = std::unique_ptr<curl_slist, FreeList>;

void add(Headers& headers, const std::string& line)
{
    headers.reset(curl_slist_append(headers.release(), line.c_str()));
}

Headers headers_of(const api::Message& message, const std::string& key, const std::string& token)
{
    Headers headers;
    add(headers, "Accept: application/json");
    add(headers, "Accept-Language: " + spoken().code());
    add(headers, "Expect:");
    if (message.body)
        add(headers, "Content-Type: application/json");
    if (!key.empty())
        add(headers, "Idempotency-Key: " + key);
    if (message.if_match)
        add(headers, "If-Match: \"" + std::to_string(*message.if_match) + '"');
    if (!token.empty())
        add(headers, "Authorization: Bearer " + token);
    return headers;
}

struct Body {
    std::string& text;
    std::size_t largest;
};

std::size_t take_bytes(char* data, std::size_t, std::size_t size, void* to)
{
    const auto& body = *static_cast<Body*>(to);
    if (body.text.size() + size > body.largest)
        return 0;  // libcurl takes this as a failure
    body.text.append(data, size);
    return size;
}

int ask_whether_to_go_on(void* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::stop_source*>(stopping)->stop_requested() ? 1 : 0;
}

const char* verb(api::Method method)
{
    constexpr std::array verbs{"GET", "POST", "PUT", "DELETE"};
    return verbs.at(static_cast<std::size_t>(method));
}

void set_body(CURL* curl, const api::Message& message)
{
    if (message.method != api::Method::get && message.body) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(message.body->size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, message.body->data());
    } else if (message.method == api::Method::post || message.method == api::Method::put) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "");
    }
}

// What a large body needs beside the rest, on a line of one megabit a second; in milliseconds.
long time_for(std::size_t body_bytes)
{
    return static_cast<long>(body_bytes / 128);
}

// The connection failed under the call, so that a second try may find a better one.
bool connection_failed(CURLcode outcome)
{
    return outcome == CURLE_COULDNT_CONNECT || outcome == CURLE_SEND_ERROR || outcome == CURLE_RECV_ERROR ||
           outcome == CURLE_GOT_NOTHING || outcome == CURLE_PARTIAL_FILE;
}

Refusal unreachable(CURLcode outcome)
{
    if (outcome == CURLE_PEER_FAILED_VERIFICATION || outcome == CURLE_SSL_CACERT_BADFILE)
        return {RefusalCode::unreachable,
                say("The server did not prove who it is, so nothing was sent. Ask whoever runs it for its "
                    "certificate, and start Attune with it.")};
    if (outcome == CURLE_COULDNT_RESOLVE_HOST)
        return {RefusalCode::unreachable, say("No server of that name was found. Check the address.")};
    if (outcome == CURLE_WRITE_ERROR)
        return {RefusalCode::too_large, say("The answer was larger than Attune accepts, and was left.")};
    return {RefusalCode::unreachable, say("The server did not answer. Check the network, then try again.")};
}

}  // namespace

// One easy handle, with the connection it keeps alive.
class HttpConnection::Handle {
public:
    Handle() : curl{curl_easy_init()}
    {
        if (!curl)
            throw std::bad_alloc{};
    }
    ~Handle() { curl_easy_cleanup(curl); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    CURL* curl;
};

struct HttpConnection::Answer {
    CURLcode outcome = CURLE_OK;
    int status = 0;
    std::string body;
};

HttpConnection::HttpConnection(Address address, std::string ca_file, CallLimits limits)
    : address_{std::move(address)},
      ca_file_{std::move(ca_file)},
      limits_{limits}
{
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (once != CURLE_OK)
        throw std::runtime_error{curl_easy_strerror(once)};
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::use_token(const std::string& token)
{
    const std::lock_guard lock{mutex_};
    token_ = token;
}

std::string HttpConnection::token()
{
    const std::lock_guard lock{mutex_};
    return token_;
}

void HttpConnection::stop()
{
    stopping_.request_stop();
}

bool HttpConnection::ready()
{
    api::Message message;
    message.path = "/readyz";
    const auto answer = perform(message, {});
    return answer.outcome == CURLE_OK && answer.status == 200;
}

Result<std::string> HttpConnection::exchange(const api::Message& message, const std::string& key)
{
    auto answer = perform(message, key);
    const bool may_repeat = message.method == api::Method::get || !key.empty();
    if (may_repeat && connection_failed(answer.outcome) && rest_before_second_try())
        answer = perform(message, key);
    if (answer.outcome != CURLE_OK)
        return unreachable(answer.outcome);
    if (answer.status < 200 || answer.status > 299)
        return api::to_refusal(answer.status, answer.body);
    return answer.body.empty() ? std::string{"{}"} : std::move(answer.body);
}

bool HttpConnection::rest_before_second_try()
{
    const auto stop = stopping_.get_token();
    std::unique_lock lock{mutex_};
    return !told_to_stop_.wait_for(lock, stop, limits_.before_second_try,
                                   [&] { return stop.stop_requested(); });
}

HttpConnection::Answer HttpConnection::perform(const api::Message& message, const std::string& key)
{
    auto handle = borrow();
    CURL* curl = handle->curl;
    Answer answer;
    const auto url = address_.base + message.path + (message.query.empty() ? "" : "?" + message.query);

    const auto headers = headers_of(message, key, token());
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, verb(message.method));
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    set_body(curl, message);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_bytes);
    Body body{answer.body, limits_.largest_reply};
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    configure(*handle, message.body ? message.body->size() : 0);

    answer.outcome = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    give_back(std::move(handle));
    return answer;
}

// How to get there, how long it may take, and when to break it off.
void HttpConnection::configure(Handle& handle, std::size_t body_bytes)
{
    CURL* curl = handle.curl;
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, ask_whether_to_go_on);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stopping_);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connecting.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS,
                     static_cast<long>(limits_.whole.count()) + time_for(body_bytes));
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_TCP_NODELAY, 1L);
    if (!ca_file_.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, ca_file_.c_str());
    if (!address_.socket_path.empty())
        curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, address_.socket_path.c_str());
    if (address_.base.starts_with("http://"))
        curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
}

std::unique_ptr<HttpConnection::Handle> HttpConnection::borrow()
{
    const std::lock_guard lock{mutex_};
    if (idle_.empty())
        return std::make_unique<Handle>();
    auto handle = std::move(idle_.back());
    idle_.pop_back();
    return handle;
}

// Options go, the living connection stays.
void HttpConnection::give_back(std::unique_ptr<Handle> handle)
{
    curl_easy_reset(handle->curl);
    const std::lock_guard lock{mutex_};
    if (idle_.size() < most_idle_handles)
        idle_.push_back(std::move(handle));
}

}  // namespace attune::desktop
