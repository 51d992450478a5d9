#include "server/db/practice_paper.hpp"

namespace attune::server {

namespace {

// encode() breaks lines like MIME; JSON's readers want none.
struct LatestPracticePaper {
    static constexpr auto sql = R"sql(
        SELECT number,
               jsonb_build_object('address', address, 'foot', foot,
                                  'logo', translate(coalesce(encode(logo, 'base64'), ''), E'\n', ''),
                                  'usual_parts', usual_parts)
        FROM practice_paper WHERE :at::timestamptz IS NULL OR entered_at <= :at::timestamptz
        ORDER BY number DESC LIMIT 1)sql";
    struct Parameters {
        std::optional<Instant> at;
    };
    using Row = api::PracticePaperRead;
};
BOOST_DESCRIBE_STRUCT(LatestPracticePaper::Parameters, (), (at))

struct AddPracticePaper {
    static constexpr auto sql = R"sql(
        INSERT INTO practice_paper (address, foot, logo, usual_parts, entered_by)
        VALUES (:address, :foot, nullif(decode(:logo, 'base64'), ''), :usual_parts::jsonb, :entered_by))sql";
    struct Parameters {
        std::string address;
        std::string foot;
        std::string logo;
        std::vector<api::UsualParts> usual_parts;
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddPracticePaper::Parameters, (), (address, foot, logo, usual_parts, entered_by))

struct LatestSignature {
    static constexpr auto sql = R"sql(
        SELECT title, registration FROM signature WHERE user_id = :user_id ORDER BY number DESC LIMIT 1)sql";
    struct Parameters {
        std::string user_id;
    };
    using Row = api::Signature;
};
BOOST_DESCRIBE_STRUCT(LatestSignature::Parameters, (), (user_id))

struct AddSignature {
    static constexpr auto sql = R"sql(
        INSERT INTO signature (user_id, title, registration) VALUES (:user_id, :title, :registration))sql";
    struct Parameters {
        std::string user_id;
        std::string title;
        std::string registration;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddSignature::Parameters, (), (user_id, title, registration))

}  // namespace

api::PracticePaperRead read_practice_paper(Connection& db, const std::optional<Instant>& at)
{
    return db.maybe<LatestPracticePaper>({at}).value_or(api::PracticePaperRead{});
}

void add_practice_paper(Connection& db, const api::PracticePaper& paper, const std::string& by)
{
    db.run<AddPracticePaper>({paper.address, paper.foot, paper.logo, paper.usual_parts, by});
}

api::Signature read_signature(Connection& db, const std::string& user_id)
{
    return db.maybe<LatestSignature>({user_id}).value_or(api::Signature{});
}

void add_signature(Connection& db, const api::Signature& signature, const std::string& user_id)
{
    db.run<AddSignature>({user_id, signature.title, signature.registration});
}

}  // namespace attune::server
