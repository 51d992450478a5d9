#include "reports/practice_paper.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::reports {

std::string practice_in_head(const std::string& name, bool demonstration)
{
    return name + (demonstration ? " (" + say("demonstration, invented people") + ')' : "");
}

void put_on_paper(Manuscript& manuscript, const api::PracticePaper& paper, const api::Signature& signature)
{
    manuscript.head.address = lines_in(paper.address);
    manuscript.head.logo = paper.logo;
    manuscript.practice_foot = joined(lines_in(paper.foot), " ");
    for (auto& part : manuscript.parts)
        for (auto& block : part.blocks)
            if (block.kind == BlockKind::signature)
                for (const auto& line : {signature.title, signature.registration})
                    if (!line.empty())
                        block.lines.push_back(line);
}

}  // namespace attune::reports
