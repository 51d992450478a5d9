#include "reports/practice_paper.hpp"

namespace attune::reports {

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
