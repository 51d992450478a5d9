#include "server/routes/tags.hpp"

#include <algorithm>

#include "server/db/tags.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/tags.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// In order, each once.
std::vector<std::string> sorted(std::vector<std::string> tags)
{
    std::ranges::sort(tags);
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

bool is_among(const std::vector<std::string>& tags, const std::string& tag)
{
    return std::ranges::find(tags, tag) != tags.end();
}

Result<api::Tags> read_tags(Context& context, const api::Nothing&)
{
    return api::Tags{AllTags{context.db}.offered()};
}

Result<api::Tags> keep_tags(Context& context, const api::Tags& request)
{
    const auto tags = sorted(request.tags);
    Faults faults;
    if (tags.size() > api::most_tags)
        faults.add("tags", say("These are {1} tags; there is room for {2}.", tags.size(), api::most_tags));
    for (const auto& tag : tags) {
        faults.blank("tags", say("A tag"), tag);
        faults.too_long("tags", say("The tag \"{1}\"", tag), tag, api::room_for_tag);
    }
    if (faults.any())
        return faults.refusal();
    AllTags all{context.db};
    all.offer(tags, context.user.user_id);
    return api::Tags{all.offered()};
}

Result<api::Tags> tag_client(Context& context, const api::TagClient::Request& request)
{
    AllTags all{context.db};
    const auto tags = sorted(request.tags);
    const auto had = all.of_client(request.client_id);
    const auto offered = all.offered();
    Faults faults;
    if (tags.size() > api::most_tags_of_a_client)
        faults.add("tags", say("These are {1} tags; there is room for {2}.", tags.size(),
                               api::most_tags_of_a_client));
    for (const auto& tag : tags)
        if (!is_among(offered, tag) && !is_among(had, tag))
            faults.add("tags", say("The practice offers no tag \"{1}\".", tag));
    if (faults.any())
        return faults.refusal();
    if (tags != had)
        all.set(request.client_id, tags, context.user.user_id);
    return api::Tags{tags};
}

}  // namespace

std::vector<Route> tag_routes()
{
    return {
        route<api::ReadTags>(read_tags),
        route<api::KeepTags>(keep_tags),
        route<api::TagClient>(tag_client),
    };
}

}  // namespace attune::server
