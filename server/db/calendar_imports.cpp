#include "server/db/calendar_imports.hpp"

namespace attune::server {

namespace {

struct Known {
    static constexpr auto sql = R"sql(
        SELECT calendar_uid, calendar_at FROM appointment
        WHERE therapist_id = :therapist_id::uuid AND standing <> 'off'
          AND calendar_uid IN (SELECT jsonb_array_elements_text(:uids::jsonb)))sql";
    struct Parameters {
        std::string therapist_id;
        std::vector<std::string> uids;
    };
    using Row = CalendarOrigin;
};
BOOST_DESCRIBE_STRUCT(Known::Parameters, (), (therapist_id, uids))

struct Mark {
    static constexpr auto sql =
        "UPDATE appointment SET calendar_uid = :uid, calendar_at = :at WHERE id = :appointment_id::uuid";
    struct Parameters {
        std::string appointment_id;
        std::string uid;
        Instant at;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(Mark::Parameters, (), (appointment_id, uid, at))

struct CameFromOne {
    static constexpr auto sql = R"sql(
        SELECT calendar_uid, calendar_at FROM appointment
        WHERE id = :appointment_id::uuid AND therapist_id = :therapist_id::uuid AND calendar_uid IS NOT NULL)sql";
    struct Parameters {
        std::string appointment_id;
        std::string therapist_id;
    };
    using Row = CalendarOrigin;
};
BOOST_DESCRIBE_STRUCT(CameFromOne::Parameters, (), (appointment_id, therapist_id))

}  // namespace

std::vector<CalendarOrigin> CalendarImports::known(const std::string& therapist_id,
                                                   const std::vector<std::string>& uids)
{
    return db_.all<Known>({therapist_id, uids});
}

void CalendarImports::mark(const std::string& appointment_id, const CalendarOrigin& origin)
{
    db_.run<Mark>({appointment_id, origin.uid, origin.at});
}

bool CalendarImports::came_from_one(const std::string& appointment_id, const std::string& therapist_id)
{
    return db_.maybe<CameFromOne>({appointment_id, therapist_id}).has_value();
}

}  // namespace attune::server
