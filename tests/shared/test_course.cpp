// A score's course through an episode: its order, its verdicts and the caption that every reader gets.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/course.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

CoursePoint point(const char* on, std::optional<double> value, int answered = 9, int items = 9)
{
    CoursePoint point;
    point.administration_id = on;
    point.on = parse_day(on).value();
    point.value = value;
    point.answered = answered;
    point.items = items;
    point.prorated = value && answered < items;
    return point;
}

Course course_of(std::string_view code, std::vector<CoursePoint> points, int sessions = 0,
                 const std::optional<BaselineStatistic>& own = {})
{
    const auto& measure = instrument(code);
    const auto bases =
        own ? BasisHistory{{{measure.code, measure.version, own->score, 1, {}, {}, own}}} : BasisHistory{};
    return make_course(measure, measure.scores.front(), std::move(points), bases, sessions);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(course)

BOOST_AUTO_TEST_CASE(points_are_ordered_by_the_clinical_date_and_then_as_entered)
{
    auto second = point("2026-09-08", 20);
    second.administration_id = "entered later";

    const auto course =
        course_of("phq9", {point("2026-11-24", 9), point("2026-09-08", 19), second, point("2026-09-01", 21)});

    BOOST_TEST_REQUIRE(course.points.size() == 4U);
    BOOST_TEST(course.points[0].value.value() == 21);
    BOOST_TEST(course.points[1].value.value() == 19);
    BOOST_TEST(course.points[2].administration_id == "entered later");
    BOOST_TEST(course.points[3].value.value() == 9);
}

BOOST_AUTO_TEST_CASE(every_point_is_judged_against_the_first_complete_score)
{
    const auto course =
        course_of("phq9", {point("2026-09-01", {}, 4), point("2026-09-08", 12), point("2026-09-15", 7),
                           point("2026-09-22", 6), point("2026-09-29", {}, 8), point("2026-10-06", 18)});

    const std::vector expected{VerdictKind::incomplete,         VerdictKind::first_score,
                               VerdictKind::no_reliable_change, VerdictKind::reliably_better,
                               VerdictKind::incomplete,         VerdictKind::reliably_worse};
    for (std::size_t i = 0; i < expected.size(); ++i)
        BOOST_TEST((course.points[i].verdict == expected[i]), "point " << i);
    BOOST_TEST(course.since_first.words == "Reliably worse");
    BOOST_TEST(course.since_first.from.value() == 12);
    BOOST_TEST(course.since_last.from.value() == 6);
    BOOST_TEST(course.since_last.to.value() == 18);
}

BOOST_AUTO_TEST_CASE(a_single_score_is_the_first_both_since_the_first_and_since_the_last)
{
    const auto course = course_of("phq9", {point("2026-09-01", 21)});

    BOOST_TEST(course.since_first.words == "First score");
    BOOST_TEST(course.since_last.words == "First score");
    BOOST_TEST((course.points[0].verdict == VerdictKind::first_score));
}

BOOST_AUTO_TEST_CASE(two_scores_have_the_same_verdict_twice)
{
    const auto course = course_of("phq9", {point("2026-09-01", 21), point("2026-09-08", 14)});

    BOOST_TEST(course.since_first.sentence == course.since_last.sentence);
    BOOST_TEST(course.since_last.words == "Reliably better");
}

BOOST_AUTO_TEST_CASE(names_its_instrument_version_and_basis)
{
    const auto course = course_of("fcs", {});

    BOOST_TEST(course.instrument == "fcs");
    BOOST_TEST(course.version == 1);
    BOOST_TEST(course.score == "for_others");
    BOOST_TEST(course.basis.sentence == "No basis yet: 0 of 30 baselines.");
    BOOST_TEST(course.since_first.words == "Incomplete");
}

BOOST_AUTO_TEST_CASE(the_caption_of_the_pictures)
{
    BOOST_TEST(course_of("phq9", {point("2026-09-01", 21), point("2026-11-24", 9)}, 11).caption ==
               "PHQ-9 has gone from 21 to 9 over 11 sessions: reliably better, now mild.");
}

struct Captioned {
    const char* code;
    std::vector<CoursePoint> points;
    int sessions;
    const char* caption;
};

std::ostream& operator<<(std::ostream& out, const Captioned& row)
{
    return out << row.caption;
}

const std::vector<Captioned> captions{
    {"phq9", {}, 0, "PHQ-9 has no score yet."},
    {"phq9", {point("2026-09-01", 21)}, 0, "PHQ-9 stands at 21, severe, above cut-off 10: the first score."},
    {"fcs", {point("2026-09-01", 31)}, 3, "Fear of compassion for others stands at 31: the first score."},
    {"phq9",
     {point("2026-10-20", {}, 4)},
     1,
     "PHQ-9 has no score yet: the form of 20 Oct 2026 is incomplete, 4 of 9 answered."},
    {"phq9",
     {point("2026-09-01", 21), point("2026-10-20", {}, 4)},
     4,
     "PHQ-9 stands at 21, severe, above cut-off 10: the first score. Since then the form of 20 Oct 2026 is "
     "incomplete, 4 of 9 answered."},
    {"phq9",
     {point("2026-09-01", 21), point("2026-09-15", 14), point("2026-10-20", {}, 4)},
     4,
     "PHQ-9 has gone from 21 to 14 over 4 sessions: reliably better, now moderate. Since then the form of 20 "
     "Oct "
     "2026 is incomplete, 4 of 9 answered."},
    {"phq9",
     {point("2026-09-01", 12), point("2026-09-15", {}, 8), point("2026-10-20", 12)},
     1,
     "PHQ-9 has stayed at 12 over 1 session: no reliable change, still moderate."},
    {"phq9",
     {point("2026-09-01", 9), point("2026-10-20", 10)},
     0,
     "PHQ-9 has gone from 9 to 10: no reliable change, now moderate."},
    {"phq9",
     {point("2026-09-01", 3), point("2026-10-20", 22)},
     6,
     "PHQ-9 has gone from 3 to 22 over 6 sessions: reliably worse, now severe."},
    {"fcs",
     {point("2026-09-01", 34), point("2026-10-20", 19)},
     6,
     "Fear of compassion for others has gone from 34 to 19 over 6 sessions: not judged (no basis yet, 0 of "
     "30 "
     "baselines)."},
    {"who5",
     {point("2026-09-01", 28), point("2026-10-20", 60)},
     6,
     "WHO-5 has gone from 28 to 60 over 6 sessions: not judged (no basis yet, 0 of 30 baselines), above "
     "cut-off "
     "50."},
    {"core10",
     {point("2026-09-01", 200.0 / 9, 9, 10), point("2026-10-20", 95.0 / 9, 9, 10)},
     6,
     "CORE-10 has gone from 22.22 to 10.56 over 6 sessions: reliably better, now low. The first score is "
     "prorated: "
     "1 missing. The latest score is prorated: 1 missing."},
    {"core10",
     {point("2026-09-01", 200.0 / 9, 9, 10)},
     0,
     "CORE-10 stands at 22.22, moderate to severe, above cut-off 11: the first score. The first score is "
     "prorated: 1 "
     "missing."},
};

BOOST_DATA_TEST_CASE(captions_say_what_happened, data::make(captions), row)
{
    BOOST_TEST(course_of(row.code, row.points, row.sessions).caption == row.caption);
}

BOOST_AUTO_TEST_CASE(a_caption_on_own_baselines_reads_like_any_other)
{
    const BaselineStatistic own{"who5", 1, "percentage", 60, 40, 18, 0.9};

    BOOST_TEST(course_of("who5", {point("2026-09-01", 28), point("2026-10-20", 60)}, 6, own).caption ==
               "WHO-5 has gone from 28 to 60 over 6 sessions: reliably better, above cut-off 50.");
}

BOOST_AUTO_TEST_SUITE_END()
