#include "client/caseload_handover/caseload_handover_presenter.hpp"

#include <algorithm>
#include <span>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// Appointments that a sentence names one by one.
constexpr std::size_t most_named = 6;

}  // namespace

std::string client_words(const api::ClientToHandOver& client)
{
    auto words = name_and_reference(client) + ", " +
                 (client.capacity == api::TeamCapacity::responsible ? say("responsible") : say("member"));
    if (client.appointments > 0)
        words += ", " + say_count("one appointment to come", "{1} appointments to come", client.appointments);
    if (client.unsigned_notes > 0)
        words += ", " + say_count("one note not signed", "{1} notes not signed", client.unsigned_notes);
    return words;
}

void CaseloadHandoverPresenter::begin()
{
    screen_.calls.call<api::PreviewHandover>(alive_, {},
                                             [this](const Result<api::PreviewHandover::Reply>& reply) {
                                                 if (!reply)
                                                     return view_.show_sentence(reply.error().sentence);
                                                 read_ = *reply;
                                                 view_.show_people();
                                             });
}

void CaseloadHandoverPresenter::choose_from(std::size_t person)
{
    if (person >= read_.may_leave.size())
        return;
    from_id_ = read_.may_leave[person].user_id;
    reading_ = std::make_shared<char>();
    read_.clients.clear();
    chosen_.clear();
    view_.show_clients();
    view_.show_counts();
    screen_.calls.call<api::PreviewHandover>(reading_, {from_id_},
                                             [this](const Result<api::PreviewHandover::Reply>& reply) {
                                                 if (!reply)
                                                     return view_.show_sentence(reply.error().sentence);
                                                 read_.clients = reply->clients;
                                                 chosen_.assign(read_.clients.size(), true);
                                                 view_.show_sentence({});
                                                 view_.show_clients();
                                                 view_.show_counts();
                                             });
}

void CaseloadHandoverPresenter::choose(std::size_t client, bool chosen)
{
    if (client >= chosen_.size())
        return;
    chosen_[client] = chosen;
    view_.show_counts();
}

std::string CaseloadHandoverPresenter::counts() const
{
    int clients = 0;
    int episodes = 0;
    int appointments = 0;
    int notes = 0;
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
        if (!chosen_[i])
            continue;
        ++clients;
        episodes += read_.clients[i].open_episodes;
        appointments += read_.clients[i].appointments;
        notes += read_.clients[i].unsigned_notes;
    }
    if (chosen_.empty())
        return from_id_.empty() ? std::string{} : say("Nobody is on this caseload.");
    auto words = say("{1} of {2} clients are handed over.", clients, chosen_.size()) + ' ' +
                 say_count("One open episode gets another therapist.",
                           "{1} open episodes get another therapist.", episodes);
    if (appointments > 0)
        words += ' ' + say_count("One appointment to come goes along, if its time is free.",
                                 "{1} appointments to come go along where their time is free.", appointments);
    if (notes > 0)
        words += ' ' + say_count(
                           "One note is not signed: have it signed first, or the responsible therapist "
                           "signs it as taken over.",
                           "{1} notes are not signed: have them signed first, or the responsible "
                           "therapist signs them as taken over.",
                           notes);
    return words;
}

void CaseloadHandoverPresenter::hand_over(std::size_t to, const std::string& reason)
{
    api::HandOverCaseload::Request request{from_id_, {}, {}, trimmed(reason)};
    for (std::size_t i = 0; i < chosen_.size(); ++i)
        if (chosen_[i])
            request.client_ids.push_back(read_.clients[i].client_id);
    std::vector<FieldError> faults;
    if (from_id_.empty())
        faults.push_back({"from_id", say("Choose whose clients are handed over.")});
    else if (request.client_ids.empty())
        faults.push_back({"client_ids", say("Choose the clients who are handed over.")});
    if (to >= read_.may_take.size())
        faults.push_back({"to_id", say("Choose who takes them over.")});
    if (request.reason.empty())
        faults.push_back({"reason", say("Say why: it stands in the trail of each care team.")});
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    request.to_id = read_.may_take[to].user_id;
    view_.show_busy(true);
    screen_.calls.call<api::HandOverCaseload>(
        alive_, std::move(request),
        [this](const Result<api::HandOverCaseload::Reply>& reply) { handed(reply); });
}

void CaseloadHandoverPresenter::handed(const Result<api::HandOverCaseload::Reply>& reply)
{
    view_.show_busy(false);
    if (!reply) {
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    screen_.status.say(saved_words(screen_));
    auto words =
        say_count("One client was handed over.", "{1} clients were handed over.", std::ssize(reply->clients));
    if (!reply->appointments_left.empty())
        words += ' ' + left_words(reply->appointments_left);
    std::erase_if(read_.clients, [&](const api::ClientToHandOver& one) {
        return std::ranges::find(reply->clients, one.client_id, &api::ClientToHandOver::client_id) !=
               reply->clients.end();
    });
    chosen_.assign(read_.clients.size(), false);  // who was left out stays so
    view_.show_clients();
    view_.show_counts();
    view_.show_sentence(words);
}

std::string CaseloadHandoverPresenter::left_words(const std::vector<api::AppointmentLeft>& left) const
{
    auto words = say_count(
        "One appointment stays in the diary where it is, because the new therapist is taken or on leave "
        "then, or somebody else comes to it too:",
        "{1} appointments stay in the diary where they are, because the new therapist is taken or on leave "
        "then, or somebody else comes to them too:",
        std::ssize(left));
    const auto named = std::span{left}.first(std::min(left.size(), most_named));
    for (const auto& one : named) {
        const auto client =
            std::ranges::find(read_.clients, one.client_id, &api::ClientToHandOver::client_id);
        words += &one == named.data() ? " " : "; ";
        if (client != read_.clients.end())
            words += full_name(*client) + ", ";
        words += day_and_time(one.starts_at, screen_.clock());
    }
    if (left.size() > named.size())
        words += "; " + say_count("and one more", "and {1} more", std::ssize(left) - std::ssize(named));
    return words + '.';
}

}  // namespace attune::desktop
