#include "server/share.hpp"

#include <algorithm>
#include <stdexcept>

#include "shared/file_text.hpp"

namespace attune::server {

namespace {

std::string read_file(const std::filesystem::path& file)
{
    auto text = file_text(file);
    if (!text)
        throw std::runtime_error{"The file " + file.string() + " cannot be read."};
    return *std::move(text);
}

}  // namespace

Share read_share(const std::filesystem::path& folder)
{
    Share share;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator{folder / "instruments", unreadable})
        if (entry.path().extension() == ".json")
            share.instruments.push_back({entry.path().filename().string(), read_file(entry.path())});
    if (share.instruments.empty())
        throw std::runtime_error{"There are no instruments in " + (folder / "instruments").string() + "."};
    std::ranges::sort(share.instruments, {}, &InstrumentFile::name);
    share.exercises = read_file(folder / "exercises" / "exercises.json");
    share.courses = read_file(folder / "courses" / "courses.json");
    share.reading = read_file(folder / "reading" / "reading.json");
    share.note_templates = read_file(folder / "note_templates" / "note_templates.json");
    for (const auto& entry : std::filesystem::directory_iterator{folder / "pages", unreadable})
        share.pages.push_back({entry.path().filename().string(), read_file(entry.path())});
    for (const auto& entry : std::filesystem::directory_iterator{folder / "languages", unreadable})
        share.catalogues.push_back({entry.path().filename().string(), read_file(entry.path() / "attune.mo")});
    std::ranges::sort(share.catalogues, {}, &Catalogue::language);
    return share;
}

std::vector<std::string> instrument_texts(const Share& share)
{
    std::vector<std::string> texts;
    for (const auto& file : share.instruments)
        texts.push_back(file.text);
    return texts;
}

}  // namespace attune::server
