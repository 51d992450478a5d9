// The formulation of compassion-focused therapy: what shaped a person, what is feared, how they protect
// themselves, what that costs, and how they then treat themselves; and the three systems beside it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace attune {

// What is written. External: with or from others; internal: inside oneself.
struct FormulationBoxes {
    std::string historical_influences;
    std::string memory_that_stays;
    std::string fears_external;
    std::string fears_internal;
    std::string strategies_external;
    std::string strategies_internal;
    std::string consequences_external;
    std::string consequences_internal;
    std::string self_to_self;

    bool operator==(const FormulationBoxes&) const = default;
};
BOOST_DESCRIBE_STRUCT(FormulationBoxes, (),
                      (historical_influences, memory_that_stays, fears_external, fears_internal,
                       strategies_external, strategies_internal, consequences_external, consequences_internal,
                       self_to_self))

// How large each system is for the client, 0 to 10; empty: not rated.
struct ThreeSystems {
    std::optional<int> threat;
    std::optional<int> drive;
    std::optional<int> soothing;

    bool operator==(const ThreeSystems&) const = default;
};
BOOST_DESCRIBE_STRUCT(ThreeSystems, (), (threat, drive, soothing))

// A part of a formulation that can differ from version to version. The boxes come in the order of their
// members, which is that of reading.
enum class FormulationPart {
    historical_influences,
    memory_that_stays,
    fears_external,
    fears_internal,
    strategies_external,
    strategies_internal,
    consequences_external,
    consequences_internal,
    self_to_self,
    three_systems
};
BOOST_DESCRIBE_ENUM(FormulationPart, historical_influences, memory_that_stays, fears_external, fears_internal,
                    strategies_external, strategies_internal, consequences_external, consequences_internal,
                    self_to_self, three_systems)

// What supports a part: a score, one answer, or the progress note of a session.
enum class EvidenceKind { score, item, note };
BOOST_DESCRIBE_ENUM(EvidenceKind, score, item, note)

struct Evidence {
    FormulationPart part = FormulationPart::historical_influences;
    EvidenceKind kind = EvidenceKind::score;
    std::string administration_id = {};  // the form of a score or an item; empty for a note
    std::string score = {};              // its code
    int item = 0;                        // its number, 0 for none
    std::string session_id = {};         // of a note; empty for others
    std::string words = {};              // "PHQ-9: 21 on 3 Sep 2026": named when it was saved

    // Pointing at the same thing, however it is named.
    bool operator==(const Evidence& other) const;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (part, kind, administration_id, score, item, session_id, words))

// A formulation as it is written: what differs from save to save.
struct FormulationText {
    FormulationBoxes boxes;
    ThreeSystems systems;
    std::vector<Evidence> evidence;

    bool operator==(const FormulationText&) const = default;
};
BOOST_DESCRIBE_STRUCT(FormulationText, (), (boxes, systems, evidence))

// What supports one part, in its order.
std::vector<Evidence> evidence_for(FormulationPart part, const std::vector<Evidence>& evidence);

inline constexpr std::size_t room_for_box = 2000;  // in characters
inline constexpr std::size_t most_evidence = 40;   // in one version
inline constexpr int least_rating = 0;
inline constexpr int highest_rating = 10;
inline constexpr int most_formulations = 1000;  // versions in one record

struct FormulationBox {
    FormulationPart part;
    std::string FormulationBoxes::*text;
};
inline constexpr std::array<FormulationBox, 9> formulation_boxes{{
    {FormulationPart::historical_influences, &FormulationBoxes::historical_influences},
    {FormulationPart::memory_that_stays, &FormulationBoxes::memory_that_stays},
    {FormulationPart::fears_external, &FormulationBoxes::fears_external},
    {FormulationPart::fears_internal, &FormulationBoxes::fears_internal},
    {FormulationPart::strategies_external, &FormulationBoxes::strategies_external},
    {FormulationPart::strategies_internal, &FormulationBoxes::strategies_internal},
    {FormulationPart::consequences_external, &FormulationBoxes::consequences_external},
    {FormulationPart::consequences_internal, &FormulationBoxes::consequences_internal},
    {FormulationPart::self_to_self, &FormulationBoxes::self_to_self},
}};

// The whole name of a part, as it stands alone: "Key fears, what others might do", "Three systems".
std::string words_for(FormulationPart part);

// What differs between two versions, in the order of reading.
std::vector<FormulationPart> changed_parts(const FormulationText& before, const FormulationText& after);

// "Threat 8 of 10, drive 6 of 10, soothing not rated."
std::string words_for(const ThreeSystems& systems);

}  // namespace attune
