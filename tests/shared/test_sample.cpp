// Samples described: against R's printed figures and figures worked by hand.
#include <boost/test/unit_test.hpp>

#include "shared/measures/sample.hpp"
#include "tests/support/attitude.hpp"

using namespace attune;
using boost::test_tools::tolerance;
using enum PercentileDefinition;

namespace {

std::vector<double> attitude_sums()
{
    std::vector<double> sums;
    for (const auto& form : tests::attitude_forms()) {
        double sum = 0;
        for (const double answer : form)
            sum += answer;
        sums.push_back(sum);
    }
    return sums;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample)

// R run: 0.8431428 for its data set `attitude`; tests/server/test_baselines.cpp holds the database to the
// same.
BOOST_AUTO_TEST_CASE(alpha_of_a_known_table_comes_out_as_r_prints_it)
{
    BOOST_TEST(cronbach_alpha(tests::attitude_forms()).value() == tests::attitude_alpha, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_description_of_a_known_table_comes_out_as_known)
{
    const auto description = describe(attitude_sums());

    BOOST_TEST(description.n == 30);
    BOOST_TEST(description.mean.value() == tests::attitude_mean, tolerance(1e-12));
    BOOST_TEST(description.sd.value() == tests::attitude_sd, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(alpha_is_absent_where_it_is_not_defined)
{
    using Forms = std::vector<std::vector<double>>;

    BOOST_TEST(!cronbach_alpha(Forms{}));
    BOOST_TEST(!cronbach_alpha(Forms{{1, 2, 3}}));
    BOOST_TEST(!cronbach_alpha(Forms{{1}, {2}}));
    BOOST_TEST(!cronbach_alpha(Forms{{1, 2}, {2, 1}}));
}

BOOST_AUTO_TEST_CASE(a_sample_of_none_or_one_has_no_sd)
{
    const std::vector<double> one{7};

    BOOST_TEST(describe({}).n == 0);
    BOOST_TEST(!describe({}).mean);
    BOOST_TEST(describe(one).mean.value() == 7);
    BOOST_TEST(!describe(one).sd);
}

BOOST_AUTO_TEST_CASE(the_median_of_an_even_number_lies_between_the_middle_two)
{
    const std::vector<double> even{9, 1, 4, 3};
    const std::vector<double> odd{9, 1, 4};

    BOOST_TEST(describe(even).median.value() == 3.5);
    BOOST_TEST(describe(odd).median.value() == 4);
}

BOOST_AUTO_TEST_CASE(correlation_is_1_for_a_line_and_absent_where_nothing_varies)
{
    const std::vector<double> rising{1, 2, 3};
    const std::vector<double> doubled{2, 4, 6};
    const std::vector<double> flat{5, 5, 5};

    BOOST_TEST(correlation(rising, doubled).value() == 1, tolerance(1e-12));
    BOOST_TEST(!correlation(rising, flat));
}

// Crawford, Garthwaite & Slick 2009: by hand, of ten scores two lie below 12 and three are 12.
BOOST_AUTO_TEST_CASE(the_three_definitions_of_a_percentile_differ_and_are_named)
{
    const std::vector<double> scores{8, 10, 12, 12, 12, 13, 15, 18, 20, 24};

    BOOST_TEST(percentile_rank(12, scores, below).value == 20);
    BOOST_TEST(percentile_rank(12, scores, below_and_half_of_equal).value == 35);
    BOOST_TEST(percentile_rank(12, scores, below_or_equal).value == 50);
    BOOST_TEST((percentile_rank(12, scores, below_or_equal).definition == below_or_equal));
}

// Any table of the normal distribution: 97.72 % lie below two SDs.
BOOST_AUTO_TEST_CASE(a_percentile_from_mean_and_sd_says_that_it_takes_them_for_normal)
{
    const auto percentile = normal_percentile(70, 50, 10);

    BOOST_TEST(percentile.value == 97.72, tolerance(1e-4));
    BOOST_TEST((percentile.definition == normal));
}

BOOST_AUTO_TEST_SUITE_END()
