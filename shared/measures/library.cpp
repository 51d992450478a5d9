#include "shared/measures/library.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace attune {

namespace {

// The order of lists; instruments not named here follow by their code.
constexpr std::array<std::string_view, 6> order{"fcs", "phq9", "gad7", "core10", "who5", "fscrs"};

auto place(const Instrument& instrument)
{
    return std::tuple{std::ranges::find(order, instrument.code) - order.begin(), instrument.code,
                      -instrument.version};
}

void add_faults(std::vector<FieldError>& faults, const std::string& file, const Refusal& refusal)
{
    if (refusal.fields.empty())
        faults.push_back({file, refusal.sentence});
    for (const auto& [path, sentence] : refusal.fields)
        faults.push_back({std::string{file}.append(": ").append(path), sentence});
}

}  // namespace

Result<Library> Library::from_files(std::span<const InstrumentFile> files)
{
    Library library;
    std::vector<FieldError> faults;
    auto code = RefusalCode::invalid;
    for (const auto& file : files) {
        auto instrument = parse_instrument(file.text);
        if (!instrument) {
            code = instrument.error().code;
            add_faults(faults, file.name, instrument.error());
        } else if (library.find(instrument->code, instrument->version)) {
            faults.push_back({file.name + ": code", "is that of another file with the same version."});
        } else {
            library.instruments_.push_back(*std::move(instrument));
        }
    }
    if (!faults.empty()) {
        auto sentence = faults.front().path + ' ' + faults.front().sentence;
        return Refusal{code, std::move(sentence), std::move(faults)};
    }
    std::ranges::sort(library.instruments_, {}, place);
    return library;
}

const Instrument* Library::find(std::string_view code) const
{
    const auto found = std::ranges::find(instruments_, code, &Instrument::code);
    return found == instruments_.end() ? nullptr : &*found;
}

const Instrument* Library::find(std::string_view code, int version) const
{
    const auto found = std::ranges::find_if(instruments_, [&](const Instrument& instrument) {
        return instrument.code == code && instrument.version == version;
    });
    return found == instruments_.end() ? nullptr : &*found;
}

Library Library::with(std::vector<Instrument> own) const
{
    auto library = *this;
    std::ranges::move(own, std::back_inserter(library.instruments_));
    std::ranges::sort(library.instruments_, {}, place);
    return library;
}

Library Library::confirmed(std::span<const Confirmation> confirmations) const
{
    auto library = *this;
    for (auto& instrument : library.instruments_)
        instrument = attune::confirmed(instrument, confirmations);
    return library;
}

Library Library::judging_by(const std::vector<StoredBasis>& stored) const
{
    std::map<Scale, std::vector<StoredBasis>> by_scale;
    for (const auto& basis : stored)
        by_scale[{basis.instrument, basis.version, basis.score}].push_back(basis);
    auto library = *this;
    library.bases_.clear();
    for (auto& [scale, bases] : by_scale)
        library.bases_.emplace(scale, BasisHistory{std::move(bases)});
    return library;
}

const BasisHistory& Library::bases(const Instrument& instrument, const ScoreDefinition& score) const
{
    static const BasisHistory published;
    const auto found = bases_.find({instrument.code, instrument.version, score.code});
    return found == bases_.end() ? published : found->second;
}

}  // namespace attune
