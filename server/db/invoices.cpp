#include "server/db/invoices.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

// Of a head as it is stored: numbers in two halves, which people see as one.
struct HeadRow {
    std::string invoice_id;
    std::int64_t row_version = 0;
    std::string client_id;
    InvoiceKind kind = InvoiceKind::invoice;
    api::InvoiceState state = api::InvoiceState::draft;
    std::optional<std::string> prefix;
    std::optional<std::int64_t> number;
    std::optional<std::string> cancels_prefix;
    std::optional<std::int64_t> cancels_number;
    std::optional<std::string> cancelled_by_prefix;
    std::optional<std::int64_t> cancelled_by_number;
    std::string client_name;
    std::string payer_name;
    std::string currency;
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t gross = 0;
    std::int64_t paid = 0;
    std::optional<Day> issued_on;
    std::optional<Day> due_on;
    Instant drafted_at;
};
BOOST_DESCRIBE_STRUCT(HeadRow, (),
                      (invoice_id, row_version, client_id, kind, state, prefix, number, cancels_prefix,
                       cancels_number, cancelled_by_prefix, cancelled_by_number, client_name, payer_name,
                       currency, net, tax, gross, paid, issued_on, due_on, drafted_at))

constexpr auto head_columns = R"sql(
        SELECT i.id, i.row_version, i.client_id, i.kind, i.state, i.prefix, i.number, o.prefix, o.number, c.prefix,
               c.number, i.client_name, i.payer_name, i.currency, i.net, i.tax, i.gross,
               coalesce(p.paid, 0)::bigint AS paid, i.issued_on, i.due_on, i.drafted_at)sql";
constexpr auto head_tables = R"sql(
        FROM invoice i
        LEFT JOIN invoice o ON o.id = i.cancels
        LEFT JOIN invoice c ON c.cancels = i.id AND c.state = 'issued'
        LEFT JOIN LATERAL (SELECT sum(amount) AS paid FROM payment
                           WHERE invoice_id = i.id AND struck_at IS NULL) p ON true)sql";

std::string number_of(const std::optional<std::string>& prefix, const std::optional<std::int64_t>& number)
{
    return prefix && number ? invoice_number(*prefix, *number) : std::string{};
}

api::InvoiceHead head_of(const HeadRow& row)
{
    api::InvoiceHead head{row.invoice_id,
                          row.row_version,
                          row.client_id,
                          row.kind,
                          row.state,
                          number_of(row.prefix, row.number),
                          number_of(row.cancels_prefix, row.cancels_number),
                          number_of(row.cancelled_by_prefix, row.cancelled_by_number),
                          row.client_name,
                          row.payer_name,
                          row.currency,
                          row.net,
                          row.tax,
                          row.gross,
                          row.paid,
                          0,
                          row.issued_on,
                          row.due_on,
                          row.drafted_at};
    if (row.state == api::InvoiceState::issued && row.kind == InvoiceKind::invoice &&
        head.cancelled_by.empty())
        head.outstanding = row.gross - row.paid;
    return head;
}

std::vector<api::InvoiceHead> heads_of(const std::vector<HeadRow>& rows)
{
    std::vector<api::InvoiceHead> heads;
    heads.reserve(rows.size());
    for (const auto& row : rows)
        heads.push_back(head_of(row));
    return heads;
}

struct FindInvoice {
    static inline const auto sql = std::string{head_columns} + R"sql(,
               i.payer_address, i.issuer, i.document_id, i.issued_at,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'description', l.description, 'quantity', l.quantity, 'unit_price', l.unit_price,
                           'tax_rate', l.tax_rate, 'session_id', l.session_id) ORDER BY l.place), '[]')
                FROM invoice_line l WHERE l.invoice_id = i.id AND NOT l.removed),
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'payment_id', y.id, 'paid_on', y.paid_on, 'amount', y.amount, 'method', y.method,
                           'reference', y.reference, 'recorded_by', u.display_name, 'struck_at', y.struck_at,
                           'struck_by', coalesce(k.display_name, ''), 'struck_reason', coalesce(y.struck_reason, ''))
                           ORDER BY y.paid_on DESC, y.recorded_at DESC), '[]')
                FROM payment y JOIN user_account u ON u.id = y.recorded_by
                LEFT JOIN user_account k ON k.id = y.struck_by
                WHERE y.invoice_id = i.id))sql" +
                                   head_tables + " WHERE i.id = :invoice_id::uuid";
    struct Parameters {
        std::string invoice_id;
    };
    struct Row : HeadRow {
        std::string payer_address;
        std::optional<InvoiceIssuer> issuer;
        std::optional<std::string> document_id;
        std::optional<Instant> issued_at;
        std::vector<InvoiceLine> lines;
        std::vector<Payment> payments;
    };
};
BOOST_DESCRIBE_STRUCT(FindInvoice::Parameters, (), (invoice_id))
BOOST_DESCRIBE_STRUCT(FindInvoice::Row, (HeadRow),
                      (payer_address, issuer, document_id, issued_at, lines, payments))

struct InvoicesOfClient {
    static inline const auto sql =
        std::string{head_columns} + head_tables +
        " WHERE i.client_id = :client_id::uuid AND i.state <> 'discarded' ORDER BY i.drafted_at DESC, i.id";
    struct Parameters {
        std::string client_id;
    };
    using Row = HeadRow;
};
BOOST_DESCRIBE_STRUCT(InvoicesOfClient::Parameters, (), (client_id))

struct AtMost {
    int most = 0;
};
BOOST_DESCRIBE_STRUCT(AtMost, (), (most))

struct Drafts {
    static inline const auto sql = std::string{head_columns} + head_tables +
                                   " WHERE i.state = 'draft' ORDER BY lower(i.client_name), i.id LIMIT :most";
    using Parameters = AtMost;
    using Row = HeadRow;
};

struct Outstanding {
    static inline const auto sql =
        std::string{head_columns} + head_tables +
        " WHERE i.state = 'issued' AND i.kind = 'invoice' AND c.id IS NULL"
        " AND i.gross <> coalesce(p.paid, 0) ORDER BY i.due_on, i.number LIMIT :most";
    using Parameters = AtMost;
    using Row = HeadRow;
};

struct Issued {
    static inline const auto sql =
        std::string{head_columns} + head_tables +
        " WHERE i.state = 'issued' ORDER BY i.issued_on DESC, i.prefix DESC, i.number DESC LIMIT :most";
    using Parameters = AtMost;
    using Row = HeadRow;
};

struct InsertInvoice {
    static constexpr auto sql = R"sql(
        INSERT INTO invoice (id, client_id, kind, cancels, client_name, payer_name, payer_address, currency, net, tax,
                             gross, drafted_by)
        VALUES (:invoice_id, :client_id, :kind, :cancels::uuid, :client_name, :payer_name, :payer_address, :currency,
                :net, :tax, :gross, :drafted_by)
        ON CONFLICT DO NOTHING)sql";
    struct Parameters {
        std::string invoice_id;
        std::string client_id;
        InvoiceKind kind;
        std::optional<std::string> cancels;
        std::string client_name;
        std::string payer_name;
        std::string payer_address;
        std::string currency;
        std::int64_t net = 0;
        std::int64_t tax = 0;
        std::int64_t gross = 0;
        std::string drafted_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertInvoice::Parameters, (),
                      (invoice_id, client_id, kind, cancels, client_name, payer_name, payer_address, currency,
                       net, tax, gross, drafted_by))

struct UpdateDraft {
    static constexpr auto sql = R"sql(
        UPDATE invoice SET row_version = row_version + 1, payer_name = :payer_name, payer_address = :payer_address,
                           net = :net, tax = :tax, gross = :gross
        WHERE id = :invoice_id AND client_id = :client_id AND row_version = :row_version AND state = 'draft')sql";
    struct Parameters {
        std::string client_id;
        std::string invoice_id;
        std::int64_t row_version = 0;
        std::string payer_name;
        std::string payer_address;
        std::int64_t net = 0;
        std::int64_t tax = 0;
        std::int64_t gross = 0;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(UpdateDraft::Parameters, (),
                      (client_id, invoice_id, row_version, payer_name, payer_address, net, tax, gross))

struct DiscardDraft {
    static constexpr auto sql = R"sql(
        UPDATE invoice SET row_version = row_version + 1, state = 'discarded'
        WHERE id = :invoice_id AND client_id = :client_id AND row_version = :row_version AND state = 'draft')sql";
    using Parameters = api::SettleDraft;
    using Row = None;
};

struct IssueDraft {
    static constexpr auto sql = R"sql(
        UPDATE invoice SET row_version = row_version + 1, state = 'issued', prefix = :prefix, issued_on = :issued_on,
                           due_on = :due_on, issuer = :issuer::jsonb, document_id = :document_id,
                           issued_by = :issued_by
        WHERE id = :invoice_id AND client_id = :client_id AND row_version = :row_version AND state = 'draft')sql";
    struct Parameters : api::SettleDraft, Issuing {};
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(IssueDraft::Parameters, (api::SettleDraft, Issuing), ())

// Off, all of them: those that stay come back with the next statement, maybe in another place.
struct TakeLinesOff {
    static constexpr auto sql = R"sql(
        UPDATE invoice_line SET removed = true, holds_session = false WHERE invoice_id = :invoice_id)sql";
    struct Parameters {
        std::string invoice_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(TakeLinesOff::Parameters, (), (invoice_id))

struct PutLines {
    static constexpr auto sql = R"sql(
        INSERT INTO invoice_line (invoice_id, client_id, place, description, quantity, unit_price, tax_rate, session_id,
                                  holds_session)
        SELECT :invoice_id::uuid, :client_id::uuid, l.place, l.line ->> 'description', (l.line ->> 'quantity')::integer,
               (l.line ->> 'unit_price')::bigint, (l.line ->> 'tax_rate')::integer,
               (l.line ->> 'session_id')::uuid,
               l.line ->> 'session_id' IS NOT NULL
        FROM jsonb_array_elements(:lines::jsonb) WITH ORDINALITY l (line, place)
        ON CONFLICT (invoice_id, place) DO UPDATE
        SET description = excluded.description, quantity = excluded.quantity, unit_price = excluded.unit_price,
            tax_rate = excluded.tax_rate, session_id = excluded.session_id, holds_session = excluded.holds_session,
            removed = false)sql";
    struct Parameters {
        std::string client_id;
        std::string invoice_id;
        std::vector<InvoiceLine> lines;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(PutLines::Parameters, (), (client_id, invoice_id, lines))

// Not this client's, or on another invoice.
struct SessionsElsewhere {
    static constexpr auto sql = R"sql(
        SELECT l.line ->> 'session_id' FROM jsonb_array_elements(:lines::jsonb) l (line)
        WHERE l.line ->> 'session_id' IS NOT NULL AND (
            NOT EXISTS (SELECT FROM session s WHERE s.id::text = l.line ->> 'session_id' AND s.client_id = :client_id::uuid)
            OR EXISTS (SELECT FROM invoice_line o WHERE o.holds_session AND o.session_id::text = l.line ->> 'session_id'
                                                    AND o.invoice_id <> :invoice_id::uuid)))sql";
    using Parameters = PutLines::Parameters;
    struct Row {
        std::string session_id;
    };
};
BOOST_DESCRIBE_STRUCT(SessionsElsewhere::Row, (), (session_id))

}  // namespace

std::optional<StoredInvoice> Invoices::find(const std::string& invoice_id)
{
    if (!is_uuid(invoice_id))
        return std::nullopt;
    auto row = db_.maybe<FindInvoice>({invoice_id});
    if (!row)
        return std::nullopt;
    return StoredInvoice{
        head_of(*row),  std::move(row->payer_address), std::move(row->issuer),  std::move(row->document_id),
        row->issued_at, std::move(row->lines),         std::move(row->payments)};
}

std::optional<StoredInvoice> Invoices::find(const std::string& client_id, const std::string& invoice_id)
{
    auto found = find(invoice_id);
    return found && found->head.client_id == client_id ? std::move(found) : std::nullopt;
}

std::vector<api::InvoiceHead> Invoices::of_client(const std::string& client_id)
{
    return heads_of(db_.all<InvoicesOfClient>({client_id}));
}

std::vector<api::InvoiceHead> Invoices::chosen(api::InvoiceChoice which, std::size_t most)
{
    const AtMost limit{static_cast<int>(most)};
    switch (which) {
        case api::InvoiceChoice::drafts:
            return heads_of(db_.all<Drafts>(limit));
        case api::InvoiceChoice::outstanding:
            return heads_of(db_.all<Outstanding>(limit));
        case api::InvoiceChoice::issued:
            return heads_of(db_.all<Issued>(limit));
    }
    return {};
}

std::optional<std::string> Invoices::insert(const NewInvoice& draft, const std::vector<InvoiceLine>& lines,
                                            const std::string& by)
{
    auto id = new_uuid();
    const auto totals = totals_of(lines);
    const InsertInvoice::Parameters values{id,
                                           draft.client_id,
                                           draft.cancels ? InvoiceKind::credit_note : InvoiceKind::invoice,
                                           draft.cancels,
                                           draft.client_name,
                                           draft.payer_name,
                                           draft.payer_address,
                                           draft.currency,
                                           totals.net,
                                           totals.tax,
                                           totals.gross,
                                           by};
    if (db_.run<InsertInvoice>(values) == 0)
        return std::nullopt;
    write_lines(draft.client_id, id, lines);
    return id;
}

bool Invoices::change(const api::ChangeInvoice::Request& request)
{
    const auto totals = totals_of(request.lines);
    if (db_.run<UpdateDraft>({request.client_id, request.invoice_id, request.row_version, request.payer_name,
                              request.payer_address, totals.net, totals.tax, totals.gross}) == 0)
        return false;
    write_lines(request.client_id, request.invoice_id, request.lines);
    return true;
}

void Invoices::write_lines(const std::string& client_id, const std::string& invoice_id,
                           const std::vector<InvoiceLine>& lines)
{
    db_.run<TakeLinesOff>({invoice_id});
    db_.run<PutLines>({client_id, invoice_id, lines});
}

bool Invoices::discard(const api::SettleDraft& which)
{
    return db_.run<DiscardDraft>(which) == 1;
}

bool Invoices::issue(const api::SettleDraft& which, const Issuing& issuing)
{
    return db_.run<IssueDraft>({which, issuing}) == 1;
}

std::vector<std::string> Invoices::sessions_elsewhere(const std::string& client_id,
                                                      const std::string& invoice_id,
                                                      const std::vector<InvoiceLine>& lines)
{
    std::vector<std::string> found;
    for (auto& row : db_.all<SessionsElsewhere>({client_id, invoice_id, lines}))
        found.push_back(std::move(row.session_id));
    return found;
}

}  // namespace attune::server
