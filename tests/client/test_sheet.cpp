#include <boost/test/unit_test.hpp>

#include "client/measure_entry/sheet.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

void key_in(Sheet& sheet, const std::string& keys)
{
    for (const char key : keys)
        if (key == ' ')
            sheet.leave_blank();
        else
            sheet.answer(key - '0');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(keying_in_a_paper_form)

BOOST_AUTO_TEST_CASE(a_digit_answers_and_moves_on)
{
    const auto phq9 = shipped("phq9");
    Sheet sheet{phq9};

    BOOST_TEST(sheet.answer(3));

    BOOST_TEST(sheet.answers()[0].value() == 3);
    BOOST_TEST(sheet.current() == 1U);
}

BOOST_AUTO_TEST_CASE(a_digit_beyond_the_scale_is_ignored)
{
    const auto phq9 = shipped("phq9");
    Sheet sheet{phq9};

    BOOST_TEST(!sheet.answer(4));

    BOOST_TEST(sheet.current() == 0U);
    BOOST_TEST(sheet.is_open(0));
}

BOOST_AUTO_TEST_CASE(the_key_0_means_10_where_answers_run_from_1_to_10)
{
    const auto ceas = shipped("ceas");
    Sheet sheet{ceas};

    BOOST_TEST(current_in_words(sheet).ends_with("1 to 10, 0 for 10."));
    BOOST_TEST(sheet.answer(0));

    BOOST_TEST(sheet.answers()[0].value() == 10);
}

BOOST_AUTO_TEST_CASE(on_a_line_digits_make_up_the_number_and_the_person_moves_on)
{
    const auto ors = shipped("ors");
    Sheet sheet{ors};

    BOOST_TEST(current_in_words(sheet).ends_with("0 to 100, then Enter."));
    key_in(sheet, "73");
    BOOST_TEST(sheet.answers()[0].value() == 73);
    BOOST_TEST(sheet.current() == 0U);
    BOOST_TEST(!sheet.answer(5));
    BOOST_TEST(sheet.answers()[0].value() == 73);

    sheet.move(1);
    key_in(sheet, "100");
    BOOST_TEST(sheet.answers()[1].value() == 100);
}

BOOST_AUTO_TEST_CASE(who_comes_back_to_an_answer_on_a_line_begins_its_number_anew)
{
    const auto ors = shipped("ors");
    Sheet sheet{ors};
    key_in(sheet, "73");
    sheet.move(1);
    sheet.move(-1);

    key_in(sheet, "8");
    BOOST_TEST(sheet.answers()[0].value() == 8);
    sheet.take_back();
    key_in(sheet, "64");
    BOOST_TEST(sheet.answers()[0].value() == 64);
}

BOOST_AUTO_TEST_CASE(a_click_marks_a_line_whole_and_stays)
{
    const auto ors = shipped("ors");
    Sheet sheet{ors};

    BOOST_TEST(sheet.answer_item(2, 41));
    BOOST_TEST(sheet.answers()[2].value() == 41);
    BOOST_TEST(sheet.current() == 2U);
    BOOST_TEST(!sheet.answer_item(2, 101));
    BOOST_TEST(sheet.answers()[2].value() == 41);
}

BOOST_AUTO_TEST_CASE(the_form_is_shown_by_scale_where_the_paper_asks_one_after_another)
{
    const auto fcs = shipped("fcs");
    const Sheet sheet{fcs};

    BOOST_TEST_REQUIRE(sheet.sections().size() == 3U);
    BOOST_TEST(sheet.sections()[2].short_heading == "Self-compassion");
    BOOST_TEST(sheet.sections()[2].first == 23U);
    BOOST_TEST(sheet.sections()[2].count == 15U);
}

BOOST_AUTO_TEST_CASE(mixed_scales_are_keyed_in_the_order_of_the_paper)
{
    const auto fscrs = shipped("fscrs");
    const Sheet sheet{fscrs};

    BOOST_TEST_REQUIRE(sheet.sections().size() == 1U);
    BOOST_TEST(sheet.sections()[0].count == 22U);
}

BOOST_AUTO_TEST_CASE(numbers_restart_in_each_scale_as_on_the_sheet)
{
    const auto fcs = shipped("fcs");
    Sheet sheet{fcs};
    sheet.go_to(29);

    BOOST_TEST(current_in_words(sheet) ==
               "Item 7 of 15, Self-kindness lowering own standards, not answered. 0 to 4.");
}

BOOST_AUTO_TEST_CASE(backspace_after_an_answer_takes_that_answer_back)
{
    const auto phq9 = shipped("phq9");
    Sheet sheet{phq9};
    key_in(sheet, "12");

    sheet.take_back();

    BOOST_TEST(sheet.current() == 1U);
    BOOST_TEST(sheet.is_open(1));
    BOOST_TEST(sheet.answers()[0].value() == 1);
}

BOOST_AUTO_TEST_CASE(backspace_on_an_answer_clears_that_answer)
{
    const auto phq9 = shipped("phq9");
    Sheet sheet{phq9};
    key_in(sheet, "12");
    sheet.go_to(0);

    sheet.take_back();

    BOOST_TEST(sheet.current() == 0U);
    BOOST_TEST(sheet.is_open(0));
    BOOST_TEST(!sheet.is_open(1));
}

BOOST_AUTO_TEST_CASE(stray_digits_after_the_last_item_change_nothing)
{
    const auto gad7 = shipped("gad7");
    Sheet sheet{gad7};
    key_in(sheet, "1111111");

    BOOST_TEST(sheet.at_end());
    BOOST_TEST(!sheet.answer(3));
    BOOST_TEST(sheet.answers()[6].value() == 1);
}

BOOST_AUTO_TEST_CASE(a_scale_has_its_score_once_each_item_is_answered)
{
    const auto fcs = shipped("fcs");
    Sheet sheet{fcs};
    key_in(sheet, "1212121210");

    const auto live = sheet.live_scores();

    BOOST_TEST_REQUIRE(live.size() == 3U);
    BOOST_TEST(live[0].value.value() == 13);
    BOOST_TEST(!live[1].value.has_value());
    BOOST_TEST(live[1].here);
}

BOOST_AUTO_TEST_CASE(a_blank_leaves_the_scale_without_a_score)
{
    const auto fcs = shipped("fcs");
    Sheet sheet{fcs};
    key_in(sheet, "121212121 ");

    const auto live = sheet.live_scores();

    BOOST_TEST(!live[0].value.has_value());
    BOOST_TEST(live[0].so_far == 13);
    BOOST_TEST(live[0].answered == 9);
}

BOOST_AUTO_TEST_CASE(a_prorated_score_waits_until_the_blank_is_recorded_as_one)
{
    const auto core10 = shipped("core10");
    Sheet sheet{core10};
    key_in(sheet, "222222222");
    BOOST_TEST(!sheet.live_scores()[0].value.has_value());

    sheet.leave_blank();

    BOOST_TEST(sheet.live_scores()[0].value.value() == 20);
    BOOST_TEST(sheet.live_scores()[0].prorated);
}

BOOST_AUTO_TEST_CASE(a_risk_answer_at_its_level_is_said_at_once)
{
    const auto phq9 = shipped("phq9");
    Sheet sheet{phq9};
    key_in(sheet, "000000001");

    const auto notices = risk_notices(sheet);

    BOOST_TEST_REQUIRE(notices.size() == 1U);
    BOOST_TEST(notices[0].at_level);
    BOOST_TEST(notices[0].sentence ==
               "Item 9, thoughts of death or self-harm: answered \"several days\". Talk about it before the "
               "session ends. A flag will stay until it is signed off.");
}

BOOST_AUTO_TEST_CASE(a_blank_risk_item_reads_as_not_answered)
{
    const auto phq9 = shipped("phq9");
    Sheet sheet{phq9};
    key_in(sheet, "00000000 ");

    const auto notices = risk_notices(sheet);

    BOOST_TEST_REQUIRE(notices.size() == 1U);
    BOOST_TEST(!notices[0].at_level);
    BOOST_TEST(notices[0].sentence.ends_with("risk question not answered."));
}

BOOST_AUTO_TEST_CASE(a_kept_form_that_does_not_fit_is_not_taken_over)
{
    const auto gad7 = shipped("gad7");
    Sheet sheet{gad7};

    BOOST_TEST(!sheet.restore({1, 2, 3}, {}));
    BOOST_TEST(!sheet.restore({1, 1, 1, 1, 1, 1, 9}, {}));
    BOOST_TEST(!sheet.restore({1, 1, 1, 1, 1, 1, 1}, {0}));
    BOOST_TEST(sheet.answered() == 0);
}

BOOST_AUTO_TEST_CASE(what_is_open_is_named_by_its_scale)
{
    const auto fcs = shipped("fcs");
    Sheet sheet{fcs};
    for (int i = 0; i < 36; ++i)
        sheet.answer(1);

    BOOST_TEST(open_in_words(sheet) == "Item 14 of Self-compassion and 1 more");
}

BOOST_AUTO_TEST_CASE(orientations_of_the_ceas_are_sections_under_their_scores)
{
    const auto ceas = shipped("ceas");
    const Sheet sheet{ceas};

    BOOST_TEST_REQUIRE(sheet.sections().size() == 3U);
    BOOST_TEST(sheet.sections()[1].heading == "Compassion to others: engagement and action");
    BOOST_TEST(sheet.sections()[1].first == 13U);
    BOOST_TEST(sheet.sections()[1].count == 13U);
}

BOOST_AUTO_TEST_CASE(only_an_item_that_may_not_apply_can_be_answered_so)
{
    const auto wsas = shipped("wsas");
    Sheet sheet{wsas};

    BOOST_TEST(sheet.may_not_apply());
    BOOST_TEST(sheet.say_does_not_apply());
    BOOST_TEST(!sheet.say_does_not_apply());
    key_in(sheet, "8888");

    BOOST_TEST(sheet.open_items().empty());
    BOOST_TEST(sheet.live_scores().front().value.value() == 32);
}

BOOST_AUTO_TEST_CASE(labels_whose_order_nobody_checked_ask_to_look_at_the_sheet)
{
    auto ceas = shipped("ceas");
    BOOST_TEST(labels_in_words(ceas) == "Topic labels: check their order against your sheet.");
    ceas.item_order = ItemOrder{attune::Status::confirmed, "the practice"};
    BOOST_TEST(labels_in_words(ceas) == "Topic labels, not the form's own words.");
    BOOST_TEST(labels_in_words(shipped("goals")) == "");
}

BOOST_AUTO_TEST_CASE(a_range_that_is_not_verified_says_so)
{
    BOOST_TEST(anchors_in_words(shipped("ceas").response).ends_with("range unverified"));
    BOOST_TEST(anchors_in_words(shipped("phq9").response).find("unverified") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_risk_answer_below_the_level_of_a_flag_says_nothing_of_one)
{
    const auto fscrs = shipped("fscrs");
    Sheet sheet{fscrs};

    key_in(sheet, "000000001");
    BOOST_TEST(risk_notices(sheet).front().sentence.ends_with("Talk about it before the session ends."));
    sheet.take_back();
    key_in(sheet, "2");
    BOOST_TEST(risk_notices(sheet).front().sentence.ends_with("A flag will stay until it is signed off."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
