#include "server/db/leave_covers.hpp"

#include "shared/domain/wall_clock.hpp"

namespace attune::server {

namespace {

struct Found {
    std::string leave_cover_id;
    api::LeaveColleague therapist;
    api::LeaveColleague cover;
    Instant starts_at;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(Found, (), (leave_cover_id, therapist, cover, starts_at, ends_at))

struct AllOfUser {
    static constexpr auto sql = R"sql(
        SELECT l.id, jsonb_build_object('user_id', t.id, 'display_name', t.display_name),
               jsonb_build_object('user_id', c.id, 'display_name', c.display_name), l.starts_at, l.ends_at
        FROM leave_cover l
        JOIN user_account t ON t.id = l.therapist_id
        JOIN user_account c ON c.id = l.cover_id
        WHERE l.ends_at > now() AND l.taken_back_at IS NULL
        ORDER BY l.starts_at, l.id)sql";
    using Parameters = None;
    using Row = Found;
};

struct Colleagues {
    static constexpr auto sql = R"sql(
        SELECT id, display_name FROM user_account
        WHERE disabled_at IS NULL AND role IN ('lead', 'therapist') ORDER BY lower(display_name), id)sql";
    using Parameters = None;
    using Row = api::LeaveColleague;
};

struct Add {
    static constexpr auto sql = R"sql(
        INSERT INTO leave_cover (id, therapist_id, cover_id, starts_at, ends_at, named_by)
        VALUES (:new_id::uuid, :therapist_id::uuid, :cover_id::uuid, :starts_at, :ends_at, :named_by::uuid))sql";
    struct Parameters {
        std::string new_id;
        std::string therapist_id;
        std::string cover_id;
        Instant starts_at;
        Instant ends_at;
        std::string named_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(Add::Parameters, (), (new_id, therapist_id, cover_id, starts_at, ends_at, named_by))

struct TakeBack {
    static constexpr auto sql = R"sql(
        UPDATE leave_cover SET taken_back_at = now(), taken_back_by = :by::uuid
        WHERE id = :leave_cover_id::uuid AND taken_back_at IS NULL AND ends_at > now())sql";
    struct Parameters {
        std::string leave_cover_id;
        std::string by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(TakeBack::Parameters, (), (leave_cover_id, by))

constexpr std::chrono::days one_day{1};

}  // namespace

std::vector<api::LeaveCover> LeaveCovers::all()
{
    std::vector<api::LeaveCover> covers;
    for (auto& found : db_.all<AllOfUser>({}))
        covers.push_back({std::move(found.leave_cover_id), std::move(found.therapist), std::move(found.cover),
                          local_day(found.starts_at), Day{local_day(found.ends_at).value - one_day}});
    return covers;
}

std::vector<api::LeaveColleague> LeaveCovers::colleagues()
{
    return db_.all<Colleagues>({});
}

// From the midnight before the first day to the one after the last.
void LeaveCovers::add(const std::string& new_id, const api::NameLeaveCover::Request& request,
                      const std::string& by)
{
    db_.run<Add>({new_id, request.therapist_id, request.cover_id, from_local({request.starts_on, 0, 0}),
                  from_local({Day{request.ends_on.value + one_day}, 0, 0}), by});
}

bool LeaveCovers::take_back(const std::string& leave_cover_id, const std::string& by)
{
    return db_.run<TakeBack>({leave_cover_id, by}) > 0;
}

}  // namespace attune::server
