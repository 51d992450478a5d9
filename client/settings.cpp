#include "client/settings.hpp"

#include <cstdlib>
#include <fstream>

#include "shared/file_text.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"

namespace attune::desktop {

namespace {

constexpr const char* connection_file = "connection.json";
constexpr const char* window_file = "window.json";
constexpr const char* language_file = "language.json";
constexpr const char* note_file = "note.json";

// A relative path in the variable counts as none, says the specification.
std::filesystem::path folder(const char* variable, const char* below_home)
{
    const char* value = std::getenv(variable);
    if (value && std::filesystem::path{value}.is_absolute())
        return std::filesystem::path{value} / "attune";
    const char* home = std::getenv("HOME");
    return std::filesystem::path{home ? home : "/"} / below_home / "attune";
}

template <class T>
std::optional<T> read(const std::filesystem::path& path)
{
    const auto settings = json::from_text<T>(file_text(path).value_or(""));
    return settings ? std::optional{*settings} : std::nullopt;
}

// A half-written file never takes the place of a whole one.
template <class T>
bool write(const std::filesystem::path& path, const T& settings)
{
    auto half = path;
    half += ".tmp";
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    std::ofstream file{half, std::ios::binary};
    file << json::to_text(settings) << '\n';
    file.close();
    if (!file)
        return false;
    std::filesystem::rename(half, path, error);
    return !error;
}

}  // namespace

Folders own_folders()
{
    return {folder("XDG_CONFIG_HOME", ".config"), folder("XDG_DATA_HOME", ".local/share")};
}

std::optional<ConnectionSettings> read_connection_settings(const Folders& folders)
{
    return read<ConnectionSettings>(folders.config / connection_file);
}

std::optional<WindowSettings> read_window_settings(const Folders& folders)
{
    return read<WindowSettings>(folders.config / window_file);
}

std::optional<LanguageSettings> read_language_settings(const Folders& folders)
{
    return read<LanguageSettings>(folders.config / language_file);
}

std::optional<NoteSettings> read_note_settings(const Folders& folders)
{
    return read<NoteSettings>(folders.config / note_file);
}

bool write_settings(const Folders& folders, const ConnectionSettings& settings)
{
    return write(folders.config / connection_file, settings);
}

bool write_settings(const Folders& folders, const WindowSettings& settings)
{
    return write(folders.config / window_file, settings);
}

bool write_settings(const Folders& folders, const LanguageSettings& settings)
{
    return write(folders.config / language_file, settings);
}

bool write_settings(const Folders& folders, const NoteSettings& settings)
{
    return write(folders.config / note_file, settings);
}

}  // namespace attune::desktop
