// The documents that are written from the record, and of which parts each consists.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/enum.hpp>

#include "shared/manuscript/manuscript.hpp"

namespace attune {

enum class ManuscriptKind {
    session_summary,
    session_summary_for_client,
    progress_report,
    discharge_report,
    letter,
    supervision_summary,
    measure_sheet,
    outcomes_report
};
BOOST_DESCRIBE_ENUM(ManuscriptKind, session_summary, session_summary_for_client, progress_report,
                    discharge_report, letter, supervision_summary, measure_sheet, outcomes_report)

// Every kind, in the order in which they are offered.
const std::vector<ManuscriptKind>& manuscript_kinds();

// Those that are about a client, and can be filed in the record.
std::vector<ManuscriptKind> kinds_about_client();

// "Progress report"
std::string words_for(ManuscriptKind kind);

// What a document of a kind is made of: one session, one form, one episode as a whole, or counts of the
// practice, which are about no client.
enum class MadeOf { session, form, episode, practice };
MadeOf made_of(ManuscriptKind kind);

// Those that tell sessions' notes to others than the client: private notes can be named in them.
bool can_tell_private_notes(ManuscriptKind kind);

// The parts in their order, without words of their own yet; each heading is there.
std::vector<ManuscriptPart> parts_of(ManuscriptKind kind);

// The one of that name, which must be among `parts`.
ManuscriptPart& part_named(std::vector<ManuscriptPart>& parts, const std::string& name);

}  // namespace attune
