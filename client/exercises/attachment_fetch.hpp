// Fetches a file of an exercise piece by piece, and puts it where the system's own program can open it. No wx
// here.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "client/exercises/attachment_file.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class AttachmentFetch {
public:
    // Where it is, or why it is not there.
    using Done = std::function<void(const Result<std::filesystem::path>&)>;
    AttachmentFetch(Screen& screen, Done done) : screen_{screen}, done_{std::move(done)} {}

    // One after the other: while one is on its way another is not begun.
    void begin(const Attachment& attachment);
    [[nodiscard]] bool under_way() const { return under_way_; }

private:
    void read_next();
    void take(const Result<api::ReadAttachment::Reply>& reply);
    void put();
    void end(const Result<std::filesystem::path>& outcome);

    Screen& screen_;
    Done done_;
    std::shared_ptr<FetchedFiles> files_ =
        std::make_shared<FetchedFiles>();  // shared with the job that writes
    Attachment attachment_;
    std::string content_;  // so far
    bool under_way_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
