#include "shared/api/client_attachments.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::api {

namespace {

constexpr std::int64_t megabyte = std::int64_t{1024} * 1024;

}  // namespace

bool is_nearly_full(const AttachmentRoom& room)
{
    return room.bytes_taken * 5 >= room.megabytes * megabyte * 4;
}

std::string room_words(const AttachmentRoom& room)
{
    return say("Files of clients take {1} of {2}.", size_words(room.bytes_taken),
               size_words(room.megabytes * megabyte));
}

}  // namespace attune::api
