#include "client/inbox/inbox_presenter.hpp"

#include <algorithm>
#include <utility>

#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

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

namespace {

std::string explained_break_glass(bool as_lead)
{
    return as_lead ? say("Somebody who is not on the care team has opened this record for a limited time. It "
                         "waits for every practice lead until one of them has looked into it and signs it "
                         "off with what they found.")
                   : say("Somebody who is not on the care team has opened this record for a limited time. A "
                         "practice lead looks into it. It leaves your inbox when you have seen it.");
}

}  // namespace

std::string InboxPresenter::explained() const
{
    const auto* line = selected();
    if (!line)
        return {};
    if (line->mail)
        return desktop::explained(*line->mail);
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
        return explained_break_glass(line->break_glass->as_lead);
    if (line->action)
        return say(
            "Agreed in supervision. It leaves the inbox when it is done; your supervisor sees it too.");
    if (line->matter)
        return desktop::explained(*line->matter);
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
