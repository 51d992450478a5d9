#include "server/demo/practice_additions.hpp"

#include "server/db/note_templates.hpp"
#include "server/db/practice_library.hpp"

namespace attune::server::demo {

void add_to_library(Connection& owner, const Library& library, const std::string& lead_id)
{
    PracticeLibrary practice{owner};
    for (const auto* code : {"fcs", "phq9", "gad7"})
        if (const auto* instrument = library.find(code))
            practice.add(demonstration_wording(*instrument), lead_id);
    practice.add(
        api::StateLicence::Request{"core10",
                                   "Demonstration: this practice is invented and gives the CORE-10 to "
                                   "invented people only."},
        lead_id);
    NoteTemplates{owner}.keep(
        {.code = "own_first",
         .version = 1,
         .name = "First meeting",
         .purpose = "The first session of an episode: what brings somebody, and what they hope for.",
         .sections = {{"brings", "What brings you", SectionKind::text},
                      {"hopes", "Hopes and fears about therapy", SectionKind::text},
                      {"scores", "Scores", SectionKind::scores},
                      {"risk", "Risk", SectionKind::text},
                      {"plan", "Plan", SectionKind::plan}},
         .withdrawn = false},
        lead_id);
}

}  // namespace attune::server::demo
