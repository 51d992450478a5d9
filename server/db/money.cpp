#include "server/db/money.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "server/db/uuid.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/money/invoice.hpp"

namespace attune::server {

namespace {

struct SumsOfDrafts {
    static constexpr auto sql = R"sql(
        SELECT count(*), coalesce(sum(gross), 0)::bigint,
               (SELECT coalesce(sum(amount), 0)::bigint FROM payment
                WHERE struck_at IS NULL AND paid_on >= :month AND paid_on < (:month::date + interval '1 month'))
        FROM invoice WHERE state = 'draft')sql";
    struct Parameters {
        Day month;  // its first day
    };
    struct Row {
        int drafts = 0;
        std::int64_t drafted = 0;
        std::int64_t paid = 0;
    };
};
BOOST_DESCRIBE_STRUCT(SumsOfDrafts::Parameters, (), (month))
BOOST_DESCRIBE_STRUCT(SumsOfDrafts::Row, (), (drafts, drafted, paid))

struct OutstandingByDay {
    static constexpr auto sql = R"sql(
        SELECT i.due_on, sum(i.gross - coalesce(p.paid, 0))::bigint
        FROM invoice i
        LEFT JOIN LATERAL (SELECT sum(amount) AS paid FROM payment
                           WHERE invoice_id = i.id AND struck_at IS NULL) p ON true
        WHERE i.state = 'issued' AND i.kind = 'invoice'
          AND NOT EXISTS (SELECT FROM invoice c WHERE c.cancels = i.id AND c.state = 'issued')
        GROUP BY i.due_on)sql";
    using Parameters = None;
    struct Row {
        Day due_on;
        std::int64_t outstanding = 0;
    };
};
BOOST_DESCRIBE_STRUCT(OutstandingByDay::Row, (), (due_on, outstanding))

// Client by client, whatever invoices the practice has: a lead sees them all.
struct OverdueOfOwnClients {
    static constexpr auto sql = R"sql(
        WITH mine AS MATERIALIZED (
            SELECT t.client_id FROM care_team t
            WHERE t.user_id = acting_user() AND t.capacity IN ('responsible', 'member')
        )
        SELECT count(*), min(i.due_on)
        FROM mine
        JOIN LATERAL (SELECT id, gross, due_on FROM invoice
                      WHERE client_id = mine.client_id AND state = 'issued' AND kind = 'invoice' AND due_on < :today
                      OFFSET 0) i ON true
        WHERE i.gross > (SELECT coalesce(sum(y.amount), 0) FROM payment y
                         WHERE y.invoice_id = i.id AND y.struck_at IS NULL)
          AND (SELECT c.id FROM invoice c WHERE c.cancels = i.id AND c.state = 'issued' LIMIT 1) IS NULL)sql";
    struct Parameters {
        Day today;
    };
    using Row = OverdueInvoices;
};
BOOST_DESCRIBE_STRUCT(OverdueOfOwnClients::Parameters, (), (today))

// Sessions by their start; which day that was, the wall clock says.
struct StartedSession {
    std::string session_id;
    Instant starts_at;
    int minutes = 0;
    ServiceKind kind = ServiceKind::individual;
    ChargeReason reason = ChargeReason::attended;
    std::optional<std::string> service_id;  // its episode's
};
BOOST_DESCRIBE_STRUCT(StartedSession, (), (session_id, starts_at, minutes, kind, reason, service_id))

struct ToChargeRow {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string email;
    std::string address;
    bool has_draft = false;
    std::vector<StartedSession> sessions;
    std::vector<AgreedFee> agreed;
};
BOOST_DESCRIBE_STRUCT(ToChargeRow, (),
                      (client_id, legal_name, preferred_name, email, address, has_draft, sessions, agreed))

constexpr auto waiting_sessions = R"sql(
        WITH waiting AS (
            SELECT s.client_id, jsonb_agg(jsonb_build_object(
                       'session_id', s.id, 'starts_at', s.starts_at, 'minutes', s.minutes, 'kind', a.kind,
                       'reason', s.state, 'service_id', e.service_id) ORDER BY s.starts_at) AS sessions
            FROM session s JOIN appointment a ON a.id = s.appointment_id JOIN episode e ON e.id = s.episode_id
            WHERE s.state IN ('attended', 'late_cancel', 'did_not_attend') AND a.kind <> 'other'
              AND s.starts_at >= :since AND s.starts_at < :before
              AND NOT EXISTS (SELECT FROM invoice_line l WHERE l.session_id = s.id AND l.holds_session))sql";
constexpr auto with_client = R"sql(
        SELECT c.id, c.legal_name, c.preferred_name, c.email, c.address,
               EXISTS (SELECT FROM invoice i WHERE i.client_id = c.id AND i.state = 'draft'),
               coalesce(w.sessions, '[]'),
               (SELECT coalesce(jsonb_agg(jsonb_build_object('service_id', f.service_id, 'fee', f.fee,
                                                             'valid_from', f.valid_from, 'valid_to', f.valid_to)), '[]')
                FROM client_fee f WHERE f.client_id = c.id AND f.struck_at IS NULL)
        FROM client c )sql";

struct AllToCharge {
    static inline const auto sql =
        std::string{waiting_sessions} + " GROUP BY s.client_id)" + with_client +
        "JOIN waiting w ON w.client_id = c.id ORDER BY lower(c.legal_name), c.id LIMIT :most";
    struct Parameters {
        Instant since;
        Instant before;
        int most = 0;
    };
    using Row = ToChargeRow;
};
BOOST_DESCRIBE_STRUCT(AllToCharge::Parameters, (), (since, before, most))

struct OneToCharge {
    static inline const auto sql = std::string{waiting_sessions} +
                                   " AND s.client_id = :client_id::uuid GROUP BY s.client_id)" + with_client +
                                   "LEFT JOIN waiting w ON w.client_id = c.id WHERE c.id = :client_id::uuid";
    struct Parameters {
        Instant since;
        Instant before;
        std::string client_id;
    };
    using Row = ToChargeRow;
};
BOOST_DESCRIBE_STRUCT(OneToCharge::Parameters, (), (since, before, client_id))

ClientToCharge charged_by_day(ToChargeRow&& row)
{
    ClientToCharge client{std::move(row.client_id),
                          std::move(row.legal_name),
                          std::move(row.preferred_name),
                          std::move(row.email),
                          std::move(row.address),
                          row.has_draft,
                          {},
                          std::move(row.agreed)};
    for (const auto& one : row.sessions)
        client.sessions.push_back(
            {one.session_id, local_day(one.starts_at), one.minutes, one.kind, one.reason, one.service_id});
    return client;
}

Instant start_of(Day day)
{
    return from_local({day, 0, 0});
}

Instant end_of(Day day)
{
    return start_of({day.value + std::chrono::days{1}});
}

// Numbers in two halves, as they are stored.
struct BookRow {
    AccountRowKind kind = AccountRowKind::invoice;
    Day on;
    std::string prefix;
    std::int64_t number = 0;
    std::optional<std::string> other_prefix;
    std::optional<std::int64_t> other_number;
    std::string payer;
    std::string currency;
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t gross = 0;
    std::int64_t paid = 0;
    std::string method;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(BookRow, (),
                      (kind, on, prefix, number, other_prefix, other_number, payer, currency, net, tax, gross,
                       paid, method, reference))

struct RowsOfBook {
    static constexpr auto sql = R"sql(
        SELECT * FROM (
            SELECT i.kind, i.issued_on AS "on", i.prefix, i.number, o.prefix AS other_prefix, o.number AS other_number,
                   i.payer_name, i.currency, i.net, i.tax, i.gross,
                   (SELECT coalesce(sum(amount), 0)::bigint FROM payment WHERE invoice_id = i.id AND struck_at IS NULL),
                   '' AS method, '' AS reference
            FROM invoice i
            LEFT JOIN invoice o ON o.state = 'issued' AND (o.id = i.cancels OR o.cancels = i.id)
            WHERE i.state = 'issued' AND i.issued_on BETWEEN :begins AND :ends
            UNION ALL
            SELECT 'payment', p.paid_on, i.prefix, i.number, NULL, NULL, i.payer_name, i.currency, 0, 0, 0,
                   p.amount, p.method, p.reference
            FROM payment p JOIN invoice i ON i.id = p.invoice_id
            WHERE p.struck_at IS NULL AND p.paid_on BETWEEN :begins AND :ends) b
        ORDER BY b."on", b.prefix, b.number, b.kind = 'payment' LIMIT :most)sql";
    struct Parameters {
        Day begins;
        Day ends;
        int most = 0;
    };
    using Row = BookRow;
};
BOOST_DESCRIBE_STRUCT(RowsOfBook::Parameters, (), (begins, ends, most))

struct FeesOfClient {
    static constexpr auto sql = R"sql(
        SELECT f.id, f.service_id, s.name, f.fee, f.valid_from, f.valid_to
        FROM client_fee f JOIN service s ON s.id = f.service_id
        WHERE f.client_id = :client_id::uuid AND f.struck_at IS NULL
        ORDER BY f.valid_from DESC, lower(s.name))sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::ClientFee;
};
BOOST_DESCRIBE_STRUCT(FeesOfClient::Parameters, (), (client_id))

struct InsertFee {
    static constexpr auto sql = R"sql(
        INSERT INTO client_fee (id, client_id, service_id, fee, valid_from, valid_to, entered_by)
        VALUES (:fee_id, :client_id, :service_id, :fee, :valid_from, :valid_to::date, :entered_by)
        ON CONFLICT ON CONSTRAINT client_fee_one_at_a_time DO NOTHING)sql";
    struct Parameters {
        std::string fee_id;
        std::string client_id;
        std::string service_id;
        std::int64_t fee = 0;
        Day valid_from;
        std::optional<Day> valid_to;
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertFee::Parameters, (),
                      (fee_id, client_id, service_id, fee, valid_from, valid_to, entered_by))

struct StrikeFeeOut {
    static constexpr auto sql = R"sql(
        UPDATE client_fee SET struck_at = now()
        WHERE id = :fee_id AND client_id = :client_id AND struck_at IS NULL)sql";
    using Parameters = api::StrikeFee::Request;
    using Row = None;
};

}  // namespace

api::MoneyTotals money_totals(Connection& db, Day today)
{
    const std::chrono::year_month_day date{today.value};
    const auto sums = *db.maybe<SumsOfDrafts>({Day{std::chrono::sys_days{date.year() / date.month() / 1}}});
    api::MoneyTotals totals{sums.drafts, sums.drafted, 0, {}, sums.paid};
    totals.overdue.resize(static_cast<std::size_t>(Overdue::longer) + 1);
    for (const auto& row : db.all<OutstandingByDay>({})) {
        totals.outstanding += row.outstanding;
        totals.overdue[static_cast<std::size_t>(overdue_on(row.due_on, today))] += row.outstanding;
    }
    return totals;
}

OverdueInvoices overdue_of_own_clients(Connection& db, Day today)
{
    return db.maybe<OverdueOfOwnClients>({today}).value();
}

std::vector<ClientToCharge> clients_to_charge(Connection& db, Day from, Day until, std::size_t most)
{
    std::vector<ClientToCharge> clients;
    for (auto& row : db.all<AllToCharge>({start_of(from), end_of(until), static_cast<int>(most)}))
        clients.push_back(charged_by_day(std::move(row)));
    return clients;
}

std::optional<ClientToCharge> client_to_charge(Connection& db, const std::string& client_id, Day from,
                                               Day until)
{
    auto row = db.maybe<OneToCharge>({start_of(from), end_of(until), client_id});
    if (!row)
        return std::nullopt;
    return charged_by_day(std::move(*row));
}

std::vector<AccountRow> account_rows(Connection& db, Day from, Day until, std::size_t most)
{
    std::vector<AccountRow> rows;
    for (const auto& row : db.all<RowsOfBook>({from, until, static_cast<int>(most)}))
        rows.push_back(
            {row.kind, row.on, invoice_number(row.prefix, row.number),
             row.other_number ? invoice_number(*row.other_prefix, *row.other_number) : std::string{},
             row.payer, row.currency, row.net, row.tax, row.gross, row.paid, row.method, row.reference});
    return rows;
}

std::vector<api::ClientFee> ClientFees::of_client(const std::string& client_id)
{
    return db_.all<FeesOfClient>({client_id});
}

bool ClientFees::agree(const api::AgreeFee::Request& request, const std::string& by)
{
    return db_.run<InsertFee>({new_uuid(), request.client_id, request.service_id, request.fee,
                               request.valid_from, request.valid_to, by}) == 1;
}

bool ClientFees::strike(const api::StrikeFee::Request& request)
{
    return is_uuid(request.fee_id) && db_.run<StrikeFeeOut>(request) == 1;
}

}  // namespace attune::server
