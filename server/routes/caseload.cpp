#include "server/routes/caseload.hpp"

#include <algorithm>
#include <tuple>

#include "server/db/break_glasses.hpp"
#include "server/db/caseload.hpp"
#include "server/db/retention.hpp"
#include "server/db/schedules.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/api/caseload_change.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/change.hpp"
#include "shared/measures/clinical_significance.hpp"

namespace attune::server {

namespace {

constexpr std::size_t page = 2000;

api::CaseloadRow row_of(CaseloadClient client)
{
    api::CaseloadRow row;
    row.client_id = std::move(client.client_id);
    row.reference = std::move(client.reference);
    row.preferred_name = std::move(client.preferred_name);
    row.legal_name = std::move(client.legal_name);
    row.pronouns = std::move(client.pronouns);
    row.born_on = client.born_on;
    row.phone = std::move(client.phone);
    row.session_number = client.session_number;
    row.next_session_at = client.next_session_at;
    row.open_flags = client.open_flags;
    row.open_risk_flags = client.open_risk_flags;
    row.open_rule = client.open_rule;
    row.oldest_flag_at = client.oldest_flag_at;
    row.unsigned_notes = client.unsigned_notes;
    row.ended_on = client.ended_on;
    row.tags = std::move(client.tags);
    return row;
}

constexpr int most_clients = 10'000;

Significance significance_of(const Verdict& verdict, const CutOff* cut_off, Direction direction)
{
    const auto change = verdict.kind == VerdictKind::reliably_better  ? ReliableDirection::better
                        : verdict.kind == VerdictKind::reliably_worse ? ReliableDirection::worse
                                                                      : ReliableDirection::none;
    return significance(change, *verdict.from, *verdict.to,
                        cut_off ? std::optional{cut_off->value} : std::nullopt, direction);
}

Result<api::ReadCaseloadChange::Reply> read_caseload_change(Context& context,
                                                            const api::ReadCaseloadChange::Request& request)
{
    const auto& library = context.facts.library;
    const auto* instrument = library.find(request.instrument);
    const auto* score = instrument ? find_score(*instrument, request.score) : nullptr;
    if (!score || !score->ready)
        return Refusal{RefusalCode::not_found,
                       say(R"(This server knows no score "{1}" of an instrument "{2}" that is in use.)",
                           request.score, request.instrument)};
    if (score->direction == Direction::neutral)
        return conflict(to_say("This score has no better end, so no change on it is judged."));
    const auto scores =
        Caseload{context.db}.scores(instrument->code, instrument->version, score->code, most_clients + 1);
    if (scores.size() > most_clients)
        return conflict(
            to_say("More than 10,000 clients have this score, which is more than one picture can show."));
    const auto& bases = library.bases(*instrument, *score);
    const auto* cut_off = charted_cut_off(*instrument, score->code);
    api::ReadCaseloadChange::Reply reply;
    reply.instrument = instrument->code;
    reply.version = instrument->version;
    reply.score = score->code;
    reply.basis = bases.now(*instrument, *score);
    for (const auto& client : scores) {
        if (client.complete < 2) {
            ++reply.with_one_score;
            continue;
        }
        auto& change = reply.clients.emplace_back();
        change.client_id = client.client_id;
        change.preferred_name = client.preferred_name;
        change.legal_name = client.legal_name;
        change.since_first =
            judge(*instrument, *score, bases.at(client.latest_entered_at, *instrument, *score), client.first,
                  client.latest);
        change.significance = significance_of(change.since_first, cut_off, score->direction);
    }
    return reply;
}

Verdict since_first(const Library& library, const FollowedScore& followed)
{
    const auto* instrument = library.find(followed.instrument, followed.version);
    const auto* score = instrument ? find_score(*instrument, followed.score) : nullptr;
    if (!score)
        return {};
    const auto basis = library.bases(*instrument, *score).at(followed.latest_entered_at, *instrument, *score);
    const auto from = followed.complete > 1 ? std::optional{followed.first} : std::nullopt;
    return judge(*instrument, *score, basis, from, followed.latest);
}

// Both lists are by client_id.
void add_followed_scores(std::vector<api::CaseloadRow>& rows, std::vector<FollowedScore> followed,
                         const Library& library)
{
    auto row = rows.begin();
    for (auto& score : followed) {
        row = std::ranges::find(row, rows.end(), score.client_id, &api::CaseloadRow::client_id);
        if (row == rows.end())
            return;
        row->since_first = since_first(library, score);
        row->followed_instrument = std::move(score.instrument);
        row->followed_score = std::move(score.score);
        row->points = std::move(score.points);
    }
}

void keep_those_past(std::vector<api::CaseloadRow>& rows, const std::vector<RecordPastRetention>& past)
{
    std::erase_if(rows, [&](const api::CaseloadRow& row) {
        return std::ranges::find(past, row.client_id, &RecordPastRetention::client_id) == past.end();
    });
}

// Both lists are by client_id.
void add_due(std::vector<api::CaseloadRow>& rows, std::vector<Schedules::DueToday> due)
{
    auto row = rows.begin();
    for (auto& client : due) {
        row = std::ranges::find(row, rows.end(), client.client_id, &api::CaseloadRow::client_id);
        if (row == rows.end())
            return;
        row->due = std::move(client.instruments);
    }
}

// What needs attention most, and its place in the list.
std::pair<int, std::optional<std::string>> attention(const api::CaseloadRow& row)
{
    if (row.open_risk_flags > 0)
        return {0, say("Risk answer")};
    if (row.open_rule && is_worsening(*row.open_rule))
        return {1, words_for(*row.open_rule)};
    if (row.since_first.kind == VerdictKind::reliably_worse)
        return {2, words_for(VerdictKind::reliably_worse)};
    if (row.open_rule)
        return {3, words_for(*row.open_rule)};
    if (row.unsigned_notes > 0)
        return {4, say("Note unsigned")};
    return {row.due.empty() ? 6 : 5, std::nullopt};
}

Result<api::ReadCaseload::Reply> read_caseload(Context& context, const api::ReadCaseload::Request& request)
{
    if (request.after && !is_uuid(*request.after))
        return invalid("after", to_say("There is no such client on your caseload."));
    Caseload caseload{context.db};
    const auto episodes = request.episodes.value_or(api::EpisodesShown::open);
    const bool open = episodes == api::EpisodesShown::open;
    auto clients = caseload.clients(request.after, open, page + 1);
    api::ReadCaseload::Reply reply;
    if (clients.size() > page) {
        clients.resize(page);
        reply.next = clients.back().client_id;
    }
    std::ranges::transform(clients, std::back_inserter(reply.rows), row_of);
    if (episodes == api::EpisodesShown::past_retention)
        keep_those_past(reply.rows, Retentions{context.db}.past(local_day(context.now)));
    if (reply.rows.empty())
        return reply;

    const auto& first = reply.rows.front().client_id;
    const auto& last = reply.rows.back().client_id;
    if (open)
        add_due(reply.rows, Schedules{context.db, context.facts.library}.due_in_sessions(
                                first, last, local_day(context.now)));
    add_followed_scores(reply.rows, caseload.followed_scores(first, last, open, context.facts.library),
                        context.facts.library);
    for (auto& row : reply.rows)
        row.attention = attention(row).second;
    std::ranges::sort(reply.rows, {}, [](const api::CaseloadRow& row) {
        return std::tuple{attention(row).first, full_name(row), std::string_view{row.client_id}};
    });
    return reply;
}

Result<api::ReadNews::Reply> read_news(Context& context, const api::ReadNews::Request& request)
{
    api::ReadNews::Reply reply;
    Caseload caseload{context.db};
    reply.now = caseload.told_until();
    if (request.since) {
        reply.client_ids = caseload.changed_by_others(*request.since, context.user.user_id);
        reply.break_glass = BreakGlasses{context.db}.opened_since(*request.since);
    }
    return reply;
}

}  // namespace

std::vector<Route> caseload_routes()
{
    return {
        route<api::ReadCaseload>(read_caseload),
        route<api::ReadCaseloadChange>(read_caseload_change),
        route<api::ReadNews>(read_news),
    };
}

}  // namespace attune::server
