#include "client/drafts/drafts.hpp"

#include <system_error>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::chrono::milliseconds write_delay{600};  // the write itself has the rest of the second
constexpr std::chrono::seconds before_next_try{5};

}  // namespace

Drafts::Drafts(DraftStore store, Async& async, Clock clock, Status& status)
    : disk_{std::make_shared<Disk>(std::move(store))},
      async_{async},
      clock_{std::move(clock)},
      status_{status}
{
}

void Drafts::keep(Draft draft)
{
    const bool scheduled = !waiting_.empty();
    draft.saved_at = clock_();
    gone_.erase(draft.id);
    waiting_.insert_or_assign(draft.id, std::move(draft));
    if (!scheduled)
        run_after(async_, write_delay, alive_, [this] { flush(); });
}

void Drafts::remove(const std::string& id)
{
    waiting_.erase(id);
    gone_.insert(id);
    async_.in_background([disk = disk_, id, order = ++order_] {
        const std::lock_guard lock{disk->one_at_a_time};
        disk->newest[id] = order;
        disk->store.remove(id);
    });
}

// Workers may take the jobs in any order; an older text never replaces a newer one, nor comes back after its
// removal.
void Drafts::flush()
{
    for (const auto& entry : std::exchange(waiting_, {})) {
        const auto& draft = entry.second;
        const auto write = [disk = disk_, draft, order = ++order_]() -> std::string {
            const std::lock_guard lock{disk->one_at_a_time};
            if (disk->newest[draft.id] > order)
                return {};
            disk->newest[draft.id] = order;
            try {
                disk->store.save(draft);
            } catch (const std::system_error& error) {
                return error.code().message();
            }
            return {};
        };
        run(async_, alive_, write, [this, kept = draft](const std::string& fault) { report(fault, kept); });
    }
}

void Drafts::report(const std::string& fault, const Draft& draft)
{
    if (gone_.contains(draft.id))
        return;
    if (fault.empty()) {
        status_.say("Kept on this computer " + time_of_day(to_local(clock_())));
        return;
    }
    status_.say(
        attune::say("What you write cannot be kept on this computer: {1}. It is still on the screen. Attune "
                    "goes on trying.",
                    fault));
    if (waiting_.empty())
        run_after(async_, before_next_try, alive_, [this] { flush(); });
    waiting_.try_emplace(draft.id, draft);
}

DraftStore::Found Drafts::found() const
{
    const std::lock_guard lock{disk_->one_at_a_time};
    return disk_->store.list();
}

}  // namespace attune::desktop
