// What the tests of measures share: the instrument files as shipped, and forms in short notation.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "shared/measures/library.hpp"

namespace attune::test {

using Sheet = std::vector<std::optional<int>>;
constexpr auto blank = std::nullopt;

inline std::string read_file(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in)
        throw std::runtime_error{"cannot read " + path.string()};
    return {std::istreambuf_iterator<char>{in}, {}};
}

inline std::filesystem::path source_dir()
{
    return ATTUNE_SOURCE_DIR;
}

inline std::vector<InstrumentFile> shipped_files()
{
    std::vector<InstrumentFile> files;
    for (const auto& entry : std::filesystem::directory_iterator{source_dir() / "shared/instruments"})
        files.push_back({entry.path().filename().string(), read_file(entry.path())});
    return files;
}

inline const Library& library()
{
    static const auto parsed = Library::from_files(shipped_files());
    return parsed.value();
}

// As a practice has it that confirmed every fact which can be confirmed.
inline const Library& confirmed_library()
{
    static const auto all = [] {
        std::vector<Confirmation> confirmations;
        for (const auto& measure : library().instruments())
            for (const auto& fact : facts_of(measure))
                if (fact.can_be_confirmed)
                    confirmations.push_back({measure.code, measure.version, fact.fact, "a test"});
        return library().confirmed(confirmations);
    }();
    return all;
}

inline const Instrument& instrument(std::string_view code)
{
    const auto* found = library().find(code);
    if (!found)
        throw std::runtime_error{"no instrument " + std::string{code}};
    return *found;
}

// "0123-": a digit an answer, "A" ten, a dash a blank, "n" does not apply.
inline Sheet sheet(std::string_view answers)
{
    Sheet sheet;
    for (const char c : answers)
        sheet.push_back(c == '-'   ? std::nullopt
                        : c == 'A' ? std::optional{10}
                        : c == 'n' ? std::optional{does_not_apply}
                                   : std::optional{c - '0'});
    return sheet;
}

}  // namespace attune::test
