#include "tests/support/invented_library.hpp"

#include "shared/api/library.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/invented_practice.hpp"

namespace attune::desktop {

namespace {

constexpr auto somebody = "Maren Ashvale";

api::WordingSummary summary_of(const Wording& wording, int revision)
{
    return {"w" + std::to_string(revision),
            wording.instrument,
            wording.version,
            wording.language,
            revision,
            wording.title,
            wording.source,
            wording.licence,
            wording.demonstration,
            somebody,
            invented_now};
}

}  // namespace

InventedLibrary::InventedLibrary(FakeConnection& practice) : files_{test::library()}
{
    for (const auto* code : {"fcs", "phq9", "gad7"})
        added_.wordings.push_back(summary_of(demonstration_wording(*files_.find(code)), 1));
    added_.licence_statements.push_back({"s1", "core10",
                                         "CC BY-NC-ND 4.0; given unaltered, with the copyright line.",
                                         somebody, invented_now});
    practice.on<api::ReadLibrary>([this](const auto&) {
        return api::ReadLibrary::Reply{current().instruments(), {}};
    });
    practice.on<api::ReadPracticeLibrary>([this](const auto&) { return added_; });
    practice.on<api::StateLicence>([this](const api::StateLicence::Request& request) {
        added_.licence_statements.push_back({"s", request.instrument, request.text, somebody, invented_now});
        return added_.licence_statements.back();
    });
    practice.on<api::ConfirmFact>([this](const api::ConfirmFact::Request& request) {
        added_.confirmations.push_back(
            {"c", request.instrument, request.version, request.fact, request.source, somebody, invented_now});
        return added_.confirmations.back();
    });
    practice.on<api::KeepInstrument>([this](const api::KeepInstrument::Request& request) {
        files_ = files_.with({request.instrument});
        added_.own_instruments.push_back(
            {request.instrument.code, request.instrument.version, false, somebody, invented_now});
        return added_.own_instruments.back();
    });
    practice.on<api::LoadWording>([this](const api::LoadWording::Request& request) {
        added_.wordings.push_back(summary_of(request.wording, 1));
        return api::LoadedWording{"w", 1, request.wording, somebody, invented_now};
    });
}

attune::Library InventedLibrary::current() const
{
    std::vector<Confirmation> confirmations;
    for (const auto& one : added_.confirmations)
        confirmations.push_back({one.instrument, one.version, one.fact, one.source});
    return files_.confirmed(confirmations);
}

}  // namespace attune::desktop
