#include "client/caseload/client_finder.hpp"

#include <algorithm>

#include "client/caseload/name_search.hpp"
#include "shared/domain/client_name.hpp"

namespace attune::desktop {

void ClientFinder::read(std::function<void(const std::optional<Refusal>&)> done)
{
    alive_ = std::make_shared<char>();  // what an earlier reading still brings is not wanted any more
    done_ = std::move(done);
    rows_.clear();
    read_page(std::nullopt);
}

void ClientFinder::read_page(std::optional<std::string> after)
{
    screen_.calls.call<api::ReadCaseload>(
        alive_, {std::move(after)}, [this](const Result<api::ReadCaseload::Reply>& reply) {
            if (!reply)
                return done_(reply.error());
            rows_.insert(rows_.end(), reply->rows.begin(), reply->rows.end());
            if (reply->next)
                return read_page(reply->next);
            std::ranges::sort(rows_, {}, [](const auto& row) { return folded(full_name(row)); });
            done_(std::nullopt);
        });
}

std::vector<const api::CaseloadRow*> ClientFinder::find(const std::string& typed, std::size_t most) const
{
    const NameSearch search{typed};
    std::vector<const api::CaseloadRow*> found;
    for (const auto& row : rows_)
        if (found.size() < most && search.fits(row))
            found.push_back(&row);
    return found;
}

const api::CaseloadRow* ClientFinder::of(const std::string& client_id) const
{
    const auto found = std::ranges::find(rows_, client_id, &api::CaseloadRow::client_id);
    return found == rows_.end() ? nullptr : &*found;
}

}  // namespace attune::desktop
