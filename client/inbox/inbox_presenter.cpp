#include "client/inbox/inbox_presenter.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "shared/domain/client_name.hpp"
#include "shared/domain/phase.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string risks_in_words(std::ptrdiff_t risks, int waiting)
{
    if (risks == 0)
        return {};
    if (waiting == 1)
        return ", " + say("for a risk answer");
    return ", " + say_count("one of them for a risk answer", "{1} of them for risk answers", risks);
}

// Ends the sentence; empty while all of them are shown.
std::string how_many_are_shown(std::size_t shown, int all)
{
    return all > static_cast<int>(shown) ? ". " + say("The first {1} are shown.", shown) : ".";
}

std::string flags_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.waiting == 0)
        return {};
    const auto risks = std::ranges::count_if(
        inbox.items, [](const api::InboxItem& item) { return item.flag.risk.has_value(); });
    return say_count("One flag waits", "{1} flags wait", inbox.waiting) +
           risks_in_words(risks, inbox.waiting) + how_many_are_shown(inbox.items.size(), inbox.waiting);
}

std::string reviews_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.plans_waiting == 0)
        return {};
    return say_count("One plan is to be reviewed", "{1} plans are to be reviewed", inbox.plans_waiting) +
           how_many_are_shown(inbox.plans_to_review.size(), inbox.plans_waiting);
}

std::string notes_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.notes_waiting == 0)
        return {};
    return say_count("One note is to be signed", "{1} notes are to be signed", inbox.notes_waiting) +
           how_many_are_shown(inbox.notes.size(), inbox.notes_waiting);
}

std::string mail_matters_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.mail_waiting == 0)
        return {};
    return say_count("One e-mail or link needs a look", "{1} e-mails or links need a look",
                     inbox.mail_waiting) +
           how_many_are_shown(inbox.mail.size(), inbox.mail_waiting);
}

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

std::vector<InboxLine> lines_of(const api::ReadInbox::Reply& inbox, const std::string& user_id)
{
    std::vector<InboxLine> lines;
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
    for (const auto& note : inbox.notes)
        add(note, "note " + note.session_id, say("Note to sign"), local_day(note.starts_at),
            note.begun ? say("The note of this session is begun, and not signed.")
                       : say("The note of this session is not begun."))
            .note = note;
    for (const auto& concern : inbox.mail)
        add(concern, id_of(concern), words_of_matter(concern.matter).what, local_day(concern.since),
            sentence_for(concern))
            .mail = concern;
    for (const auto& review : inbox.plans_to_review)
        add(review, review.client_id, say("Review of the plan due"), review.review_on,
            review.phase ? say("Therapy is in phase {1}.", phase_words(*review.phase))
                         : say("The plan says no phase yet."));
    return lines;
}

}  // namespace

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
    lines_ = lines_of(inbox_, screen_.signed_in.user.user_id);
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
    std::string words;
    for (const auto& part : {flags_in_words(inbox_), notes_in_words(inbox_), mail_matters_in_words(inbox_),
                             reviews_in_words(inbox_)})
        words += (words.empty() || part.empty() ? "" : " ") + part;
    return words;
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
    if (line->note)
        return say("The session of {1}.", since);
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
            "signature.");
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
    return line && line->mail && screen_.may(api::Permission::record_care);
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
