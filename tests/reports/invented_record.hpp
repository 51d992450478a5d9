// An invented episode and an invented form, as reports and letters are written from them: nobody's.
#pragma once

#include <ostream>

#include <boost/describe/enum_to_string.hpp>

#include "reports/episode_record.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/measure_sheet.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune {

// For the names of test cases.
inline std::ostream& operator<<(std::ostream& out, ManuscriptKind kind)
{
    return out << boost::describe::enum_to_string(kind, "");
}

}  // namespace attune

namespace attune::reports {

EpisodeRecord wren_record();
MeasureRecord wren_form();

// A document of each kind, on a practice's own paper.
Manuscript invented_manuscript(ManuscriptKind kind);
// The drawings that it names.
Drawings invented_drawings(ManuscriptKind kind);

}  // namespace attune::reports
