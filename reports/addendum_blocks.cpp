#include "reports/addendum_blocks.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::reports {

std::vector<ManuscriptBlock> addendum_blocks(const std::vector<api::SummaryAddendum>& addenda,
                                             const UtcOffset& offset)
{
    std::vector<ManuscriptBlock> blocks;
    for (const auto& one : addenda) {
        blocks.push_back(
            paragraph(say("Addendum, {1}, {2}", one.author, medium_date(local_day(one.signed_at, offset))),
                      BlockKind::notes));
        blocks.push_back(paragraph(one.text, BlockKind::written));
    }
    return blocks;
}

}  // namespace attune::reports
