#include "server/db/payments.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

struct LockOutstanding {
    static constexpr auto sql = "SELECT lock_outstanding(:invoice_id::uuid)";
    struct Parameters {
        std::string invoice_id;
    };
    struct Row {
        std::optional<std::int64_t> outstanding;
    };
};
BOOST_DESCRIBE_STRUCT(LockOutstanding::Parameters, (), (invoice_id))
BOOST_DESCRIBE_STRUCT(LockOutstanding::Row, (), (outstanding))

struct InsertPayment {
    static constexpr auto sql = R"sql(
        INSERT INTO payment (id, client_id, invoice_id, paid_on, amount, method, reference, recorded_by)
        VALUES (:payment_id, :client_id, :invoice_id, :paid_on, :amount, :method, :reference, :recorded_by))sql";
    struct Parameters {
        std::string payment_id;
        std::string client_id;
        std::string invoice_id;
        Day paid_on;
        std::int64_t amount = 0;
        PaymentMethod method;
        std::string reference;
        std::string recorded_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertPayment::Parameters, (),
                      (payment_id, client_id, invoice_id, paid_on, amount, method, reference, recorded_by))

struct StrikeOut {
    static constexpr auto sql = R"sql(
        UPDATE payment SET struck_at = now(), struck_by = :struck_by, struck_reason = :reason
        WHERE id = :payment_id AND invoice_id = :invoice_id AND struck_at IS NULL)sql";
    struct Parameters {
        std::string invoice_id;
        std::string payment_id;
        std::string reason;
        std::string struck_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(StrikeOut::Parameters, (), (invoice_id, payment_id, reason, struck_by))

}  // namespace

std::optional<std::int64_t> Payments::lock_outstanding(const std::string& invoice_id)
{
    return db_.maybe<LockOutstanding>({invoice_id})->outstanding;
}

void Payments::insert(const api::RecordPayment::Request& request, const std::string& client_id,
                      const std::string& by)
{
    db_.run<InsertPayment>({new_uuid(), client_id, request.invoice_id, request.paid_on, request.amount,
                            request.method, request.reference, by});
}

void Payments::strike(const api::StrikePayment::Request& request, const std::string& by)
{
    db_.run<StrikeOut>({request.invoice_id, request.payment_id, request.reason, by});
}

}  // namespace attune::server
