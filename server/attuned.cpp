// attuned: the server of a practice. Reads what to serve, starts a private database when none is configured,
// and serves until it is told to stop.
#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <sys/stat.h>

#include "server/application.hpp"
#include "server/config.hpp"
#include "server/demo/demonstration.hpp"
#include "server/log.hpp"
#include "server/private_cluster.hpp"
#include "server/process.hpp"
#include "server/share_folder.hpp"
#include "server/upgrade.hpp"
#include "shared/api/client_attachments.hpp"
#include "shared/api/imports.hpp"
#include "shared/api/own_exercises.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/file_text.hpp"

namespace {

namespace server = attune::server;

constexpr int exit_failed = 1;
constexpr int exit_misconfigured = 2;
constexpr int exit_in_use = 3;

struct Arguments {
    std::string config;
    std::string check_config;
    std::string private_folder;
    std::string listen;
    bool demonstration = false;
};

// From here to release() SIGINT and SIGTERM wait: one that came while the database is being started would
// leave it running without us.
class HeldSignals {
public:
    HeldSignals()
    {
        std::signal(SIGPIPE, SIG_IGN);
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    void release() { pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr); }

private:
    sigset_t signals_{};
};

server::ConfigReading read_file(const std::string& file)
{
    const auto text = attune::file_text(file);
    if (!text)
        return {{}, {{0, "", "cannot be read."}}};
    return server::read_config(*text);
}

bool report(const std::vector<server::ConfigFault>& faults, const std::string& file)
{
    for (const auto& fault : faults)
        std::cerr << to_string(fault, file) << '\n';
    return !faults.empty();
}

// "127.0.0.1:8080" or "[::1]:8080", of this computer: there is no certificate.
server::http::Tcp parse_listen(const std::string& listen)
{
    const auto colon = listen.rfind(':');
    if (colon == std::string::npos)
        throw CLI::ValidationError{"--listen", "must be an address and a port, like 127.0.0.1:8080"};
    auto address = listen.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']'))
        address = address.substr(1, address.size() - 2);
    int port = 0;
    if (!CLI::detail::lexical_cast(listen.substr(colon + 1), port) || port < 0 || port > 65'535)
        throw CLI::ValidationError{"--listen", "must end in a port from 0 to 65535"};
    return {address, static_cast<std::uint16_t>(port)};
}

server::Config private_config(const Arguments& arguments)
{
    server::Config config;
    config.data_folder = arguments.private_folder;
    config.demonstration = arguments.demonstration;
    if (arguments.demonstration)
        config.practice_name = "Demonstration practice";
    if (!arguments.listen.empty())
        config.http.tcp = parse_listen(arguments.listen);
    return config;
}

void upgrade_private(const std::filesystem::path& folder)
{
    const auto applied = server::upgrade(server::private_connection(folder, "attune_owner"));
    if (!applied)
        throw std::runtime_error{applied.error().sentence};
    for (const auto& name : *applied)
        server::log::write(server::log::Level::info, "migrated", {{"migration", name}});
}

std::string spelled_tcp(const server::http::Settings& settings, std::uint16_t port)
{
    const auto& address = settings.tcp->address;
    const auto host = address.find(':') == std::string::npos ? address : "[" + address + "]";
    return (settings.tls ? "https://" : "http://") + host + ":" + std::to_string(port);
}

// Where it can be reached, as attune --connect takes it.
std::string spelled(const server::http::Settings& settings, std::uint16_t port)
{
    return settings.unix_socket ? "unix:" + settings.unix_socket->string() : spelled_tcp(settings, port);
}

// Where clients reach its pages. Without a certificate that is this computer alone, by the one name under
// which browsers take a cookie without TLS.
std::string pages_address(const server::Config& config)
{
    const auto& tcp = config.http.tcp;
    if (!config.pages_address.empty() || !tcp || tcp->port == 0)
        return config.pages_address;
    return config.http.tls ? spelled_tcp(config.http, tcp->port)
                           : "http://localhost:" + std::to_string(tcp->port);
}

void serve(const server::Config& config, HeldSignals& held)
{
    const auto application = server::make_application(
        {config.connection.value(), config.http.limits.workers, config.practice_name, config.demonstration,
         pages_address(config), config.pages_proxy, server::share_folder(), config.relay});
    auto settings = config.http;
    for (const auto path : {attune::api::BeginImport::path, attune::api::KeepAttachment::path,
                            attune::api::AddClientAttachment::path})
        settings.large_bodies_at.push_back(std::string{attune::api::root} + std::string{path});
    server::http::Server http{settings, *application};
    http.stop_at({SIGINT, SIGTERM});
    held.release();
    std::cout << "attuned: ready on " << spelled(config.http, http.port()) << std::endl;
    http.run();
    server::log::write(server::log::Level::info, "stopped");
}

void serve_private(server::Config config, HeldSignals& held)
{
    const server::PrivateFolder folder{config.data_folder};
    server::log::to_file(folder.path() / "attuned.log");
    const server::PrivateCluster cluster{folder};
    upgrade_private(folder.path());
    if (config.demonstration)
        server::load_demonstration(server::private_connection(folder.path(), "attune_owner"));
    config.connection = server::private_connection(folder.path(), "attune_app");
    if (!config.http.tcp || !config.http.unix_socket)
        config.http.unix_socket = folder.socket();
    serve(config, held);
}

int run(const Arguments& arguments)
{
    if (!arguments.check_config.empty()) {
        if (report(read_file(arguments.check_config).faults, arguments.check_config))
            return exit_misconfigured;
        std::cout << arguments.check_config << ": no faults.\n";
        return 0;
    }

    HeldSignals held;
    if (!arguments.private_folder.empty()) {
        serve_private(private_config(arguments), held);
        return 0;
    }
    const auto reading = read_file(arguments.config);
    if (report(reading.faults, arguments.config))
        return exit_misconfigured;
    if (!reading.config.time_zone.empty())
        attune::set_time_zone(reading.config.time_zone);
    if (!reading.config.connection) {
        serve_private(reading.config, held);
        return 0;
    }
    if (server::runs_as_root())
        throw std::runtime_error{
            "With database.connection it does not run as root, for nothing it does needs "
            "that. Start it as a user of its own (in systemd: User=)."};
    serve(reading.config, held);
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    Arguments arguments;
    CLI::App app{"The server of a practice. Stops at SIGTERM, once every request has been answered.",
                 "attuned"};
    auto* config = app.add_option("--config", arguments.config, "Serve as this TOML file says");
    auto* check =
        app.add_option("--check-config", arguments.check_config, "Say what is wrong in this TOML file");
    auto* folder = app.add_option("--private", arguments.private_folder,
                                  "Serve this computer alone, with a database of its own in this folder");
    app.add_flag("--demonstration", arguments.demonstration, "A practice of invented people")->needs(folder);
    app.add_option("--listen", arguments.listen, "Also on ADDRESS:PORT of this computer, without encryption")
        ->needs(folder);
    config->excludes(folder)->excludes(check);
    folder->excludes(check);
    app.callback([&] {
        if (arguments.config.empty() && arguments.check_config.empty() && arguments.private_folder.empty())
            throw CLI::RequiredError{"--config, --check-config or --private"};
    });
    ::umask(077);
    try {
        app.parse(argc, argv);
        return run(arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : exit_misconfigured;
    } catch (const server::FolderInUse& error) {
        std::cerr << "attuned: " << error.what() << '\n';
        return exit_in_use;
    } catch (const std::exception& error) {
        std::cerr << "attuned: " << error.what() << '\n';
        return exit_failed;
    }
}
