#include "server/db/own_leaflets.hpp"

namespace attune::server {

namespace {

struct LeafletRow {
    Leaflet content;
};
BOOST_DESCRIBE_STRUCT(LeafletRow, (), (content))

struct OwnLeafletsThatHold {
    static constexpr auto sql = R"sql(
        SELECT content FROM (SELECT DISTINCT ON (code) content, withdrawn FROM own_leaflet ORDER BY code, number DESC) latest
        WHERE NOT withdrawn
        ORDER BY content ->> 'title')sql";
    using Parameters = None;
    using Row = LeafletRow;
};

struct FindOwnLeaflet {
    static constexpr auto sql = R"sql(
        SELECT content FROM (SELECT content, withdrawn FROM own_leaflet WHERE code = :code ORDER BY number DESC LIMIT 1) latest
        WHERE NOT withdrawn)sql";
    struct Parameters {
        std::string code;
    };
    using Row = LeafletRow;
};
BOOST_DESCRIBE_STRUCT(FindOwnLeaflet::Parameters, (), (code))

struct InsertOwnLeaflet {
    static constexpr auto sql = R"sql(
        INSERT INTO own_leaflet (code, content, withdrawn, kept_by)
        VALUES (:code, :content::jsonb, :withdrawn, :kept_by))sql";
    struct Parameters {
        std::string code;
        Leaflet content;
        bool withdrawn = false;
        std::string kept_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertOwnLeaflet::Parameters, (), (code, content, withdrawn, kept_by))

}  // namespace

void OwnLeaflets::keep(const Leaflet& leaflet, bool withdrawn, const std::string& user_id)
{
    db_.run<InsertOwnLeaflet>({leaflet.code, leaflet, withdrawn, user_id});
}

std::vector<Leaflet> OwnLeaflets::all()
{
    std::vector<Leaflet> leaflets;
    for (auto& row : db_.all<OwnLeafletsThatHold>({}))
        leaflets.push_back(std::move(row.content));
    return leaflets;
}

std::optional<Leaflet> OwnLeaflets::find(const std::string& code)
{
    auto row = db_.maybe<FindOwnLeaflet>({code});
    return row ? std::optional{std::move(row->content)} : std::nullopt;
}

}  // namespace attune::server
