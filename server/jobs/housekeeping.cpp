#include "server/jobs/housekeeping.hpp"

#include "server/db/attempts.hpp"
#include "server/db/transaction.hpp"
#include "server/log.hpp"

namespace attune::server {

namespace {

struct TakeTurn {
    static constexpr auto sql =
        "SELECT pg_try_advisory_xact_lock(hashtextextended('attune housekeeping', 0))";
    using Parameters = None;
    struct Row {
        bool taken = false;
    };
};
BOOST_DESCRIBE_STRUCT(TakeTurn::Row, (), (taken))

struct ForgetOldReplies {
    static constexpr auto sql = "SELECT forget_old_replies()";
    using Parameters = None;
    struct Row {
        std::int64_t forgotten = 0;
    };
};
BOOST_DESCRIBE_STRUCT(ForgetOldReplies::Row, (), (forgotten))

struct ForgetOldAttempts {
    static constexpr auto sql = "DELETE FROM sign_in_attempt WHERE last_failed_at < now() - interval '1 day'";
    using Parameters = None;
    using Row = None;
};

struct EscalateFlags {
    static constexpr auto sql = "SELECT escalate_flags()";
    using Parameters = None;
    struct Row {
        std::int64_t escalated = 0;
    };
};
BOOST_DESCRIBE_STRUCT(EscalateFlags::Row, (), (escalated))

struct ExpireBreakGlasses {
    static constexpr auto sql = "SELECT expire_break_glasses()";
    using Parameters = None;
    struct Row {
        std::int64_t expired = 0;
    };
};
BOOST_DESCRIBE_STRUCT(ExpireBreakGlasses::Row, (), (expired))

struct ForgetLooseAttachments {
    static constexpr auto sql = "SELECT forget_loose_attachments()";
    using Parameters = None;
    struct Row {
        std::int64_t forgotten = 0;
    };
};
BOOST_DESCRIBE_STRUCT(ForgetLooseAttachments::Row, (), (forgotten))

struct ForgetClosedNotes {
    static constexpr auto sql = "SELECT forget_closed_notes()";
    using Parameters = None;
    struct Row {
        std::int64_t forgotten = 0;
    };
};
BOOST_DESCRIBE_STRUCT(ForgetClosedNotes::Row, (), (forgotten))

struct ForgetOutcomeChanges {
    static constexpr auto sql = "SELECT forget_outcome_changes()";
    using Parameters = None;
    struct Row {
        std::int64_t forgotten = 0;
    };
};
BOOST_DESCRIBE_STRUCT(ForgetOutcomeChanges::Row, (), (forgotten))

struct BaselinesAreStale {
    static constexpr auto sql = "SELECT baseline_statistics_are_stale()";
    using Parameters = None;
    struct Row {
        bool stale = false;
    };
};
BOOST_DESCRIBE_STRUCT(BaselinesAreStale::Row, (), (stale))

HousekeepingDone keep_house_on(Connection& db)
{
    HousekeepingDone done;
    Transaction transaction{db};
    if (!db.maybe<TakeTurn>({})->taken)
        return done;
    done.replies_forgotten = db.maybe<ForgetOldReplies>({})->forgotten;
    done.flags_escalated = db.maybe<EscalateFlags>({})->escalated;
    done.attempts_forgotten = db.run<ForgetOldAttempts>({});
    done.attachments_forgotten = db.maybe<ForgetLooseAttachments>({})->forgotten;
    done.closed_notes_forgotten = db.maybe<ForgetClosedNotes>({})->forgotten;
    done.outcome_changes_forgotten = db.maybe<ForgetOutcomeChanges>({})->forgotten;
    done.break_glasses_expired = db.maybe<ExpireBreakGlasses>({})->expired;
    done.baselines_refreshed = db.maybe<BaselinesAreStale>({})->stale;
    if (done.baselines_refreshed)
        db.execute("SELECT refresh_baseline_statistics()");
    transaction.commit();
    return done;
}

void keep_house_and_log(Pool& pool)
{
    try {
        const auto done = keep_house(pool);
        if (!done)
            log::write(log::Level::warning, "housekeeping_postponed");
        else if (done->replies_forgotten > 0 || done->attempts_forgotten > 0 || done->flags_escalated > 0 ||
                 done->attachments_forgotten > 0 || done->closed_notes_forgotten > 0 ||
                 done->break_glasses_expired > 0 || done->baselines_refreshed)
            log::write(log::Level::info, "housekeeping_done",
                       {{"replies_forgotten", done->replies_forgotten},
                        {"attempts_forgotten", done->attempts_forgotten},
                        {"flags_escalated", done->flags_escalated},
                        {"attachments_forgotten", done->attachments_forgotten},
                        {"closed_notes_forgotten", done->closed_notes_forgotten},
                        {"outcome_changes_forgotten", done->outcome_changes_forgotten},
                        {"break_glasses_expired", done->break_glasses_expired},
                        {"baselines_refreshed", done->baselines_refreshed}});
    } catch (const std::exception& error) {
        log::write(log::Level::error, "housekeeping_failed", {{"exception", typeid(error).name()}});
    }
}

}  // namespace

Result<HousekeepingDone> keep_house(Pool& pool)
{
    return with_connection(pool, Repeatable::yes,
                           [](Connection& db) -> Result<HousekeepingDone> { return keep_house_on(db); });
}

Housekeeping::Housekeeping(Pool& pool, std::chrono::milliseconds interval)
    : rounds_{[&pool](const std::stop_token&) { keep_house_and_log(pool); }, interval}
{
}

}  // namespace attune::server
