#include "server/log.hpp"

#include <chrono>
#include <memory>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace attune::server::log {
namespace {

constexpr std::size_t file_bytes = std::size_t{1024} * 1024;
constexpr std::size_t old_files = 3;

std::shared_ptr<spdlog::logger> with_sink(spdlog::sink_ptr sink)
{
    auto logger = std::make_shared<spdlog::logger>("attuned", std::move(sink));
    // The message is the rest of the object, made by Boost.JSON, which escapes what has to be escaped.
    logger->set_formatter(std::make_unique<spdlog::pattern_formatter>(
        R"({"time":"%Y-%m-%dT%H:%M:%S.%fZ","level":"%l",%v})", spdlog::pattern_time_type::utc));
    logger->flush_on(spdlog::level::info);
    return logger;
}

std::shared_ptr<spdlog::logger>& current()
{
    static auto logger = with_sink(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    return logger;
}

spdlog::level::level_enum spelled(Level level)
{
    switch (level) {
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            break;
    }
    return spdlog::level::err;
}

}  // namespace

void to_standard_error()
{
    current() = with_sink(std::make_shared<spdlog::sinks::stderr_sink_mt>());
}

void to_file(const std::filesystem::path& file)
{
    current() =
        with_sink(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, file_bytes, old_files));
}

void to_stream(std::ostream& stream)
{
    current() = with_sink(std::make_shared<spdlog::sinks::ostream_sink_mt>(stream));
}

void write(Level level, std::string_view event, const boost::json::object& details)
{
    auto line = R"("event":)" + boost::json::serialize(boost::json::string{event});
    if (!details.empty()) {
        const auto rest = boost::json::serialize(details);
        line += ',';
        line.append(rest, 1, rest.size() - 2);
    }
    current()->log(spelled(level), spdlog::string_view_t{line});
}

}  // namespace attune::server::log
