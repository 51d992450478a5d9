#include "client/links/link_presenter.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iterator>

#include "client/forms/kept_write.hpp"
#include "client/measure_entry/instrument_choices.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/wording/language.hpp"

namespace attune::desktop {

namespace {

std::string on_day(Instant when)
{
    return medium_date(local_day(when));
}

std::string short_name(const Screen& screen, const std::string& code)
{
    const auto* instrument = screen.library.instrument(code);
    return instrument ? instrument->short_name : code;
}

std::size_t items_of(const Screen& screen, const api::LinkForm& form)
{
    const auto* instrument = find_version(screen.library, form.instrument, form.version);
    return instrument ? instrument->items.size() : 0;
}

std::string mail_in_words(const api::Mail& mail)
{
    const auto kind = mail.kind == api::MailKind::invitation ? say("invitation")
                      : mail.kind == api::MailKind::reminder ? say("reminder")
                                                             : say("last call");
    switch (mail.state) {
        case api::MailState::waiting:
        case api::MailState::sending:
            return say("{1} on its way", kind);
        case api::MailState::sent:
            return mail.settled_at ? say("{1} on {2}", kind, short_date(local_day(*mail.settled_at))) : kind;
        case api::MailState::unknown:
            return say("{1} may not have arrived", kind);
        case api::MailState::failed:
            return say("{1} not delivered", kind);
        case api::MailState::dropped:
            return say("{1} not sent", kind);
    }
    return {};
}

std::string mails_in_words(const std::vector<api::Mail>& mails)
{
    std::string words;
    for (const auto& mail : mails)
        words += (words.empty() ? "" : ", ") + mail_in_words(mail);
    if (!words.empty())
        words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
    return words;
}

// What is recorded of the client's will, and by whom.
std::string consent_in_words(const std::optional<api::MailConsent>& consent)
{
    if (!consent)
        return say(
            "Ask your client first. An e-mail holds a link and your name, and no word of what is asked.");
    if (consent->recorded_by.empty())
        return say("Your client stopped these e-mails on {1}.", on_day(consent->recorded_at));
    const auto& by = consent->recorded_by;
    const auto day = on_day(consent->recorded_at);
    return consent->agreed ? say("Agreed, as {1} recorded on {2}.", by, day)
                           : say("Not wanted, as {1} recorded on {2}.", by, day);
}

void add_part(std::string& list, const std::string& part)
{
    list.append(list.empty() ? "" : ", ").append(part);
}

// "3 of 47 answered, practice logged 4 times"
std::string how_far(const Screen& screen, const api::Link& link)
{
    std::string words;
    int answered = 0;
    std::size_t items = 0;
    for (const auto& form : link.forms) {
        answered += form.answered;
        items += items_of(screen, form);
    }
    if (link.forms.empty() && !link.homework)
        return link.devices == 0 ? say("not opened") : say("opened");
    if (!link.forms.empty())
        add_part(words, say("{1} of {2} answered", answered, items));
    if (link.homework)
        add_part(words, link.practised_times == 0
                            ? say("no practice logged")
                            : say_count("practice logged {1} time", "practice logged {1} times",
                                        link.practised_times));
    return words;
}

// "how it has gone, a document"
void add_shared(std::string& asks, const api::Link& link)
{
    const bool first = asks.empty();
    if (link.shares_course)
        add_part(asks, say("how it has gone"));
    if (link.document_id)
        add_part(asks, say("a document"));
    if (first && !asks.empty())
        asks.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(asks.front())));
}

// Sending its forms does not end it.
bool goes_on(const api::Link& link)
{
    return link.homework || link.shares_course || link.document_id;
}

LinkLine line_of(const Screen& screen, const api::Link& link)
{
    LinkLine line{
        link.link_id, on_day(link.made_at) + ", " + link.sent_by, {}, {}, mails_in_words(link.mails), false};
    for (const auto& form : link.forms)
        add_part(line.asks, short_name(screen, form.instrument));
    if (link.homework)
        add_part(line.asks, line.asks.empty() ? say("Homework") : say("homework"));
    add_shared(line.asks, link);
    if (link.finished_at) {
        line.state = link.tells_result ? say("Sent on {1}, result shown", on_day(*link.finished_at))
                                       : say("Sent on {1}", on_day(*link.finished_at));
    } else if (link.revoked_at) {
        line.state = say("Revoked on {1}, {2}", on_day(*link.revoked_at), how_far(screen, link));
    } else if (link.expires_at <= screen.clock()) {
        line.state = say("Ended on {1}, {2}", on_day(link.expires_at), how_far(screen, link));
    } else {
        line.open = true;
        line.state = (link.devices == 0 ? std::string{say("Not opened yet")} : how_far(screen, link)) + ", " +
                     say("open until {1}", on_day(link.expires_at));
        line.state.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(line.state.front())));
    }
    return line;
}

}  // namespace

LinkPresenter::LinkPresenter(LinkView& view, Screen& screen, ClientModel& model,
                             const std::vector<std::string>& measures)
    : view_{view},
      screen_{screen},
      model_{model},
      offer_{screen, model},
      client_id_{model.client_id()}
{
    for (const auto& code : measures)
        if (const auto* instrument = screen.library.instrument(code))
            choices_.push_back({code, instrument->short_name + ", " + instrument->name, {}, true});
    homework_.asked = choices_.empty();
    if (const auto* overview = model.overview())
        for (const auto& document : overview->documents)
            if (api::is_for_client(document.kind))
                documents_.push_back(document);
}

void LinkPresenter::begin()
{
    look_at_homework();
    view_.show_choices();
    offer_.look([this] { show_offer(); });
    read();
}

void LinkPresenter::read()
{
    screen_.calls.call<api::ReadLinks>(
        alive_, {client_id_}, [this](const Result<api::ReadLinks::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            sent_ = *reply;
            if (!read_)
                choose_language();
            read_ = true;
            by_email_ = by_email_ && mail_offer().can_send;
            view_.show_mail_offer();
            show_links();
            view_.show_choices();
            if (sent_.address.empty())
                view_.show_sentence(
                    say("Clients cannot reach this server yet: its configuration names no address for them "
                        "(pages.address)."));
            else if (!sent_.has_safety_text)
                view_.show_sentence(
                    say("Before a link is sent, the practice says what a client reads after an answer about "
                        "self-harm, "
                        "and who reads the answers: Practice, Safety text."));
        });
}

void LinkPresenter::show_offer()
{
    for (auto& choice : choices_) {
        choice.why_not = offer_.why_not(choice.code);
        choice.asked = choice.asked && choice.why_not.empty();
    }
    view_.show_choices();
}

// "Homework: Soothing rhythm breathing, 5 min, 7 days a week"
void LinkPresenter::look_at_homework()
{
    std::string running;
    const auto today = to_local(screen_.clock()).day;
    if (const auto* overview = model_.overview())
        for (const auto& set : overview->assignments)
            if (!set.stopped_on && set.until_on.value_or(today) >= today)
                running.append(running.empty() ? "" : "; ")
                    .append(set.exercise_name + ", " + api::dose_words(set.minutes, set.days_per_week));
    homework_.name = running.empty() ? say("Homework") : say("Homework: {1}", running);
    homework_.why_not =
        running.empty() ? say("No homework is running. Set some on the Homework tab first.") : "";
    homework_.asked = homework_.asked && !running.empty();
}

void LinkPresenter::show_links()
{
    lines_.clear();
    for (const auto& link : sent_.links)
        lines_.push_back(line_of(screen_, link));
    view_.show_lines();
}

void LinkPresenter::ask_for(std::size_t index, bool asked)
{
    if (index < choices_.size() && choices_[index].why_not.empty())
        choices_[index].asked = asked;
    view_.show_choices();
}

void LinkPresenter::bring_homework(bool asked)
{
    homework_.asked = asked && homework_.why_not.empty();
    view_.show_choices();
}

void LinkPresenter::share_course(bool shared)
{
    shares_course_ = shared;
    view_.show_choices();
}

void LinkPresenter::share_document(std::optional<std::size_t> place)
{
    document_id_.reset();
    if (place && *place < documents_.size())
        document_id_ = documents_[*place].document_id;
    view_.show_choices();
}

bool LinkPresenter::asks_a_measure() const
{
    return std::ranges::any_of(choices_, &LinkChoice::asked);
}

MailOffer LinkPresenter::mail_offer() const
{
    MailOffer offer;
    offer.known = read_ && sent_.sends_mails;
    offer.agreed = sent_.consent && sent_.consent->agreed;
    const bool has_address = is_mail_address(sent_.email);
    offer.can_send = offer.known && offer.agreed && has_address;
    offer.by_email = by_email_;
    offer.label = has_address ? say("Send it by e-mail to {1}", sent_.email) : say("Send it by e-mail");
    offer.words = has_address
                      ? consent_in_words(sent_.consent)
                      : say("The client's details hold no e-mail address that a mail can be sent to.");
    return offer;
}

void LinkPresenter::send_by_email(bool by_email)
{
    by_email_ = by_email && mail_offer().can_send;
    view_.show_mail_offer();
}

// That of the last link, or else our own, where the server writes in it.
void LinkPresenter::choose_language()
{
    const auto wanted = sent_.links.empty() ? spoken().code() : sent_.links.front().language;
    if (std::ranges::find(sent_.languages, wanted) != sent_.languages.end())
        language_ = wanted;
}

void LinkPresenter::write_in(std::size_t place)
{
    language_ = sent_.languages.at(place);
}

std::vector<std::string> LinkPresenter::languages() const
{
    std::vector<std::string> names;
    std::ranges::transform(sent_.languages, std::back_inserter(names), language_in_words);
    return names;
}

std::size_t LinkPresenter::language() const
{
    const auto found = std::ranges::find(sent_.languages, language_);
    return found == sent_.languages.end() ? 0 : static_cast<std::size_t>(found - sent_.languages.begin());
}

// No link is made meanwhile: it would go without the mail that was just agreed to.
void LinkPresenter::record_consent(bool agreed)
{
    recording_consent_ = true;
    view_.show_choices();
    screen_.calls.call<api::RecordMailConsent>(alive_, {client_id_, agreed},
                                               [this](const Result<api::MailConsent>& reply) {
                                                   recording_consent_ = false;
                                                   if (reply)
                                                       sent_.consent = *reply;
                                                   else
                                                       view_.show_sentence(reply.error().sentence);
                                                   send_by_email(reply && reply->agreed);
                                                   view_.show_choices();
                                               });
}

bool LinkPresenter::can_make() const
{
    return read_ && !busy_ && !recording_consent_ && !sent_.address.empty() && sent_.has_safety_text &&
           (homework_.asked || asks_a_measure() || shares_course_ || document_id_);
}

void LinkPresenter::make()
{
    if (!can_make())
        return;
    const auto typed = trimmed(days_);
    int days = 0;
    const auto [rest, error] = std::from_chars(typed.data(), typed.data() + typed.size(), days);
    if (error != std::errc{} || rest != typed.data() + typed.size() || days < 1 ||
        days > api::most_days_of_link)
        return view_.show_faults(
            {{"days", say("Write a number of days from 1 to {1}.", api::most_days_of_link)}});
    view_.show_faults({});
    view_.show_sentence({});
    busy_ = true;
    view_.show_busy(true);
    token_ = new_link_token();
    api::MakeLink::Request request{
        client_id_, token_.hash, {}, days, homework_.asked, tells_result_ && asks_a_measure(), by_email_};
    request.shares_course = shares_course_;
    request.document_id = document_id_;
    request.language = language_;
    for (const auto& choice : choices_)
        if (choice.asked)
            request.forms.push_back({choice.code, offer_.language_of(choice.code, language_)});
    screen_.calls.call<api::MakeLink>(alive_, std::move(request),
                                      [this](const Result<api::Link>& reply) { made(reply); });
    view_.show_sentence(waiting_sentence(screen_.calls));
}

void LinkPresenter::made(const Result<api::Link>& reply)
{
    busy_ = false;
    view_.show_busy(false);
    if (!reply) {
        view_.show_sentence(reply.error().fields.empty() ? reply.error().sentence
                                                         : reply.error().fields.front().sentence);
        return;
    }
    sent_.links.insert(sent_.links.begin(), *reply);
    show_links();
    view_.show_sentence({});
    const auto invited =
        by_email_ ? say("An invitation goes to {1} as soon as it is not quiet, and a reminder later.",
                        sent_.email) +
                        ' '
                  : std::string{};
    view_.show_address(sent_.address + api::pages_root + "/open/" + token_.token,
                       invited +
                           (goes_on(*reply) ? say("Open until {1}.", on_day(reply->expires_at))
                                            : say("Open until {1}, or until everything is sent.",
                                                  on_day(reply->expires_at))) +
                           ' ' +
                           say("Whoever opens it first answers: show it to your client, "
                               "or send it where only they read it. It is shown here once.") +
                           on_further_devices());
}

std::string LinkPresenter::on_further_devices() const
{
    const auto* overview = model_.overview();
    if (!overview || overview->client.details.born_on)
        return {};
    return ' ' + say("It works on that first device alone: a further one gives the year of birth, and "
                     "Details holds none.");
}

void LinkPresenter::revoke(const std::string& link_id)
{
    const auto link = std::ranges::find(sent_.links, link_id, &api::Link::link_id);
    if (link == sent_.links.end() || busy_)
        return;
    screen_.calls.call<api::RevokeLink>(alive_, {client_id_, link_id, link->row_version},
                                        [this](const Result<api::Link>& reply) {
                                            if (reply)
                                                screen_.status.say("Revoked. The link opens no more.");
                                            else
                                                view_.show_sentence(reply.error().sentence);
                                            read();
                                        });
}

}  // namespace attune::desktop
