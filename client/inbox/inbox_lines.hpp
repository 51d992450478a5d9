// What waits in the inbox as lines of a table, each with where it is dealt with. No wx here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/api/inbox.hpp"

namespace attune::desktop {

// One thing that waits.
struct InboxLine {
    std::string id;  // of the flag or mail; of what is one a client, made of the client's
    std::string client_id;
    std::string client_name;
    std::string what;   // "Risk answer", "Review of the plan due"
    std::string owner;  // who answers for the client: "You", a colleague's name
    Day since;
    std::string sentence;  // what was seen, or where the plan stands
    std::optional<api::Flag> flag;
    std::optional<api::MailConcern> mail = {};
    std::optional<api::NoteToSign> note = {};
    std::optional<api::BreakGlassToLookInto> break_glass = {};
    std::optional<api::AgreedAction> action = {};
    std::optional<api::UnrecordedSession> unrecorded = {};
    std::optional<api::NoteToCosign> to_cosign = {};
    std::optional<api::UnopenedLink> link = {};
    std::optional<api::MatterOfMany> matter = {};  // none of the nine: a review
};

// Where a line is dealt with, or begins to be.
enum class InboxPlace { client, note, sessions, plan, money, past_records };
InboxPlace place_of(const InboxLine& line);

// The most urgent kinds first. `user_id` is the reader's.
std::vector<InboxLine> lines_of(const api::ReadInbox::Reply& inbox, const std::string& user_id, Instant now);

// What a matter of e-mails and links, or one of many clients, is about and what ends it.
std::string explained(const api::MailConcern& concern);
std::string explained(const api::MatterOfMany& matter);

}  // namespace attune::desktop
