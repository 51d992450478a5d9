// attunectl score, change and outcomes, as people run them on files, without a database.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "tests/support/installation.hpp"

using namespace attune::tests;

namespace {

struct BatchDesk {
    Folder folder;

    std::string file(const std::string& name, const std::string& text) const
    {
        const auto path = folder.path() / name;
        std::ofstream{path, std::ios::binary} << text;
        return path.string();
    }

    // Its exit status, output and errors, with the folder's own name left out.
    std::string run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), programs / "attunectl");
        Program program{arguments};
        auto output = program.output();
        auto errors = program.errors();
        auto said = std::to_string(program.wait()) + '\n' + output + errors;
        const auto prefix = folder.path().string() + '/';
        for (auto at = said.find(prefix); at != std::string::npos; at = said.find(prefix))
            said.erase(at, prefix.size());
        return said;
    }
};

const std::string phq9_head = "i1,i2,i3,i4,i5,i6,i7,i8,i9";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(http_batch, BatchDesk)

BOOST_AUTO_TEST_CASE(each_row_of_answers_becomes_a_row_of_scores)
{
    const auto answers = file("a.csv", phq9_head + ",id\n3,3,3,3,3,3,3,3,3,=A1\n1,1,1,,1,1,1,1,1,b\n");

    BOOST_TEST(run({"score", "--instrument", "phq9", "--answers", answers}) ==
               "0\nline,id,missing,total,total_status,total_missing,total_band\n"
               "2,'=A1,0,27,complete,0,severe\n"
               "3,b,1,,incomplete,1,\n");
}

BOOST_AUTO_TEST_CASE(bad_answers_are_named_by_line_and_column_and_nothing_is_written)
{
    const auto answers = file("a.csv", phq9_head + "\n1,1,7,1,1,1,1,1,1\n1,x,1,1,1,1,1,1,1\n1,2\n");

    const auto said = run({"score", "--instrument", "phq9", "--answers", answers});

    BOOST_TEST(said.starts_with("1\nattunectl: Nothing was worked out.\na.csv, line 2: Column i3: "));
    BOOST_TEST(said.find("a.csv, line 3: Column i2 holds \"x\", which is not a whole number.") !=
               std::string::npos);
    BOOST_TEST(said.ends_with("a.csv, line 4: There are 2 fields for 9 columns.\n"));
}

// Jacobson & Truax 1991: 32.5 to 47.5 has the index 3.16 and crosses c = 50 not, a rise to 52.5 does.
BOOST_AUTO_TEST_CASE(each_pair_becomes_a_verdict_with_its_basis)
{
    const auto pairs = file("p.csv", "pre,post\n32.5,47.5\n32.5,52.5\n32.5,\n");

    BOOST_TEST(run({"change", "--pairs", pairs, "--method", "jacobson_truax", "--confidence", "95",
                    "--reliability", "0.8", "--reliability-kind", "retest", "--higher-is", "better", "--sd",
                    "7.5", "--cut-off", "50"}) ==
               "0\nline,pre,post,change,index,verdict,method,confidence,critical,sd,reliability,"
               "reliability_kind,cut_off\n"
               "2,32.5,47.5,15,3.16227766016838,improved,jacobson_truax,95,1.96,7.5,0.8,retest,50\n"
               "3,32.5,52.5,20,4.21637021355784,recovered,jacobson_truax,95,1.96,7.5,0.8,retest,50\n"
               "4,32.5,,,,incomplete,jacobson_truax,95,1.96,7.5,0.8,retest,50\n");
}

// Jacobson & Truax 1991: a clinical group of 40 and 7.5 beside a functional one of 60 and 10. a: 40 + 2
// x 7.5; b: 60 - 2 x 10; c: (7.5 x 60 + 10 x 40) / 17.5.
BOOST_AUTO_TEST_CASE(the_cut_off_is_worked_out_between_two_groups)
{
    const auto pairs = file("p.csv", "pre,post\n32.5,56\n");
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> all{
            "change",       "--pairs",     pairs,           "--method", "jacobson_truax",
            "--confidence", "95",          "--reliability", "0.8",      "--reliability-kind",
            "retest",       "--higher-is", "better",        "--sd",     "7.5",
            "--mean",       "40"};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    };
    const std::vector<std::string> functional{"--functional-mean", "60", "--functional-sd", "10"};
    const auto by = [&](const char* method) {
        auto more = functional;
        more.insert(more.end(), {"--cut-off-by", method});
        return with(more);
    };

    BOOST_TEST(by("a").ends_with("recovered,jacobson_truax,95,1.96,7.5,0.8,retest,55\n"));
    BOOST_TEST(by("b").ends_with("recovered,jacobson_truax,95,1.96,7.5,0.8,retest,40\n"));
    BOOST_TEST(by("c").ends_with("recovered,jacobson_truax,95,1.96,7.5,0.8,retest,48.57142857142857\n"));
    // Hageman & Arrindell: (6.7082 x 60 + 7.0711 x 40) / 13.7793, by the SDs of true scores.
    auto of_true_scores = functional;
    of_true_scores.insert(of_true_scores.end(),
                          {"--cut-off-by", "true_scores", "--functional-reliability", "0.5"});
    BOOST_TEST(with(of_true_scores).find(",retest,49.736") != std::string::npos);
    BOOST_TEST(with({"--cut-off-by", "b"}) ==
               "1\nattunectl: This cut-off needs the mean and SD of the functional group.\n");
    BOOST_TEST(with({"--cut-off-by", "a", "--cut-off", "50"}).starts_with("2\n"));
}

// Trap: in the R package's data claus_2020 three of 43 people have no last HAMD, so 40 are judged, by the SD
// of the 40.
BOOST_AUTO_TEST_CASE(of_43_people_the_40_with_both_scores_are_judged_and_their_figures_are_theirs_alone)
{
    std::string forty = "pre,post\n";
    for (int person = 0; person < 40; ++person)
        forty += std::to_string(14 + person % 9) + "," + std::to_string(6 + person % 7) + "\n";
    const auto all = file("all.csv", forty + "50,\n,1\n49,\n");
    const auto complete = file("complete.csv", forty);
    const auto counts = [&](const std::string& pairs) {
        return run({"change", "--pairs", pairs, "--method", "jacobson_truax", "--confidence", "95",
                    "--reliability", "0.8", "--reliability-kind", "alpha", "--higher-is", "worse",
                    "--counts"});
    };
    const auto until_incomplete = [](const std::string& said) {
        return said.substr(0, said.find("\nincomplete"));
    };

    BOOST_TEST(until_incomplete(counts(all)) == until_incomplete(counts(complete)));
    BOOST_TEST(counts(all).find("\nimproved,") != std::string::npos);
    BOOST_TEST(counts(all).find(",40,jacobson_truax") != std::string::npos);
    BOOST_TEST(counts(all).find("\nincomplete,3,43,") != std::string::npos);
    BOOST_TEST(run({"outcomes", "--instrument", "core10", "--score", "clinical", "--pairs",
                    file("core.csv", forty + ",1\n39,\n38,\n")})
                   .find(",paired,40,43,") != std::string::npos);
    BOOST_TEST(
        counts(file("na.csv", forty + "50,NA\n")) ==
        "1\nattunectl: Nothing was worked out.\nna.csv, line 42: Column post holds \"NA\", which is not "
        "a number with a decimal point.\n");
}

BOOST_AUTO_TEST_CASE(confidence_and_kind_of_reliability_must_be_said)
{
    const auto pairs = file("p.csv", "pre,post\n1,2\n");

    BOOST_TEST(run({"change", "--pairs", pairs, "--method", "jacobson_truax", "--reliability", "0.8",
                    "--higher-is", "better"})
                   .starts_with("2\n"));
}

BOOST_AUTO_TEST_CASE(outcomes_of_a_file_are_counts_with_their_denominators)
{
    const auto pairs = file("p.csv", "pre,post\n15,9\n10,9\n10,16\n20,14\n5,\n");

    const auto said = run({"outcomes", "--instrument", "phq9", "--score", "total", "--pairs", pairs});

    for (const auto* line : {"paired,4,5,", "reliably_better,2,4,", "no_reliable_change,1,4,",
                             "reliably_worse,1,4,", "clinical_at_start,4,4,", "recovered,1,4,"})
        BOOST_TEST(said.find(std::string{"phq9,1,total,file,"} + line) != std::string::npos, line);
}

BOOST_AUTO_TEST_CASE(a_scale_without_a_cut_off_has_no_row_of_recovered)
{
    const auto pairs = file("p.csv", "pre,post\n50,9\n");

    const auto said = run({"outcomes", "--instrument", "fcs", "--score", "self", "--pairs", pairs});

    BOOST_TEST(said.starts_with("0\n"));
    BOOST_TEST(said.find("recovered") == std::string::npos);
    BOOST_TEST(said.find("not_judged,1,1,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(talking_therapies_counts_who_was_eligible_and_what_became_of_them)
{
    // Recovered reliably; improved on one and stayed a case; worse; one contact; no last GAD-7.
    const auto courses = file("c.csv",
                              "id,contacts,phq9_first,phq9_last,gad7_first,gad7_last\n"
                              "a,12,15,9,8,7\nb,8,20,14,10,8\nc,5,4,10,3,3\nd,1,15,3,10,2\ne,9,15,3,10,\n");

    const auto said = run({"talking-therapies", "--courses", courses});

    BOOST_TEST(
        said ==
        "0\norigin,outcome,n,of\nfile,eligible,3,5\nfile,caseness_at_start,2,3\nfile,recovery,1,2\n"
        "file,reliable_improvement,2,3\nfile,reliable_deterioration,1,3\nfile,reliable_recovery,1,2\n");
}

BOOST_AUTO_TEST_CASE(talking_therapies_names_the_cell_that_cannot_be)
{
    const auto courses = file("c.csv", "contacts,phq9_first,phq9_last,gad7_first,gad7_last\nfew,15,28,8,7\n");

    BOOST_TEST(
        run({"talking-therapies", "--courses", courses}) ==
        "1\nattunectl: Nothing was worked out.\nc.csv, line 2: Column contacts holds \"few\", which is no "
        "number of contacts.\nc.csv, line 2: Column phq9_last holds 28, which is outside 0 to 27.\n");
}

BOOST_AUTO_TEST_CASE(scores_outside_the_scale_are_refused_by_line)
{
    const auto pairs = file("p.csv", "pre,post\n15,28\n");

    BOOST_TEST(
        run({"outcomes", "--instrument", "phq9", "--score", "total", "--pairs", pairs}) ==
        "1\nattunectl: Nothing was worked out.\np.csv, line 2: Column post holds 28, which is outside 0 to "
        "27.\n");
}

BOOST_AUTO_TEST_SUITE_END()
