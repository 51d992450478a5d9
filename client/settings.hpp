// What this computer remembers from one start to the next: where the practice is, how the window lay,
// which language was chosen, and how notes are written.
// Nothing of any client.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <boost/describe/class.hpp>

namespace attune::desktop {

struct ConnectionSettings {
    bool this_computer = false;  // a private practice, which we start ourselves
    std::string address;         // of the practice's server otherwise
    std::string ca_file;         // a certificate to trust; empty for the system's own
};
BOOST_DESCRIBE_STRUCT(ConnectionSettings, (), (this_computer, address, ca_file))

struct WindowSettings {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool maximized = false;
    bool sidebar = true;
};
BOOST_DESCRIBE_STRUCT(WindowSettings, (), (x, y, width, height, maximized, sidebar))

struct LanguageSettings {
    std::string language;  // "en", "de"; empty: as the system has it
};
BOOST_DESCRIBE_STRUCT(LanguageSettings, (), (language))

struct NoteSettings {
    bool preview = false;  // the note as it will be read stands beside the fields
};
BOOST_DESCRIBE_STRUCT(NoteSettings, (), (preview))

// The folders that the XDG Base Directory Specification gives us.
struct Folders {
    std::filesystem::path config;  // $XDG_CONFIG_HOME/attune
    std::filesystem::path data;    // $XDG_DATA_HOME/attune
};
Folders own_folders();

// Nothing when there is no file yet, or one that cannot be read: the person is then asked again.
std::optional<ConnectionSettings> read_connection_settings(const Folders& folders);
std::optional<WindowSettings> read_window_settings(const Folders& folders);
std::optional<LanguageSettings> read_language_settings(const Folders& folders);
std::optional<NoteSettings> read_note_settings(const Folders& folders);
// False when the disk refused; it is then asked again at the next start.
bool write_settings(const Folders& folders, const ConnectionSettings& settings);
bool write_settings(const Folders& folders, const WindowSettings& settings);
bool write_settings(const Folders& folders, const LanguageSettings& settings);
bool write_settings(const Folders& folders, const NoteSettings& settings);

}  // namespace attune::desktop
