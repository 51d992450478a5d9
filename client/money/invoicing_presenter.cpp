#include "client/money/invoicing_presenter.hpp"

#include "client/forms/typed_time.hpp"
#include "client/money/money_presenter.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

bool can_be_drafted(const api::ClientToInvoice& client)
{
    return client.sessions > 0 && !client.has_draft;
}

InvoicingPresenter::Row row_of(const api::ClientToInvoice& client, const std::string& currency)
{
    InvoicingPresenter::Row row{client.client_name, say_count("one session", "{1} sessions", client.sessions),
                                money_words(client.net, currency), can_be_drafted(client)};
    if (client.without_service > 0)
        row.sessions +=
            ", " + say_count("one without a service", "{1} without a service", client.without_service);
    if (client.has_draft)
        row.sessions += ", " + say("a draft is there already");
    return row;
}

}  // namespace

InvoicingPresenter::InvoicingPresenter(InvoicingView& view, Screen& screen, std::function<void()> changed)
    : view_{view},
      screen_{screen},
      changed_{std::move(changed)}
{
}

std::string InvoicingPresenter::usual_day() const
{
    const std::chrono::year_month_day today{to_local(screen_.clock()).day.value};
    const std::chrono::sys_days first{today.year() / today.month() / 1};
    return medium_date({first - std::chrono::days{1}});
}

void InvoicingPresenter::preview(const std::string& until)
{
    if (busy_)
        return;
    const auto day = parse_typed_day(until);
    view_.show_sentence({});
    if (!day) {
        view_.show_faults({{"until", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")}});
        return;
    }
    view_.show_faults({});
    until_ = *day;
    previewed_ = false;
    rows_.clear();
    to_draft_ = 0;
    view_.show_clients();
    view_.show_busy(true);
    screen_.calls.call<api::ReadToInvoice>(alive_, {until_},
                                           [this](const Result<api::ReadToInvoice::Reply>& reply) {
                                               view_.show_busy(false);
                                               if (!reply)
                                                   return view_.show_sentence(reply.error().sentence);
                                               taken(*reply);
                                           });
}

void InvoicingPresenter::taken(const api::ReadToInvoice::Reply& reply)
{
    reply_ = reply;
    previewed_ = true;
    rows_.clear();
    to_draft_ = 0;
    for (const auto& client : reply.clients) {
        rows_.push_back(row_of(client, reply.currency));
        to_draft_ += can_be_drafted(client) ? 1 : 0;
    }
    view_.show_clients();
}

std::string InvoicingPresenter::words() const
{
    if (!previewed_)
        return {};
    if (reply_.currency.empty())
        return say(
            "The practice has not said how it charges yet. A lead does so in Practice, Money settings.");
    if (to_draft_ == 0)
        return say("No session until {1} waits for an invoice.", medium_date(until_));
    int sessions = 0;
    std::int64_t net = 0;
    for (const auto& client : reply_.clients)
        if (can_be_drafted(client)) {
            sessions += client.sessions;
            net += client.net;
        }
    return say("{1}, {2}, {3} before tax", say_count("one client", "{1} clients", to_draft_),
               say_count("one session", "{1} sessions", sessions), money_words(net, reply_.currency));
}

void InvoicingPresenter::draft()
{
    if (busy_ || to_draft_ == 0)
        return;
    busy_ = true;
    next_ = 0;
    drafted_ = 0;
    refused_.clear();
    view_.show_busy(true);
    draft_next();
}

// One after the other: each is a write of its own, and what was made stays when a later one is refused.
void InvoicingPresenter::draft_next()
{
    while (next_ < reply_.clients.size() && !can_be_drafted(reply_.clients[next_]))
        ++next_;
    if (next_ == reply_.clients.size()) {
        busy_ = false;
        view_.show_busy(false);
        changed_();
        view_.show_sentence(say_count("One draft was made.", "{1} drafts were made.", drafted_) + refused_);
        rows_.clear();
        to_draft_ = 0;
        return view_.show_clients();
    }
    view_.show_sentence(say("Drafting {1} of {2}", drafted_ + 1, to_draft_));
    const auto& client = reply_.clients[next_++];
    screen_.calls.call<api::DraftInvoice>(
        alive_, {client.client_id, until_},
        [this, name = client.client_name](const Result<api::Invoice>& reply) {
            if (reply)
                ++drafted_;
            else
                refused_ += '\n' + say("{1}: {2}", name, reply.error().sentence);
            draft_next();
        });
}

}  // namespace attune::desktop
