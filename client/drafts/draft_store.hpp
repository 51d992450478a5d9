// Drafts on this computer: what was typed and has not reached the server. Each is one file, sealed with the
// user's draft key (XChaCha20-Poly1305), which the server gives at sign-in and which never touches the disk.
// A file's name is a keyed hash: neither name nor content tells of a client.
//
// A save is whole or has not happened: temporary file, fsync, rename, fsync of the folder. What the disk
// refuses is thrown as std::system_error. One thread at a time.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/domain/day.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

struct Draft {
    std::string id;         // new_key(), made when the person begins
    std::string kind;       // "note", "administration", "homework"
    std::string client_id;  // empty when there is no client yet
    std::string title;      // for the list of unfinished work: "Note, Wren Larkwhistle, session 11"
    std::string json;       // the screen's own business
    Instant saved_at;

    bool operator==(const Draft&) const = default;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (id, kind, client_id, title, json, saved_at))

// Which of them, newest first, is opened by itself at the next start: the newest, if work stopped at it less
// than twelve hours ago; null otherwise. What is older is offered.
const Draft* where_work_stopped(const std::vector<Draft>& drafts, Instant now);

class DraftStore {
public:
    // Refuses (malformed) a key that is not 32 bytes in base64. Makes the folder, for this user's eyes alone.
    static Result<DraftStore> open(const std::filesystem::path& folder, const std::string& draft_key);

    void save(const Draft& draft);
    // Removing what is not there is no fault.
    void remove(const std::string& id);

    struct Found {
        std::vector<Draft> drafts;  // newest first
        int damaged = 0;            // files of this user that could not be read; kept aside as *.damaged
    };
    // Other users' drafts are left alone and not counted.
    [[nodiscard]] Found list() const;

private:
    static constexpr std::size_t key_size = 32;
    using Key = std::array<unsigned char, key_size>;

    DraftStore(std::filesystem::path folder, const Key& key);
    [[nodiscard]] std::filesystem::path path_of(const std::string& id) const;
    [[nodiscard]] std::string seal(const Draft& draft) const;

    std::filesystem::path folder_;
    Key key_;
    std::string owner_;  // tells this user's files from others' without giving the key away
};

}  // namespace attune::desktop
