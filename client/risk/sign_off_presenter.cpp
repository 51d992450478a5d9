#include "client/risk/sign_off_presenter.hpp"

#include <algorithm>

#include "client/clock.hpp"
#include "client/measure_entry/recorded.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

bool has_words(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

std::string draft_id_of(const api::Flag& flag)
{
    return "sign-off-" + flag.flag_id;
}

}  // namespace

SignOffPresenter::SignOffPresenter(SignOffView& view, Screen& screen, FlagOfClient about, Settled settled)
    : view_{view},
      screen_{screen},
      about_{std::move(about)},
      settled_{std::move(settled)}
{
    draft_.flag_id = about_.flag.flag_id;
    connection_ = screen_.calls.changes().add([this] {
        if (sending_)
            show_sending();
    });
}

SignOffPresenter::~SignOffPresenter()
{
    screen_.drafts.flush();
}

void SignOffPresenter::begin()
{
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return drafts.found(); },
        [this](const DraftStore::Found& found) { take_up(found); });
}

void SignOffPresenter::take_up(const DraftStore::Found& found)
{
    const auto kept = std::ranges::find(found.drafts, draft_id_of(about_.flag), &Draft::id);
    if (kept == found.drafts.end() || !draft_.what_was_done.empty())
        return;
    if (const auto draft = json::from_text<SignOffDraft>(kept->json)) {
        draft_ = *draft;
        view_.show_text(draft_.what_was_done);
    }
}

void SignOffPresenter::typed(const std::string& text)
{
    if (sending_ || text == draft_.what_was_done)
        return;
    draft_.what_was_done = text;
    draft_.key.clear();
    if (has_words(text))
        screen_.drafts.keep(as_draft());
    else
        screen_.drafts.remove(draft_id_of(about_.flag));
    view_.show_refusal({});
}

Draft SignOffPresenter::as_draft() const
{
    return {draft_id_of(about_.flag), sign_off_draft_kind,
            about_.client_id,         say("Sign-off, {1}", about_.client_name),
            json::to_text(draft_),    {}};
}

void SignOffPresenter::sign_off()
{
    if (sending_)
        return;
    if (!has_words(draft_.what_was_done))
        return view_.show_refusal(say("Write what was done. It is the record of how this was met."));
    if (draft_.key.empty())
        draft_.key = new_key();
    screen_.drafts.keep(as_draft());
    screen_.drafts.flush();
    sending_ = true;
    show_sending();
    const auto call = std::make_shared<char>();
    screen_.calls.call<api::SignOffFlag>(
        call, {about_.client_id, about_.flag.flag_id, about_.flag.row_version, draft_.what_was_done},
        [this, call, id = draft_id_of(about_.flag), screen = &screen_, settled = settled_,
         alive = std::weak_ptr<void>{alive_}](const Result<api::Flag>& reply) {
            if (reply) {
                screen->drafts.remove(id);
                screen->status.say(say("Saved {1}", time_of_day(to_local(screen->clock()))));
            }
            settled(reply);
            if (!alive.expired())
                heard(reply);
        },
        draft_.key);
}

void SignOffPresenter::heard(const Result<api::Flag>& reply)
{
    sending_ = false;
    view_.show_sending(false, {});
    if (reply)
        return view_.close();
    const auto& refusal = reply.error();
    if (refusal.code == RefusalCode::stale)
        return show_stale(refusal);
    std::string faults;
    for (const auto& field : refusal.fields)
        if (refusal.sentence.find(field.sentence) == std::string::npos)
            faults += ' ' + field.sentence;
    view_.show_refusal(refusal.sentence + faults + ' ' + say("What you wrote is kept."));
}

// Somebody else was here first: their account is shown, and ours stays for the person to decide on.
void SignOffPresenter::show_stale(const Refusal& refusal)
{
    draft_.key.clear();
    const auto current = json::from_text<api::Flag>(refusal.current);
    if (!current)
        return view_.show_refusal(
            say("This flag was changed meanwhile. What you wrote is kept. Close this and open it "
                "again."));
    about_.flag = *current;
    if (about_.flag.signed_off_at)
        return view_.show_refusal(
            say("Signed off meanwhile. {1} What you wrote was not recorded and is kept on this computer.",
                flag_facts(about_.flag)));
    view_.show_refusal(
        say("This flag was changed meanwhile. What you wrote is still here: read the flag again and "
            "sign off once more."));
}

void SignOffPresenter::show_sending()
{
    const bool offline = screen_.calls.offline_since().has_value();
    view_.show_sending(
        true, offline ? say("No connection. What you wrote is kept on this computer and goes when it is "
                            "back. You can close this.")
                      : "");
}

FlagOfClient flag_of(const ClientModel& model, const api::Flag& flag)
{
    return {model.client_id(), model.overview() ? full_name(model.overview()->client.details) : std::string{},
            flag};
}

SignOffPresenter::Settled settles_in(ClientModel& model)
{
    return [&model, alive = model.alive()](const Result<api::Flag>& reply) {
        if (alive.expired())
            return;
        if (reply)
            model.amend([&reply](api::Overview& overview) { put_in(overview, *reply); });
        model.refresh();
    };
}

std::string flag_facts(const api::Flag& flag)
{
    std::string facts = say("Seen on {1}.", medium_date(flag.seen_on));
    if (flag.form_corrected)
        facts += ' ' + say("The form has been corrected since.");
    if (flag.historical)
        facts += ' ' + say("Imported as history.");
    if (flag.escalated_at)
        facts += ' ' + say("Passed on to the practice leads on {1}, for nobody had signed it off in time.",
                           medium_date(to_local(*flag.escalated_at).day));
    if (!flag.signed_off_at)
        return facts;
    const auto day = medium_date(to_local(*flag.signed_off_at).day);
    facts += ' ' + (flag.signed_off_by ? say("Signed off on {1} by {2}", day, *flag.signed_off_by)
                                       : say("Signed off on {1}", day));
    return facts + (flag.what_was_done ? ": " + *flag.what_was_done : std::string{"."});
}

}  // namespace attune::desktop
