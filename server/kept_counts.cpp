#include "server/kept_counts.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace attune::server {

namespace {

// Less than the database remembers changes for.
constexpr std::chrono::hours longest_kept{1};

std::size_t episodes_of(const std::list<KeptCount>& counts)
{
    return std::accumulate(
        counts.begin(), counts.end(), std::size_t{},
        [](std::size_t sum, const KeptCount& count) { return sum + count.episodes->episodes().size(); });
}

bool is_over(const KeptCount& count, Instant now)
{
    return now.value - count.made_at.value >= longest_kept;
}

}  // namespace

std::optional<KeptCount> KeptCounts::find(const std::string& user_id, std::int64_t facts_version,
                                          const OutcomeQuestion& question, Instant now)
{
    const std::lock_guard lock{mutex_};
    counts_.remove_if([now](const KeptCount& count) { return is_over(count, now); });
    const auto found = std::ranges::find_if(counts_, [&](const KeptCount& count) {
        return count.user_id == user_id && count.facts_version == facts_version && count.question == question;
    });
    if (found == counts_.end())
        return std::nullopt;
    counts_.splice(counts_.begin(), counts_, found);
    return *found;
}

void KeptCounts::keep(KeptCount count)
{
    const std::lock_guard lock{mutex_};
    counts_.remove_if([&count](const KeptCount& other) {
        return is_over(other, count.made_at) ||
               (other.user_id == count.user_id && other.question == count.question);
    });
    if (count.episodes->episodes().size() > most_episodes_)
        return;
    counts_.push_front(std::move(count));
    while (episodes_of(counts_) > most_episodes_)
        counts_.pop_back();
}

}  // namespace attune::server
