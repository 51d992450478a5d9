#include "server/private_cluster.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fstream>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>
#include <utility>

extern "C" {
#include <sys/pidfd.h>  // glibc 2.36 forgets to say that this is C
}

#include "server/log.hpp"
#include "server/postgres.hpp"
#include "server/process.hpp"
#include "server/share_folder.hpp"
#include "shared/file_text.hpp"

namespace attune::server {
namespace {

namespace fs = std::filesystem;

constexpr auto programs_of_debian = "/usr/lib/postgresql";
constexpr std::chrono::milliseconds patience{60'000};  // pg_ctl's own, for a start and for a stop

// Whoever runs attuned is every role of this cluster, and nobody else is any.
constexpr auto authentication = "local all all peer map=attune\n";
constexpr auto identities =
    "attune /^(.*)$ attune\n"
    "attune /^(.*)$ attune_owner\n"
    "attune /^(.*)$ attune_app\n"
    "attune /^(.*)$ attune_report\n";

// Small, for a computer that does other things too. Nothing that a person wrote reaches PostgreSQL's own log.
constexpr auto settings = R"(# Written anew by attuned whenever it starts.
listen_addresses = ''
port = 5432
unix_socket_permissions = 0700
max_connections = 80
shared_buffers = 64MB
log_min_messages = warning
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length_on_error = 0
log_checkpoints = off
)";

void write(const fs::path& file, const std::string& text)
{
    std::ofstream stream{file, std::ios::binary | std::ios::trunc};
    stream << text << std::flush;
    if (!stream)
        throw std::runtime_error{"The file " + file.string() + " cannot be written."};
}

std::string version_of(const fs::path& data)
{
    auto version = file_text(data / "PG_VERSION").value_or("");
    std::erase(version, '\n');
    return version;
}

// The newest that is installed: for a cluster that does not exist yet.
std::string newest_version()
{
    int newest = 0;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator{programs_of_debian, none}) {
        const auto name = entry.path().filename().string();
        int version = 0;
        std::from_chars(name.data(), name.data() + name.size(), version);
        if (version > newest && fs::exists(entry.path() / "bin" / "initdb"))
            newest = version;
    }
    if (newest == 0)
        throw std::runtime_error{"PostgreSQL is not installed. Install the package postgresql-15."};
    return std::to_string(newest);
}

// PostgreSQL's processes work in their data folder, so this finds them whatever their numbers are.
bool is_anybodys_working_folder(const fs::path& folder)
{
    std::error_code gone;
    return std::ranges::any_of(fs::directory_iterator{"/proc"}, [&](const fs::directory_entry& process) {
        return fs::read_symlink(process.path() / "cwd", gone) == folder;
    });
}

}  // namespace

PrivateCluster::PrivateCluster(fs::path folder)
    : folder_{std::move(folder)},
      data_{folder_ / "postgres"},
      log_{folder_ / "postgres.log"}
{
}

// Delegates so that what was started is stopped again when the rest fails.
PrivateCluster::PrivateCluster(const PrivateFolder& folder) : PrivateCluster{folder.path()}
{
    if (!fs::exists(data_))
        make();
    configure();
    forget_dead_postmaster();
    if (!is_running())
        start();
    take_hold();
    make_database();
}

PrivateCluster::~PrivateCluster()
{
    if (postmaster_ < 0)
        return;
    // Not by pg_ctl, which would need the folder: by now somebody may have taken it away.
    ::pidfd_send_signal(postmaster_, SIGINT, nullptr, 0);
    pollfd end{postmaster_, POLLIN, 0};
    int ended = -1;
    do {
        ended = ::poll(&end, 1, static_cast<int>(patience.count()));
    } while (ended < 0 && errno == EINTR);
    if (ended != 1)
        log::write(log::Level::error, "postgres_not_stopped");
    ::close(postmaster_);
}

// Under another name until it is whole, so that a computer switched off half way leaves nothing in the way.
void PrivateCluster::make()
{
    const auto unfinished = folder_ / "postgres.new";
    fs::remove_all(unfinished);
    const auto initdb = fs::path{programs_of_debian} / newest_version() / "bin" / "initdb";
    if (run_program({initdb, "-D", unfinished, "-U", "attune", "-A", "peer", "--data-checksums",
                     "--encoding=UTF8", "--locale=C.UTF-8"},
                    log_) != 0)
        throw std::runtime_error{"The private database could not be made; " + log_.string() + " says why."};
    write(unfinished / "pg_hba.conf", authentication);
    write(unfinished / "pg_ident.conf", identities);
    std::ofstream{unfinished / "postgresql.conf", std::ios::app} << "include 'attune.conf'\n";
    fs::rename(unfinished, data_);
}

void PrivateCluster::configure() const
{
    write(data_ / "attune.conf",
          std::string{settings} + "unix_socket_directories = '\"" + folder_.string() + "\"'\n");
}

void PrivateCluster::start()
{
    if (run_program({program("pg_ctl"), "-D", data_, "-l", log_, "-s", "-w", "-t", "60", "start"}, log_) != 0)
        throw std::runtime_error{"The private database did not start; " + log_.string() +
                                 " says why. Its records were left as they are."};
}

void PrivateCluster::take_hold()
{
    pid_t number = 0;
    if (std::ifstream{data_ / "postmaster.pid"} >> number)
        postmaster_ = ::pidfd_open(number, 0);
    if (postmaster_ < 0)
        throw std::runtime_error{"The private database ended as soon as it had started; " + log_.string() +
                                 " says why. Its records were left as they are."};
}

void PrivateCluster::make_database() const
{
    Postgres cluster{private_connection(folder_, "attune", "postgres")};
    const auto roles = file_text(shared_file("roles.sql"));
    if (!roles)
        throw std::runtime_error{"The file " + shared_file("roles.sql").string() + " cannot be read."};
    cluster.run(*roles);
    if (cluster.rows("SELECT 1 FROM pg_database WHERE datname = 'attune'").empty())
        cluster.run("CREATE DATABASE attune OWNER attune_owner");
    cluster.run(
        "REVOKE ALL ON DATABASE attune FROM PUBLIC;"
        "GRANT CONNECT ON DATABASE attune TO attune_app, attune_report");
}

bool PrivateCluster::is_running() const
{
    return run_program({program("pg_ctl"), "-D", data_, "status"}, "/dev/null") == 0;
}

// After a power cut the number in postmaster.pid may be another process's by now, and PostgreSQL would refuse
// to start. Holding the folder's lock, we are the only one who starts it.
void PrivateCluster::forget_dead_postmaster() const
{
    if (!fs::exists(data_ / "postmaster.pid") || is_anybodys_working_folder(data_))
        return;
    log::write(log::Level::warning, "dead_postmaster_forgotten");
    fs::remove(data_ / "postmaster.pid");
    fs::remove(folder_ / ".s.PGSQL.5432.lock");
}

std::string PrivateCluster::program(std::string_view name) const
{
    auto file = fs::path{programs_of_debian} / version_of(data_) / "bin" / name;
    if (!fs::exists(file))
        throw std::runtime_error{"The private database was made by PostgreSQL " + version_of(data_) +
                                 ", which is not installed. Install the package postgresql-" +
                                 version_of(data_) + "; the records are kept."};
    return file;
}

std::string private_connection(const std::filesystem::path& folder, std::string_view role,
                               std::string_view database)
{
    return "host='" + folder.string() + "' port=5432 user=" + std::string{role} +
           " dbname=" + std::string{database} + " connect_timeout=5";
}

}  // namespace attune::server
