// Fetches a file piece by piece, and puts it where the system's own program can open it, or where it is to be
// kept. No wx here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "client/attachments/attachment_file.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class AttachmentFetch {
public:
    // Asks the server for one piece, in base64, while `owner` lives.
    using Answered = std::function<void(const Result<std::string>&)>;
    using Ask = std::function<void(const std::weak_ptr<void>& owner, const Attachment& attachment, int piece,
                                   Answered answered)>;
    // Where it is, or why it is not there.
    using Done = std::function<void(const Result<std::filesystem::path>&)>;
    AttachmentFetch(Screen& screen, Ask ask, Done done)
        : screen_{screen},
          ask_{std::move(ask)},
          done_{std::move(done)}
    {
    }

    struct Wanted {
        Attachment attachment = {};
        std::string sha256 = {};                       // that its bytes must have; empty where nobody kept it
        std::optional<std::filesystem::path> to = {};  // empty: into a folder that goes with this object
    };
    // One after the other: while one is on its way another is not begun.
    void begin(Wanted wanted);
    [[nodiscard]] bool under_way() const { return under_way_; }

private:
    void read_next();
    void take(const Result<std::string>& reply);
    void put();
    void end(const Result<std::filesystem::path>& outcome);

    Screen& screen_;
    Ask ask_;
    Done done_;
    std::shared_ptr<FetchedFiles> files_ =
        std::make_shared<FetchedFiles>();  // shared with the job that writes
    Wanted wanted_;
    std::string content_;  // so far
    bool under_way_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// For endpoints whose reply is a piece.
template <api::Endpoint E>
void ask_for_piece(Screen& screen, const std::weak_ptr<void>& owner, typename E::Request request,
                   AttachmentFetch::Answered answered)
{
    screen.calls.call<E>(
        owner, std::move(request), [answered = std::move(answered)](const Result<typename E::Reply>& reply) {
            answered(reply ? Result<std::string>{reply->content} : Result<std::string>{reply.error()});
        });
}

}  // namespace attune::desktop
