// Which basis judges a form: the one in use when it was entered, or else the first that came later.
#include <boost/test/unit_test.hpp>

#include "shared/measures/course.hpp"
#include "shared/measures/library.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

Instant at(const char* text)
{
    return parse_instant(text).value();
}

const ScoreDefinition& self()
{
    return *find_score(instrument("fcs"), "self");
}

StoredBasis baselines(int number, const char* since, double sd)
{
    return {"fcs", 1, "self", number, at(since), {}, BaselineStatistic{"fcs", 1, "self", 60, 30, sd, 0.9}};
}

StoredBasis figures(int number, const char* since, double points)
{
    PracticeFigures read;
    read.instrument = "fcs";
    read.score = "self";
    read.points = points;
    read.population = "a clinic";
    read.source = "A paper";
    return {"fcs", 1, "self", number, at(since), read, {}};
}

StoredBasis published(int number, const char* since)
{
    return {"fcs", 1, "self", number, at(since), {}, {}};
}

Basis in(const BasisHistory& history, const char* entered)
{
    return history.at(at(entered), instrument("fcs"), self());
}

CoursePoint form(const char* on, double value, const char* entered)
{
    CoursePoint point;
    point.administration_id = on;
    point.on = parse_day(on).value();
    point.value = value;
    point.answered = point.items = 15;
    point.entered_at = at(entered);
    return point;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(basis_history)

BOOST_AUTO_TEST_CASE(a_form_is_judged_by_the_basis_in_use_when_it_was_entered)
{
    const BasisHistory history{
        {baselines(1, "2026-03-01T10:00:00Z", 10), baselines(2, "2026-09-01T10:00:00Z", 12)}};

    BOOST_TEST(in(history, "2026-09-01T09:59:59Z").sd.value() == 10);
    BOOST_TEST(in(history, "2026-09-01T10:00:00Z").sd.value() == 12);
    BOOST_TEST(history.now(instrument("fcs"), self()).number == 2);
}

BOOST_AUTO_TEST_CASE(a_form_from_before_any_basis_is_judged_by_the_first)
{
    const BasisHistory history{
        {baselines(1, "2026-03-01T10:00:00Z", 10), baselines(2, "2026-09-01T10:00:00Z", 12)}};

    const auto basis = in(history, "2025-01-01T00:00:00Z");

    BOOST_TEST(basis.number == 1);
    BOOST_TEST((basis.followed == at("2026-09-01T10:00:00Z")));
}

BOOST_AUTO_TEST_CASE(figures_come_before_baselines_and_end_when_what_is_published_holds_again)
{
    const BasisHistory history{
        {baselines(1, "2026-03-01T10:00:00Z", 10), figures(2, "2026-04-01T10:00:00Z", 7),
         baselines(3, "2026-05-01T10:00:00Z", 12), published(4, "2026-06-01T10:00:00Z")}};

    BOOST_TEST((in(history, "2026-05-02T00:00:00Z").kind == BasisKind::practice_figures));
    BOOST_TEST(in(history, "2026-05-02T00:00:00Z").number == 2);
    BOOST_TEST((in(history, "2026-05-02T00:00:00Z").followed == at("2026-06-01T10:00:00Z")));
    BOOST_TEST((in(history, "2026-06-02T00:00:00Z").kind == BasisKind::practice_baselines));
    BOOST_TEST(in(history, "2026-06-02T00:00:00Z").number == 3);
}

BOOST_AUTO_TEST_CASE(what_is_published_comes_before_stored_baselines)
{
    const auto& phq9 = instrument("phq9");
    const BasisHistory history{{{"phq9",
                                 1,
                                 "total",
                                 1,
                                 at("2026-03-01T10:00:00Z"),
                                 {},
                                 BaselineStatistic{"phq9", 1, "total", 60, 14, 6, 0.86}}}};

    const auto basis = history.now(phq9, phq9.scores.front());

    BOOST_TEST((basis.kind == BasisKind::published_criterion));
    BOOST_TEST(basis.number == 0);
    BOOST_TEST(!basis.since);
}

BOOST_AUTO_TEST_CASE(without_any_it_says_how_many_baselines_there_are)
{
    BOOST_TEST(BasisHistory{}.now(instrument("fcs"), self(), 12).sentence ==
               "No basis yet: 12 of 30 baselines.");
}

BOOST_AUTO_TEST_CASE(a_verdict_keeps_its_basis_when_another_is_put_into_use)
{
    // 1.96 x sqrt(2 (1 - .9)) x SD: 8.8 points at SD 10, 17.5 at SD 20.
    const BasisHistory history{
        {baselines(1, "2026-03-01T10:00:00Z", 10), baselines(2, "2026-09-01T10:00:00Z", 20)}};

    const auto course = make_course(
        instrument("fcs"), self(),
        {form("2026-04-01", 40, "2026-04-01T10:00:00Z"), form("2026-05-01", 30, "2026-05-01T10:00:00Z"),
         form("2026-10-01", 30, "2026-10-01T10:00:00Z")},
        history, 0);

    BOOST_TEST((course.points[1].verdict == VerdictKind::reliably_better));
    BOOST_TEST((course.points[2].verdict == VerdictKind::no_reliable_change));
    BOOST_TEST(course.basis.number == 2);
    BOOST_TEST((course.since_first.kind == VerdictKind::no_reliable_change));
}

BOOST_AUTO_TEST_CASE(its_use_is_told_in_words)
{
    const BasisHistory history{
        {baselines(1, "2026-03-01T10:00:00Z", 10), baselines(2, "2026-09-01T10:00:00Z", 12)}};

    BOOST_TEST(use_in_words(in(history, "2026-04-01T00:00:00Z")) ==
               "Version 1, in use since 1 Mar 2026. Another basis is in use since 1 Sep 2026; this verdict "
               "keeps its own.");
    BOOST_TEST(use_in_words(in(history, "2026-10-01T00:00:00Z")) == "Version 2, in use since 1 Sep 2026.");
    BOOST_TEST(use_in_words(BasisHistory{}.now(instrument("phq9"), instrument("phq9").scores.front())) == "");
}

BOOST_AUTO_TEST_CASE(a_library_keeps_the_bases_of_each_score_apart)
{
    const auto judging = library().judging_by({baselines(1, "2026-03-01T10:00:00Z", 10)});
    const auto& fcs = *judging.find("fcs");

    BOOST_TEST(judging.bases(fcs, *find_score(fcs, "self")).stored().size() == 1U);
    BOOST_TEST(judging.bases(fcs, *find_score(fcs, "for_others")).stored().empty());
    BOOST_TEST(judging.confirmed({}).bases(fcs, *find_score(fcs, "self")).stored().size() == 1U);
}

// The criterion of the PSWQ is from memory; its manual was read on 1 June.
struct ConfirmedLate {
    static Instrument pswq()
    {
        const std::vector<Confirmation> read{
            {"pswq", 1, "reliable_changes[0]", "the manual, page 3", at("2026-06-01T10:00:00Z")}};
        return confirmed(instrument("pswq"), read);
    }
    static Basis in(const BasisHistory& history, const char* entered)
    {
        const auto measure = pswq();
        return history.at(at(entered), measure, measure.scores.front());
    }
    const BasisHistory own{{{"pswq",
                             1,
                             "total",
                             1,
                             at("2026-03-01T10:00:00Z"),
                             {},
                             BaselineStatistic{"pswq", 1, "total", 60, 50, 12, 0.9}}}};
};

BOOST_FIXTURE_TEST_CASE(a_criterion_that_was_confirmed_later_takes_no_verdict_away, ConfirmedLate)
{
    const auto before = in(own, "2026-05-01T10:00:00Z");
    const auto after = in(own, "2026-06-01T10:00:00Z");

    BOOST_TEST((before.kind == BasisKind::practice_baselines));
    BOOST_TEST((before.followed == at("2026-06-01T10:00:00Z")));
    BOOST_TEST((after.kind == BasisKind::published_criterion));
    BOOST_TEST(after.source == "the manual, page 3");
    BOOST_TEST(use_in_words(after) == "Confirmed by the practice, in use since 1 Jun 2026.");
}

BOOST_FIXTURE_TEST_CASE(a_form_that_nothing_judged_is_judged_by_the_criterion_once_it_is_confirmed,
                        ConfirmedLate)
{
    const auto basis = in({}, "2026-01-01T10:00:00Z");

    BOOST_TEST((basis.kind == BasisKind::published_criterion));
    BOOST_TEST(basis.points == 10);
}

BOOST_AUTO_TEST_SUITE_END()
