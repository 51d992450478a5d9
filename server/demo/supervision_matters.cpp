#include "server/demo/supervision_matters.hpp"

#include "server/demo/people.hpp"

namespace attune::server::demo {

namespace {

// For three weeks; notes of two supervisees that were signed since wait for a co-signature, those of the
// practice lead do not.
struct BackdateSupervision {
    static constexpr auto sql = R"sql(
        UPDATE supervision v
        SET started_at = now() - interval '21 days',
            cosigns_since = CASE WHEN u.role <> 'lead' THEN now() - interval '21 days' END
        FROM user_account u WHERE u.id = v.supervisee_id)sql";
    using Parameters = None;
    using Row = None;
};

struct AddAgreedAction {
    static constexpr auto sql = R"sql(
        INSERT INTO agreed_action (id, client_id, supervisor_id, supervisee_id, text, due_on, agreed_at, done_at, done_by)
        SELECT gen_random_uuid(),
               (SELECT t.client_id FROM care_team t JOIN client c ON c.id = t.client_id
                WHERE :about_client::boolean AND t.user_id = supervisee.id AND t.capacity = 'responsible'
                ORDER BY c.legal_name LIMIT 1),
               supervisor.id, supervisee.id, :text, current_date + :due_in_days::integer, now() - interval '6 days',
               CASE WHEN :done::boolean THEN now() - interval '2 days' END,
               CASE WHEN :done::boolean THEN supervisee.id END
        FROM user_account supervisor, user_account supervisee
        WHERE supervisor.username = :supervisor AND supervisee.username = :supervisee)sql";
    struct Parameters {
        std::string supervisor;
        std::string supervisee;
        std::string text;
        int due_in_days = 0;
        bool about_client = false;
        bool done = false;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(AddAgreedAction::Parameters, (),
                      (supervisor, supervisee, text, due_in_days, about_client, done))

}  // namespace

void add_supervision_matters(Connection& owner)
{
    owner.run<BackdateSupervision>({});
    const auto agree = [&](const char* supervisee, const char* text, int due_in_days, bool about_client,
                           bool done) {
        owner.run<AddAgreedAction>(
            {std::string{supervisor.username}, supervisee, text, due_in_days, about_client, done});
    };
    agree("tomas", "Go through the safety plan again, and write down whom to call at the weekend.", 3, true,
          false);
    agree("tomas", "Bring a recording of the two chairs to our next meeting.", 9, false, false);
    agree("ines", "Ask about sleep before the next form is given.", -1, true, false);
    agree("maren", "Look at the schedule of measures with the client.", -3, true, true);
}

}  // namespace attune::server::demo
