#include "server/routes/caseload.hpp"

#include <algorithm>
#include <tuple>

#include "server/db/caseload.hpp"
#include "server/db/schedules.hpp"
#include "server/db/uuid.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/measures/change.hpp"

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
    return row;
}

// Every basis that the practice's verdicts rest on, worked out once a request.
class Judge {
public:
    Judge(const Library& library, const std::vector<BaselineStatistic>& baselines)
    {
        for (const auto& instrument : library.instruments())
            for (const auto& score : instrument.scores)
                scales_.push_back(
                    {&instrument, &score, find_basis(instrument, score, own(baselines, instrument, score))});
    }

    [[nodiscard]] Verdict since_first(const FollowedScore& followed) const
    {
        const auto scale = std::ranges::find_if(scales_, [&](const Scale& candidate) {
            return candidate.score->code == followed.score &&
                   candidate.instrument->code == followed.instrument &&
                   candidate.instrument->version == followed.version;
        });
        if (scale == scales_.end())
            return {};
        const auto from = followed.complete > 1 ? std::optional{followed.first} : std::nullopt;
        return judge(*scale->instrument, *scale->score, scale->basis, from, followed.latest);
    }

private:
    struct Scale {
        const Instrument* instrument;
        const ScoreDefinition* score;
        Basis basis;
    };

    static std::optional<BaselineStatistic> own(const std::vector<BaselineStatistic>& baselines,
                                                const Instrument& instrument, const ScoreDefinition& score)
    {
        const auto found = std::ranges::find_if(baselines, [&](const BaselineStatistic& statistic) {
            return statistic.instrument == instrument.code && statistic.version == instrument.version &&
                   statistic.score == score.code;
        });
        return found == baselines.end() ? std::nullopt : std::optional{*found};
    }

    std::vector<Scale> scales_;
};

// Both lists are by client_id.
void add_followed_scores(std::vector<api::CaseloadRow>& rows, std::vector<FollowedScore> followed,
                         const Judge& judge)
{
    auto row = rows.begin();
    for (auto& score : followed) {
        row = std::ranges::find(row, rows.end(), score.client_id, &api::CaseloadRow::client_id);
        if (row == rows.end())
            return;
        row->since_first = judge.since_first(score);
        row->followed_instrument = std::move(score.instrument);
        row->followed_score = std::move(score.score);
        row->points = std::move(score.points);
    }
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
        return {0, "Risk answer"};
    if (row.open_rule && is_worsening(*row.open_rule))
        return {1, words_for(*row.open_rule)};
    if (row.since_first.kind == VerdictKind::reliably_worse)
        return {2, words_for(VerdictKind::reliably_worse)};
    if (row.open_rule)
        return {3, words_for(*row.open_rule)};
    if (row.unsigned_notes > 0)
        return {4, "Note unsigned"};
    return {row.due.empty() ? 6 : 5, std::nullopt};
}

Result<api::ReadCaseload::Reply> read_caseload(Context& context, const api::ReadCaseload::Request& request)
{
    if (request.after && !is_uuid(*request.after))
        return invalid("after", "There is no such client on your caseload.");
    Caseload caseload{context.db};
    auto clients = caseload.clients(request.after, page + 1);
    api::ReadCaseload::Reply reply;
    if (clients.size() > page) {
        clients.resize(page);
        reply.next = clients.back().client_id;
    }
    std::ranges::transform(clients, std::back_inserter(reply.rows), row_of);
    if (reply.rows.empty())
        return reply;

    const auto& first = reply.rows.front().client_id;
    const auto& last = reply.rows.back().client_id;
    add_due(reply.rows, Schedules{context.db, context.facts.library}.due_in_sessions(first, last,
                                                                                     local_day(context.now)));
    const Judge judge{context.facts.library, caseload.baselines()};
    add_followed_scores(reply.rows, caseload.followed_scores(first, last, context.facts.library), judge);
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
    reply.now = context.now;
    if (request.since)
        reply.client_ids = Caseload{context.db}.changed_by_others(*request.since, context.user.user_id);
    return reply;
}

}  // namespace

std::vector<Route> caseload_routes()
{
    return {
        route<api::ReadCaseload>(read_caseload),
        route<api::ReadNews>(read_news),
    };
}

}  // namespace attune::server
