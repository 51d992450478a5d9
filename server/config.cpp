#include "server/config.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <functional>
#include <limits>
#include <numeric>
#include <toml++/toml.h>
#include <type_traits>

#include <boost/asio/ip/address.hpp>

#include "shared/domain/mailing.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server {
namespace {

// "https://practice.example": scheme, host and port, and nothing behind them.
bool is_origin(std::string_view address)
{
    constexpr std::string_view scheme = "https://";
    return address.starts_with(scheme) && address.size() > scheme.size() &&
           address.substr(scheme.size()).find('/') == std::string_view::npos;
}

constexpr auto whole_numbers = std::numeric_limits<std::int64_t>::max();
constexpr double longest_seconds = 24 * 60 * 60;

std::size_t edits_between(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < other.size(); ++j) {
            const auto substituted = diagonal + (one[i] == other[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

// Goes through the file key by key. Each key is known by where its value goes; whatever is left is a fault.
class ConfigReader {
public:
    explicit ConfigReader(const toml::table& table) : table_{table} {}

    void text(std::string key, std::function<void(std::string)> take)
    {
        with(std::move(key), [this, take = std::move(take)](const auto& name, const toml::node& node) {
            if (const auto value = node.value_exact<std::string>(); value && !value->empty())
                take(*value);
            else
                fault(node, name, "must be text in quotation marks, and not empty.");
        });
    }

    void truth(std::string key, bool& into)
    {
        with(std::move(key), [this, &into](const auto& name, const toml::node& node) {
            if (const auto value = node.value_exact<bool>())
                into = *value;
            else
                fault(node, name, "must be true or false.");
        });
    }

    template <class Number>
    void number(std::string key, std::int64_t least, std::int64_t most, Number& into)
    {
        with(std::move(key), [=, this, &into](const auto& name, const toml::node& node) {
            const auto value = node.value_exact<std::int64_t>();
            if (value && *value >= least && *value <= most)
                into = static_cast<Number>(*value);
            else if (most == whole_numbers)
                fault(node, name, "must be a whole number, " + std::to_string(least) + " or more.");
            else
                fault(node, name,
                      "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                          ".");
        });
    }

    void seconds(std::string key, std::chrono::milliseconds& into)
    {
        with(std::move(key), [this, &into](const auto& name, const toml::node& node) {
            const auto value = node.is_number() ? node.value<double>() : std::nullopt;
            if (value && *value >= 0.001 && *value <= longest_seconds)
                into = std::chrono::milliseconds{std::lround(*value * 1000)};
            else
                fault(node, name, "must be a number of seconds, above 0 and at most a day.");
        });
    }

    [[nodiscard]] bool has(const std::string& key) const { return bool(table_.at_path(key)); }

    void fault(const toml::node& node, const std::string& key, std::string sentence)
    {
        faults_.push_back({node.source().begin.line, key, std::move(sentence)});
    }
    void fault_at(const std::string& key, std::string sentence)
    {
        const auto found = table_.at_path(key);
        faults_.push_back({found ? found.node()->source().begin.line : 0, key, std::move(sentence)});
    }

    // Faults in the order of their lines, the unknown keys among them.
    std::vector<ConfigFault> finish()
    {
        find_unknown(table_, "");
        std::ranges::stable_sort(faults_, {}, &ConfigFault::line);
        return std::move(faults_);
    }

private:
    template <class Take>
    void with(std::string key, Take take)
    {
        if (const auto found = table_.at_path(key))
            take(key, *found.node());
        known_.push_back(std::move(key));
    }

    void find_unknown(const toml::table& table, const std::string& prefix)
    {
        for (const auto& [name, node] : table) {
            const auto key = prefix + std::string{name.str()};
            const auto opens = [&](const std::string& known) { return known.starts_with(key + "."); };
            if (std::ranges::find(known_, key) != known_.end())
                continue;
            if (const auto* inner = node.as_table(); inner != nullptr && std::ranges::any_of(known_, opens))
                find_unknown(*inner, key + ".");
            else
                faults_.push_back({name.source().begin.line, key,
                                   "is not a key of this file; did you mean " + nearest_to(key) + "?"});
        }
    }

    [[nodiscard]] std::string nearest_to(const std::string& key) const
    {
        return *std::ranges::min_element(known_, {},
                                         [&](const std::string& known) { return edits_between(key, known); });
    }

    const toml::table& table_;
    std::vector<std::string> known_;
    std::vector<ConfigFault> faults_;
};

void read_listen(ConfigReader& reader, http::Settings& settings)
{
    http::Tcp tcp{"127.0.0.1", 8443};
    reader.text("listen.address", [&](auto value) { tcp.address = value; });
    reader.number("listen.port", 0, 65'535, tcp.port);
    reader.text("listen.unix_socket", [&](auto value) { settings.unix_socket = value; });
    if (reader.has("listen.address") || reader.has("listen.port") || !settings.unix_socket)
        settings.tcp = tcp;
}

void read_tls(ConfigReader& reader, http::Settings& settings)
{
    http::Tls tls;
    reader.text("tls.certificate", [&](auto value) { tls.certificate = value; });
    reader.text("tls.key", [&](auto value) { tls.key = value; });
    if (tls.certificate.empty() != tls.key.empty())
        reader.fault_at("tls", "needs both a certificate and a key.");
    else if (!tls.key.empty())
        settings.tls = tls;
}

void check_address(ConfigReader& reader, const http::Settings& settings)
{
    if (!settings.tcp)
        return;
    boost::system::error_code wrong;
    const auto address = boost::asio::ip::make_address(settings.tcp->address, wrong);
    if (wrong)
        reader.fault_at("listen.address", "must be an IP address, like 127.0.0.1, 0.0.0.0 or ::.");
    else if (!address.is_loopback() && !settings.tls)
        reader.fault_at("listen.address",
                        "reaches beyond this computer, so tls.certificate and tls.key are needed.");
}

void check_file(ConfigReader& reader, const std::string& key, const std::filesystem::path& file, bool secret)
{
    std::error_code unreadable;
    const auto status = std::filesystem::status(file, unreadable);
    if (unreadable || !std::filesystem::is_regular_file(status))
        reader.fault_at(key, "names a file that is not there: " + file.string() + ".");
    else if (secret &&
             (status.permissions() & std::filesystem::perms::others_all) != std::filesystem::perms::none)
        reader.fault_at(
            key, "names a file that every user of this computer may read (chmod o= " + file.string() + ").");
}

// Whether "smtp://host:port" is a relay on this computer, to which nothing crosses a network.
bool is_on_this_computer(std::string_view url)
{
    const auto place = url.substr(url.find("://") + 3);
    const auto host = place.substr(0, place.starts_with('[') ? place.find(']') + 1 : place.find(':'));
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

bool is_relay(std::string_view url)
{
    const bool known = url.starts_with("smtp://") || url.starts_with("smtps://");
    const auto host = known ? url.substr(url.find("://") + 3) : std::string_view{};
    return !host.empty() && host.find_first_of("/@ \r\n") == std::string_view::npos;
}

void read_password(ConfigReader& reader, const std::filesystem::path& file, MailRelay& relay)
{
    if (file.empty())
        return;
    check_file(reader, "mail.password_file", file, true);
    std::ifstream stream{file, std::ios::binary};
    std::getline(stream, relay.password);
    if (relay.password.empty())
        reader.fault_at("mail.password_file", "holds no password on its first line.");
}

void read_mail(ConfigReader& reader, std::optional<MailRelay>& into)
{
    MailRelay relay;
    std::filesystem::path password_file;
    reader.text("mail.relay", [&](auto value) { relay.url = value; });
    reader.text("mail.from", [&](auto value) { relay.from = value; });
    reader.text("mail.name", [&](auto value) { relay.name = value; });
    reader.text("mail.user", [&](auto value) { relay.user = value; });
    reader.text("mail.password_file", [&](auto value) { password_file = value; });
    reader.text("mail.authority", [&](auto value) { relay.authority = value; });
    if (!reader.has("mail"))
        return;
    if (!is_relay(relay.url))
        reader.fault_at(
            "mail.relay",
            "must be the relay that takes the practice's e-mails, like smtps://mail.practice.example or "
            "smtp://mail.practice.example:587.");
    else
        relay.tls = relay.url.starts_with("smtps://") || !is_on_this_computer(relay.url);
    if (!is_mail_address(relay.from))
        reader.fault_at("mail.from",
                        "must be the address that e-mails come from, like post@practice.example.");
    if (relay.user.empty() != password_file.empty())
        reader.fault_at("mail.user", "and mail.password_file go together: both or neither.");
    read_password(reader, password_file, relay);
    if (!relay.authority.empty())
        check_file(reader, "mail.authority", relay.authority, false);
    into = std::move(relay);
}

void read_limits(ConfigReader& reader, http::Limits& limits)
{
    reader.number("limits.header_bytes", 1'024, whole_numbers, limits.header_bytes);
    reader.number("limits.target_bytes", 256, whole_numbers, limits.target_bytes);
    reader.number("limits.body_bytes", 1'024, whole_numbers, limits.body_bytes);
    reader.number("limits.large_body_bytes", 1'024, whole_numbers, limits.large_body_bytes);
    reader.number("limits.large_bodies", 1, whole_numbers, limits.large_bodies);
    reader.seconds("limits.header_time", limits.header_time);
    reader.seconds("limits.body_time", limits.body_time);
    reader.seconds("limits.large_body_time", limits.large_body_time);
    reader.seconds("limits.reply_time", limits.reply_time);
    reader.seconds("limits.idle_time", limits.idle_time);
    reader.seconds("limits.drain_time", limits.drain_time);
    reader.number("limits.connections", 1, 100'000, limits.connections);
    reader.number("limits.connections_per_address", 1, 100'000, limits.connections_per_address);
    reader.number("limits.queue", 0, 100'000, limits.queue);
    reader.number("limits.hashing_workers", 1, 64, limits.hashing_workers);
    reader.number("limits.hashing_queue", 0, 1'000, limits.hashing_queue);
}

void read_pages(ConfigReader& reader, Config& config)
{
    reader.text("pages.address", [&](const std::string& value) {
        if (is_origin(value))
            config.pages_address = value;
        else
            reader.fault_at(
                "pages.address",
                "must be where clients reach this server, as https://practice.example, without a path.");
    });
    reader.text("pages.proxy", [&](const std::string& value) {
        boost::system::error_code not_an_address;
        config.pages_proxy = boost::asio::ip::make_address(value, not_an_address).to_string();
        if (not_an_address)
            reader.fault_at("pages.proxy", "must be the address of the proxy, as 192.0.2.10.");
    });
}

ConfigReading read_table(const toml::table& table)
{
    ConfigReading reading;
    auto& config = reading.config;
    ConfigReader reader{table};
    reader.text("data_folder", [&](auto value) { config.data_folder = value; });
    read_listen(reader, config.http);
    read_tls(reader, config.http);
    reader.text("database.connection", [&](auto value) { config.connection = value; });
    reader.number("database.pool", 1, 64, config.http.limits.workers);
    reader.text("practice.name", [&](auto value) { config.practice_name = value; });
    reader.truth("practice.demonstration", config.demonstration);
    read_pages(reader, config);
    reader.text("practice.time_zone", [&](auto value) {
        if (is_time_zone(value))
            config.time_zone = value;
        else
            reader.fault_at(
                "practice.time_zone",
                "is not a time zone that this computer knows; they are named like Europe/London.");
    });
    read_mail(reader, config.relay);
    read_limits(reader, config.http.limits);

    check_address(reader, config.http);
    if (config.http.tls) {
        check_file(reader, "tls.certificate", config.http.tls->certificate, false);
        check_file(reader, "tls.key", config.http.tls->key, true);
    }
    if (!reader.has("database.connection") && !reader.has("data_folder"))
        reader.fault_at("database.connection",
                        "is missing, and so is data_folder, where a private database could be kept.");
    reading.faults = reader.finish();
    return reading;
}

}  // namespace

ConfigReading read_config(std::string_view toml)
{
    try {
        return read_table(toml::parse(toml));
    } catch (const toml::parse_error& error) {
        return {{},
                {{error.source().begin.line, "", "is not TOML: " + std::string{error.description()} + "."}}};
    }
}

std::string to_string(const ConfigFault& fault, const std::filesystem::path& file)
{
    auto text = file.string() + ":" + (fault.line > 0 ? std::to_string(fault.line) + ":" : "");
    if (!fault.key.empty())
        text += " " + fault.key;
    return text + " " + fault.sentence;
}

}  // namespace attune::server
