// Keeps what is being typed: every draft that a screen hands over is on the disk within a second, and the
// person is told when it is not. Nothing is written on the GUI thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "client/async.hpp"
#include "client/clock.hpp"
#include "client/drafts/draft_store.hpp"
#include "client/status.hpp"

namespace attune::desktop {

class Drafts {
public:
    Drafts(DraftStore store, Async& async, Clock clock, Status& status);

    // The newest text of this draft; call it at every keystroke. The first call since the last write
    // schedules one, so that a fast typist is saved as often as a slow one.
    void keep(Draft draft);
    // The server has it, or the person has thrown it away.
    void remove(const std::string& id);
    // Writes at once what is waiting: a page is left, the screen is locked, the program ends.
    void flush();

    // Reads the folder; meant for a worker thread.
    [[nodiscard]] DraftStore::Found found() const;

private:
    // Shared with the jobs in the background, which may outlive this.
    struct Disk {
        explicit Disk(DraftStore opened) : store{std::move(opened)} {}
        mutable std::mutex one_at_a_time;
        DraftStore store;
        std::map<std::string, long>
            newest;  // the order number of what each draft's file holds, or of its end
    };

    void report(const std::string& fault, const Draft& draft);

    std::shared_ptr<Disk> disk_;
    Async& async_;
    Clock clock_;
    Status& status_;
    std::map<std::string, Draft> waiting_;
    std::set<std::string> gone_;  // removed: a write that is still under way tells of nothing
    long order_ = 0;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
