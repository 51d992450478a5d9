#include "client/inbox/inbox_lines.hpp"

#include <algorithm>
#include <tuple>

#include "client/break_glass/break_glass_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/phase.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

struct MailMatterWords {
    std::string what;
    std::string explained;
};

MailMatterWords words_of_matter(api::MailMatter matter)
{
    switch (matter) {
        case api::MailMatter::may_not_have_arrived:
            return {
                say("E-mail may not have arrived"),
                say("Nobody knows whether it left, so Attune does not send it a second time by itself. Sent "
                    "again, it is the same message, with an address of its own.")};
        case api::MailMatter::not_delivered:
            return {say("E-mail not delivered"),
                    say("Look at the address in the client's details, then send it again.")};
        case api::MailMatter::stopped_by_client:
            return {
                say("Client wants no e-mails"),
                say("The client pressed the stop link of an e-mail. No further one leaves until they agree "
                    "again, and you record it where links are sent.")};
        case api::MailMatter::not_answered:
            return {say("Link not answered"),
                    say("What was answered until then is kept, and can be seen where links are sent.")};
        case api::MailMatter::not_opened:
            return {say("Link never opened"),
                    say("It brought homework, the course of scores or a document, and ended before anybody "
                        "opened it. Send a new one where it still matters.")};
    }
    return {};
}

std::string sentence_for(const api::MailConcern& concern)
{
    if (concern.matter == api::MailMatter::stopped_by_client)
        return say("The client stopped the e-mails.");
    if (concern.matter == api::MailMatter::not_answered)
        return say_count("One link ended before everything was sent.",
                         "{1} links ended before everything was sent.", concern.missed);
    if (concern.matter == api::MailMatter::not_opened)
        return say_count("One link ended and was never opened.", "{1} links ended and were never opened.",
                         concern.missed);
    if (!concern.mail)
        return {};
    const auto& [kind, to] = std::tie(concern.mail->kind, concern.mail->sent_to);
    const bool invitation = kind == api::MailKind::invitation;
    if (to.empty())
        return (invitation ? say("The invitation") : say("The reminder")) + ": " +
               say_again(concern.mail->reason);
    return (invitation ? say("The invitation to {1}", to) : say("The reminder to {1}", to)) + ": " +
           say_again(concern.mail->reason);
}

// One of a mail, and one a client of the other matters.
std::string id_of(const api::MailConcern& concern)
{
    return concern.mail ? concern.mail->mail_id
                        : std::string{words_of_matter(concern.matter).what} + ' ' + concern.client_id;
}

std::string owner_of(const api::ReadInbox::Reply& inbox, const std::string& client_id,
                     const std::string& user_id)
{
    const auto found = std::ranges::find(inbox.owners, client_id, &api::Owner::client_id);
    if (found == inbox.owners.end())
        return {};
    return found->therapist_id == user_id ? say("You") : found->therapist_name;
}

// Whom a break-glass waits for is the reader: a lead, or the responsible therapist.
InboxLine line_of(const api::BreakGlassToLookInto& waiting)
{
    return {.id = "break-glass " + waiting.break_glass_id,
            .client_id = waiting.client_id,
            .client_name = full_name(waiting),
            .what = waiting.as_lead ? say("Break-glass to look into") : say("Break-glass"),
            .owner = say("You"),
            .since = local_day(waiting.opened_at),
            .sentence = look_into_words(waiting),
            .flag = std::nullopt,
            .break_glass = waiting};
}

InboxLine line_of(const api::AgreedAction& action)
{
    return {.id = "action " + action.agreed_action_id,
            .client_id = action.client_id.value_or(""),
            .client_name = action.client_name,
            .what = say("Agreed action"),
            .owner = say("You"),
            .since = local_day(action.agreed_at),
            .sentence = say("By {1}: {2}", medium_date(action.due_on), action.text),
            .flag = std::nullopt,
            .action = action};
}

std::string sentence_for(const api::NoteToSign& note)
{
    if (!note.covered_for.empty())
        return note.begun ? say("The note of this session is begun. {1}, for whom you cover, signs it.",
                                note.covered_for)
                          : say("The note of this session is not begun. {1}, for whom you cover, writes it, "
                                "or whoever held the session.",
                                note.covered_for);
    if (!note.left_by.empty())
        return note.begun ? say("Begun by {1}, who does not care for this client any more. You sign it as "
                                "taken over.",
                                note.left_by)
                          : say("Held by {1}, who does not care for this client any more. No note is begun.",
                                note.left_by);
    return note.begun ? say("The note of this session is begun, and not signed.")
                      : say("The note of this session is not begun.");
}

// What is the reader's own to do, whoever answers for the client; or that of somebody for whom they cover.
InboxLine own_line(const auto& named, const std::string& id, const std::string& what, Instant since,
                   const std::string& sentence, const std::string& covered_for = {})
{
    return {id,
            named.client_id,
            full_name(named),
            what,
            covered_for.empty() ? say("You") : say("You, for {1}", covered_for),
            local_day(since),
            sentence,
            std::nullopt};
}

InboxLine line_of(const api::UnrecordedSession& session)
{
    auto line =
        own_line(session, "session " + session.session_id, say("Appointment not recorded"), session.starts_at,
                 say("It is over, and nobody has said what became of it."), session.covered_for);
    line.unrecorded = session;
    return line;
}

InboxLine line_of(const api::NoteToSign& note)
{
    auto line = own_line(note, "note " + note.session_id, say("Note to sign"), note.starts_at,
                         sentence_for(note), note.covered_for);
    line.note = note;
    return line;
}

InboxLine line_of(const api::NoteToCosign& note)
{
    auto line = own_line(note, "cosign " + note.note_id, say("Note to co-sign"), note.signed_at,
                         say("{1} has signed the note of the session of {2}.", note.signed_by,
                             medium_date(local_day(note.starts_at))));
    line.to_cosign = note;
    return line;
}

InboxLine line_of(const api::UnopenedLink& link, Instant now)
{
    auto sentence = link.opens ? say("It ends on {1}.", medium_date(local_day(link.expires_at)))
                               : say("Sent by {1}, who does not care for this client any more: it opens no "
                                     "more. Send a new one, and revoke it.",
                                     link.left_by);
    if (link.next_at)
        sentence += ' ' + say("Here {1}.", day_and_time(*link.next_at, now));
    auto line = own_line(link, "link " + link.client_id + ' ' + to_string(link.made_at),
                         say("Link not opened"), link.made_at, sentence, link.covered_for);
    line.link = link;
    return line;
}

struct MatterWords {
    std::string what;
    std::string sentence;
    std::string explained;
};

MatterWords words_of(const api::MatterOfMany& matter)
{
    if (matter.matter == api::InboxMatter::overdue_invoices)
        return {
            say("Invoices overdue"),
            say_count("One invoice is not paid in full after its due date.",
                      "{1} invoices are not paid in full after their due date.", matter.count),
            say("Of your own clients. Money lists them, and takes what was paid. It leaves the inbox when "
                "none is overdue.")};
    return {say("Records past their time"),
            say_count("One record need not be kept any longer.", "{1} records need not be kept any longer.",
                      matter.count),
            say("The practice's rule does not ask for them any more, and no legal hold stands on them. The "
                "caseload lists them; none is deleted by itself.")};
}

InboxLine line_of(const api::MatterOfMany& matter)
{
    const auto words = words_of(matter);
    return {.id = "matter " + words.what,
            .client_id = {},
            .client_name = {},
            .what = words.what,
            .owner = say("You"),
            .since = matter.since,
            .sentence = words.sentence,
            .flag = std::nullopt,
            .matter = matter};
}

}  // namespace

std::vector<InboxLine> lines_of(const api::ReadInbox::Reply& inbox, const std::string& user_id, Instant now)
{
    std::vector<InboxLine> lines;
    for (const auto& waiting : inbox.break_glasses)
        lines.push_back(line_of(waiting));
    const auto add = [&](const auto& named, const std::string& id, const std::string& what, Day since,
                         const std::string& sentence) -> InboxLine& {
        return lines.emplace_back(InboxLine{id, named.client_id, full_name(named), what,
                                            owner_of(inbox, named.client_id, user_id), since, sentence,
                                            std::nullopt});
    };
    for (const auto& item : inbox.items)
        add(item, item.flag.flag_id, say(words_for(item.flag)), item.flag.seen_on,
            say_again(item.flag.sentence))
            .flag = item.flag;
    for (const auto& session : inbox.unrecorded)
        lines.push_back(line_of(session));
    for (const auto& note : inbox.notes)
        lines.push_back(line_of(note));
    for (const auto& note : inbox.to_cosign)
        lines.push_back(line_of(note));
    for (const auto& action : inbox.actions)
        lines.push_back(line_of(action));
    for (const auto& concern : inbox.mail)
        add(concern, id_of(concern), words_of_matter(concern.matter).what, local_day(concern.since),
            sentence_for(concern))
            .mail = concern;
    for (const auto& link : inbox.links)
        lines.push_back(line_of(link, now));
    for (const auto& review : inbox.plans_to_review)
        add(review, review.client_id, say("Review of the plan due"), review.review_on,
            review.phase ? say("Therapy is in phase {1}.", phase_words(*review.phase))
                         : say("The plan says no phase yet."));
    for (const auto& matter : inbox.matters)
        lines.push_back(line_of(matter));
    return lines;
}

InboxPlace place_of(const InboxLine& line)
{
    if (line.note)
        return line.note->begun || line.note->latest_episode ? InboxPlace::note : InboxPlace::sessions;
    if (line.to_cosign)
        return InboxPlace::note;
    if (line.unrecorded)
        return InboxPlace::sessions;
    if (line.matter)
        return line.matter->matter == api::InboxMatter::overdue_invoices ? InboxPlace::money
                                                                         : InboxPlace::past_records;
    return line.flag || line.mail || line.break_glass || line.action || line.link ? InboxPlace::client
                                                                                  : InboxPlace::plan;
}

std::string explained(const api::MailConcern& concern)
{
    return words_of_matter(concern.matter).explained;
}

std::string explained(const api::MatterOfMany& matter)
{
    return words_of(matter).explained;
}

}  // namespace attune::desktop
