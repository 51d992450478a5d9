#include "server/demo/practice_papers.hpp"

#include "server/db/practice_paper.hpp"

namespace attune::server::demo {

void add_papers(Connection& owner, const std::vector<std::string>& therapist_ids)
{
    add_practice_paper(
        owner,
        {.address = "1 Mill Lane\nFernhollow\nAn invented practice: nobody can be reached here",
         .foot = "Larkspur Practice, compassion focused therapy. Invented, as are its people.",
         .logo = {},
         .usual_parts = {}},
        therapist_ids.front());
    for (const auto& id : therapist_ids)
        add_signature(owner, {"Psychotherapist", "Register of an invented body"}, id);
}

}  // namespace attune::server::demo
