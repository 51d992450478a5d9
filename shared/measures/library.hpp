// The instruments a program works with. Programs read the files of shared/instruments/, this parses their
// texts.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/measures/basis_history.hpp"
#include "shared/measures/confirmations.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

// A file as a program read it; the name is for what is said about its faults.
struct InstrumentFile {
    std::string name;
    std::string text;
};

// Parsed instruments, immutable. Several versions of one instrument may stand side by side, as records keep
// the version that they were scored with.
class Library {
public:
    Library() = default;

    // Refuses (malformed, invalid) with every fault of every file, each path led by its file: "phq9.json:
    // items[2]. label"; and two files that hold the same version of one instrument.
    static Result<Library> from_files(std::span<const InstrumentFile> files);

    // In the order in which lists show them: the fears of compassion first, older versions after newer ones.
    [[nodiscard]] const std::vector<Instrument>& instruments() const { return instruments_; }

    // The newest version, or null.
    [[nodiscard]] const Instrument* find(std::string_view code) const;

    // Exactly that version, or null.
    [[nodiscard]] const Instrument* find(std::string_view code, int version) const;

    // These and those, which the practice has made itself, in their order.
    [[nodiscard]] Library with(std::vector<Instrument> own) const;

    // The same instruments with those facts confirmed.
    [[nodiscard]] Library confirmed(std::span<const Confirmation> confirmations) const;

    // The same, judging by what the practice has put into use; each score's bases by number.
    [[nodiscard]] Library judging_by(const std::vector<StoredBasis>& stored) const;
    [[nodiscard]] const BasisHistory& bases(const Instrument& instrument, const ScoreDefinition& score) const;

private:
    using Scale = std::tuple<std::string, int, std::string>;

    std::vector<Instrument> instruments_;
    std::map<Scale, BasisHistory> bases_;
};

}  // namespace attune
