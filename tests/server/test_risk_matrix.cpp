// Every risk question at every answer, on a client's phone: which raise a flag, and which bring help at once
// and again at the end.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "server/share.hpp"
#include "shared/api/practice_library.hpp"
#include "shared/json/write.hpp"
#include "tests/shared/limit_tables.hpp"
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct RiskDesk : LinksDesk {
    // What the practice has to say before the measure can be given.
    void allow(const Instrument& measure)
    {
        if (measure.licence.needs_statement)
            lead.post("/licence-statements",
                      R"({"instrument": ")" + measure.code + R"(", "text": "Agreed"})");
        for (const auto& score : measure.scores)
            if (!score.ready)
                lead.post("/confirmations",
                          json::to_text(api::ConfirmFact::Request{
                              measure.code, measure.version, "scores[" + score.code + ']', "The sheet"}));
    }

    // Keyed in from paper, as far as that one item.
    void key_in(const Instrument& measure, int item, int answer)
    {
        std::string answers;
        for (int i = 1; i <= std::ssize(measure.items); ++i)
            answers += (i == 1 ? "[" : ", ") + (i == item ? std::to_string(answer) : std::string{"null"});
        const auto keyed = therapist.post("/clients/" + wren + "/administrations",
                                          form(measure.code, answers + ']', 0, R"(, "state": "stopped")"));
        BOOST_TEST_REQUIRE(keyed.status == 200, keyed.reply.body);
    }

    // Every other question is left out.
    static void send_whole(Browser& phone, const Instrument& measure, int item)
    {
        for (int i = 1; i <= std::ssize(measure.items); ++i)
            if (i != item)
                phone.post("/q/form/1/" + std::to_string(i), "skip=sure");
        phone.post("/q/form/1/send");
        BOOST_TEST_REQUIRE(phone.says("Thank you, "));
    }

    // A phone that has opened a link of its own to the measure.
    Browser opened(const Instrument& measure, int answer)
    {
        const auto token = "for-answer-" + std::to_string(answer);
        const auto made = make(R"({"instrument": ")" + measure.code + R"(", "language": "en-GB"})", token);
        BOOST_TEST_REQUIRE(made.status == 200, made.reply.body);
        auto phone = browser();
        phone.post("/q/open/" + token);
        return phone;
    }
};

const Library& shipped()
{
    static const auto library =
        Library::from_files(server::read_share(ATTUNE_SHARE_FOLDER).instruments).value();
    return library;
}

// The FSCRS asks about its question from 1 on, and raises a flag from 2 on.
int flagged_from(const test::RiskRow& row)
{
    return std::string_view{row.code} == "fscrs" ? 2 : row.at;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(risk_matrix)

BOOST_DATA_TEST_CASE_F(RiskDesk, a_risk_answer_raises_its_flag_and_self_harm_brings_help_at_once,
                       boost::unit_test::data::make(test::risk_rows), row)
{
    const auto& measure = *shipped().find(row.code);
    const auto page = "/q/form/1/" + std::to_string(row.item);
    allow(measure);
    for (int answer = measure.response.min; answer <= measure.response.max; ++answer) {
        auto phone = opened(measure, answer);
        const auto flags_before = count("flag");

        phone.post(page, "answer=" + std::to_string(answer));

        const auto flags_of_phone = count("flag") - flags_before;
        const bool helped = phone.at() == page + "/help" && phone.says("Call the practice");
        send_whole(phone, measure, row.item);
        const bool helped_at_the_end =
            phone.says("You need not wait for help") && phone.says("Call the practice");
        BOOST_TEST_CONTEXT("answer " << answer)
        {
            BOOST_TEST(flags_of_phone == (answer >= flagged_from(row) ? 1 : 0));
            BOOST_TEST(helped == (row.kind == std::string_view{"self_harm"} && answer >= row.at));
            BOOST_TEST(helped_at_the_end == helped);
            BOOST_TEST(phone.says("Call the practice") == helped_at_the_end);
            BOOST_TEST(count("flag") - flags_before == flags_of_phone);
            key_in(measure, row.item, answer);
            BOOST_TEST(count("flag") - flags_before == 2 * flags_of_phone);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
