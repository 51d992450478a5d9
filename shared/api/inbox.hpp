// The inbox: everything that waits for a person, with who answers for the client. Flags of the caller's
// caseload, appointments of which they have not said what became of them, notes that they have to sign or
// co-sign, plans whose review has come, what became of e-mails and links; and what the practice sets for the
// rules that raise flags.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/administrations.hpp"
#include "shared/api/break_glass.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/leave_covers.hpp"
#include "shared/api/mails.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/api/supervision.hpp"
#include "shared/api/today.hpp"
#include "shared/domain/day.hpp"
#include "shared/measures/signals.hpp"

namespace attune::api {

struct InboxItem {
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
    Flag flag;
};
BOOST_DESCRIBE_STRUCT(InboxItem, (), (client_id, reference, preferred_name, legal_name, flag))

// A plan whose review date has come: worked out at each look, and gone with a version that sets a later day
// or none.
struct PlanToReview {
    std::string client_id;
    std::string reference;
    std::string preferred_name;
    std::string legal_name;
    Day review_on;
    std::optional<int> phase;
};
BOOST_DESCRIBE_STRUCT(PlanToReview, (), (client_id, reference, preferred_name, legal_name, review_on, phase))

// Who answers for a client: the therapist of their latest episode.
struct Owner {
    std::string client_id;
    std::string therapist_id;
    std::string therapist_name;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (client_id, therapist_id, therapist_name))

// An appointment that is over, and still booked: what became of it waits to be said.
struct UnrecordedSession {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string session_id;
    Instant starts_at;
    std::string covered_for = {};  // by name, whom it waits for, when the caller covers for them
};
BOOST_DESCRIBE_STRUCT(UnrecordedSession, (),
                      (client_id, legal_name, preferred_name, session_id, starts_at, covered_for))

// A note that somebody has signed whom the caller supervises.
struct NoteToCosign {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string session_id;
    std::string note_id;
    Instant starts_at;  // of the session
    Instant signed_at;
    std::string signed_by;       // by name
    bool latest_episode = true;  // of those sessions that the client's workspace shows
};
BOOST_DESCRIBE_STRUCT(NoteToCosign, (),
                      (client_id, legal_name, preferred_name, session_id, note_id, starts_at, signed_at,
                       signed_by, latest_episode))

// What is one matter of many clients: how many there are, and since when the longest waits. Each has a screen
// of its own that lists them.
enum class InboxMatter { overdue_invoices, records_past_retention };
BOOST_DESCRIBE_ENUM(InboxMatter, overdue_invoices, records_past_retention)

struct MatterOfMany {
    InboxMatter matter = InboxMatter::overdue_invoices;
    int count = 0;  // never 0
    Day since;
};
BOOST_DESCRIBE_STRUCT(MatterOfMany, (), (matter, count, since))

struct ReadInbox {
    static constexpr std::string_view name = "read_inbox";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/inbox";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<InboxItem> items;               // risk answers first, then the newest; at most 200
        int waiting = 0;                            // all of them
        std::vector<PlanToReview> plans_to_review;  // the longest due first; at most 200
        int plans_waiting = 0;                      // all of them
        std::vector<MailConcern> mail;              // the newest first; at most 200
        int mail_waiting = 0;                       // all of them
        std::vector<NoteToSign> notes;              // the oldest first; at most 200
        int notes_waiting = 0;                      // all of them
        std::vector<Owner> owners;                  // of every client named above, once
        std::vector<BreakGlassToLookInto> break_glasses = {};  // the oldest first
        std::vector<LeaveCover> leave_covers = {};             // of which the caller is one of the two
        std::vector<AgreedAction> actions = {};  // of the caller's own supervision, open, by day; at most 200
        // The oldest first, at most 200 of each; and how many there are in all.
        std::vector<UnrecordedSession> unrecorded = {};
        int unrecorded_waiting = 0;
        std::vector<NoteToCosign> to_cosign = {};
        int cosign_waiting = 0;
        std::vector<UnopenedLink> links = {};  // a day after they were sent, or a day before they end
        int links_waiting = 0;
        int actions_waiting = 0;  // all of them
        // Once each: of the caller's own clients, the records for a lead alone.
        std::vector<MatterOfMany> matters = {};
    };
};
BOOST_DESCRIBE_STRUCT(ReadInbox::Reply, (),
                      (items, waiting, plans_to_review, plans_waiting, mail, mail_waiting, notes,
                       notes_waiting, owners, break_glasses, leave_covers, actions, unrecorded,
                       unrecorded_waiting, to_cosign, cosign_waiting, links, links_waiting, actions_waiting,
                       matters))

// Never changed: new settings are new ones, and the last hold.
struct EnteredSignalSettings {
    SignalSettings settings;
    std::string entered_by;  // display name
    Instant entered_at;
};
BOOST_DESCRIBE_STRUCT(EnteredSignalSettings, (), (settings, entered_by, entered_at))

struct ReadSignalSettings {
    static constexpr std::string_view name = "read_signal_settings";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/signal-settings";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::optional<EnteredSignalSettings> entered;  // absent: SignalSettings as they are made
    };
};
BOOST_DESCRIBE_STRUCT(ReadSignalSettings::Reply, (), (entered))

// They hold for forms and sessions recorded from then on. Refuses (invalid) numbers outside the limits below.
struct EnterSignalSettings {
    static constexpr std::string_view name = "enter_signal_settings";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/signal-settings";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    using Request = SignalSettings;
    using Reply = EnteredSignalSettings;
};

inline constexpr int earliest_no_change_session = 2;
inline constexpr int fewest_missed_sessions = 1;
inline constexpr int most_signal_sessions = 100;

}  // namespace attune::api
