#include "client/inbox/inbox_presenter.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

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
            say_count("One invoice is not paid in full after its day.",
                      "{1} invoices are not paid in full after their day.", matter.count),
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

}  // namespace

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

void InboxPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadSignalSettings>(reading_, {}, [this](const auto& reply) {
        if (reply && reply->entered)
            settings_ = reply->entered->settings;
    });
    screen_.calls.call<api::ReadInbox>(reading_, {}, [this](const Result<api::ReadInbox::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        show(*reply);
    });
}

// When what was selected is gone, what stood below it is selected.
void InboxPresenter::show(api::ReadInbox::Reply inbox)
{
    const auto place = std::ranges::find(lines_, selected_, &InboxLine::id) - lines_.begin();
    inbox_ = std::move(inbox);
    lines_ = lines_of(inbox_, screen_.signed_in.user.user_id, screen_.clock());
    loaded_ = true;
    if (std::ranges::find(lines_, selected_, &InboxLine::id) == lines_.end()) {
        const auto last = std::ssize(lines_) - 1;
        selected_ = last < 0 ? std::string{} : lines_[static_cast<std::size_t>(std::min(place, last))].id;
    }
    view_.show_sentence({});
    view_.show_lines();
    view_.show_selected();
}

void InboxPresenter::select(const std::string& id)
{
    if (selected_ == id)
        return;
    selected_ = id;
    view_.show_selected();
}

std::string InboxPresenter::counts() const
{
    return counts_in_words(inbox_);
}

std::string InboxPresenter::age(const InboxLine& line) const
{
    const auto days = (local_day(screen_.clock()).value - line.since.value).count();
    return days <= 0 ? say("Today") : say_count("one day", "{1} days", days);
}

const InboxLine* InboxPresenter::selected() const
{
    const auto found = std::ranges::find(lines_, selected_, &InboxLine::id);
    return found == lines_.end() ? nullptr : &*found;
}

std::string InboxPresenter::facts() const
{
    const auto* line = selected();
    if (!line)
        return {};
    if (line->flag)
        return flag_facts(*line->flag);
    const auto since = medium_date(line->since);
    if (line->note || line->unrecorded)
        return say("The session of {1}.", since);
    if (line->to_cosign)
        return say("Signed on {1}.", since);
    if (line->link)
        return say("Sent on {1}.", since);
    if (line->matter)
        return say("The first since {1}.", since);
    if (line->break_glass)
        return line->break_glass->ended_at ? say("Opened on {1}; it is over.", since)
                                           : say("Opened on {1}; it is open still.", since);
    if (line->action)
        return say("Agreed with {1} on {2}.", line->action->supervisor_name, since);
    return line->mail ? say("Since {1}.", since) : say("Due since {1}.", since);
}

std::string InboxPresenter::explained() const
{
    const auto* line = selected();
    if (!line)
        return {};
    if (line->mail)
        return words_of_matter(line->mail->matter).explained;
    if (line->note)
        return say(
            "A session that took place has a note, signed by who held it. It leaves the inbox with the "
            "signature, or when you say that no note will be written, and why.");
    if (line->unrecorded)
        return say(
            "Choose among the client's sessions what became of it: attended, did not attend, cancelled. It "
            "leaves the inbox then.");
    if (line->to_cosign)
        return say("It leaves the inbox when you have read it and co-signed it.");
    if (line->link)
        return say(
            "Nobody has opened it yet. It leaves the inbox when it is opened or revoked; one that ends "
            "unopened or unanswered comes back as such.");
    if (line->break_glass)
        return line->break_glass->as_lead
                   ? say("Somebody who is not on the care team has opened this record for a limited time. It "
                         "waits for every practice lead until one of them has looked into it and signs it "
                         "off with what they found.")
                   : say("Somebody who is not on the care team has opened this record for a limited time. A "
                         "practice lead looks into it. It leaves your inbox when you have seen it.");
    if (line->action)
        return say(
            "Agreed in supervision. It leaves the inbox when it is done; your supervisor sees it too.");
    if (line->matter)
        return words_of(*line->matter).explained;
    if (!line->flag)
        return say(
            "A plan waits from the day of its review on, until a version of it sets a later day, or none.");
    if (line->flag->rule)
        return attune::explained(*line->flag->rule, settings_);
    return say(
        "The client answered at or above the level at which Attune asks a person to look, whatever the "
        "rest of the form says. What that level rests on, and whether it is verified, stands in the "
        "Library.");
}

bool InboxPresenter::can_send_again() const
{
    const auto* line = selected();
    return line && line->mail && line->mail->mail && screen_.may(api::Permission::record_care);
}

bool InboxPresenter::can_take_note() const
{
    const auto* line = selected();
    return line && ((line->mail && screen_.may(api::Permission::record_care)) || line->action ||
                    (line->break_glass && !line->break_glass->as_lead));
}

const api::NoteToSign* InboxPresenter::to_waive() const
{
    const auto* line = selected();
    return line && line->note && !line->note->begun && line->note->covered_for.empty() ? &*line->note
                                                                                       : nullptr;
}

void InboxPresenter::send_again()
{
    if (!can_send_again())
        return;
    const auto& mail = *selected()->mail->mail;
    screen_.calls.call<api::SendMailAgain>(alive_, {selected()->client_id, mail.mail_id, mail.row_version},
                                           [this](const Result<api::Mail>& reply) {
                                               dealt_with(reply ? std::nullopt : std::optional{reply.error()},
                                                          say("It is on its way again."));
                                           });
}

void InboxPresenter::take_note()
{
    if (!can_take_note())
        return;
    if (const auto& action = selected()->action)
        return screen_.calls.call<api::SettleAction>(
            alive_, {action->agreed_action_id, action->row_version, true}, [this](const auto& reply) {
                dealt_with(reply ? std::nullopt : std::optional{reply.error()}, say("Done."));
            });
    if (const auto& seen = selected()->break_glass)
        return screen_.calls.call<api::SignOffBreakGlass>(
            alive_, {seen->break_glass_id, {}}, [this](const auto& reply) {
                dealt_with(reply ? std::nullopt : std::optional{reply.error()}, say("Noted."));
            });
    const auto& concern = *selected()->mail;
    api::NoteMailConcern::Request request{concern.client_id, concern.matter, std::nullopt};
    if (concern.mail)
        request.mail_id = concern.mail->mail_id;
    screen_.calls.call<api::NoteMailConcern>(alive_, std::move(request), [this](const auto& reply) {
        dealt_with(reply ? std::nullopt : std::optional{reply.error()}, say("Noted."));
    });
}

void InboxPresenter::dealt_with(const std::optional<Refusal>& refusal, const std::string& done)
{
    if (refusal)
        return view_.show_sentence(refusal->sentence);
    screen_.status.say(done);
    refresh();
}

const api::BreakGlassToLookInto* InboxPresenter::to_look_into() const
{
    const auto* line = selected();
    return line && line->break_glass && line->break_glass->as_lead ? &*line->break_glass : nullptr;
}

std::function<void()> InboxPresenter::looked_into()
{
    return [this, alive = std::weak_ptr<void>{alive_}] {
        if (!alive.expired())
            refresh();
    };
}

FlagOfClient InboxPresenter::to_sign_off() const
{
    const auto* line = selected();
    return line && line->flag ? FlagOfClient{line->client_id, line->client_name, *line->flag}
                              : FlagOfClient{};
}

SignOffPresenter::Settled InboxPresenter::settles()
{
    return [this, alive = std::weak_ptr<void>{alive_}](const Result<api::Flag>&) {
        if (!alive.expired())
            refresh();
    };
}

}  // namespace attune::desktop
