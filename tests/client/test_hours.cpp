// Working hours and leave on the screen: typed, refused, entered and withdrawn; and shaded in the diary.
#include <boost/test/unit_test.hpp>

#include "client/diary/hours_presenter.hpp"
#include "client/diary/known_hours.hpp"
#include "client/diary/leave_presenter.hpp"
#include "tests/support/appointments.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownHours : HoursView {
    void show_form(const HoursForm& shown) override { form = shown; }
    void show_therapists() override {}
    void show_known(const std::string& lines) override { known = lines; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void close() override { closed = true; }

    HoursForm form;
    std::string known;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct ShownLeave : LeaveView {
    void show_form(const LeaveForm& shown) override { form = shown; }
    void show_leaves() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_sentence(const std::string& text, bool can_undo) override
    {
        sentence = text;
        undo = can_undo;
    }

    LeaveForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool undo = false;
};

// Tuesday 24 November 2026; Monday is worked from nine to five, and from 2027 on from ten.
struct HoursDesk : DeskFixture {
    HoursDesk()
    {
        connection.on<api::ReadHours>([this](const auto&) {
            api::ReadHours::Reply reply;
            reply.therapist_id = "u1";
            reply.row_version = 2;
            reply.therapists = {{"u1", "Maren Ashvale"}};
            reply.hours = {{"u1", 1, parse_day("2026-01-01").value(), {{1, 540, 1020}}},
                           {"u1", 2, parse_day("2027-01-01").value(), {{1, 600, 1020}}}};
            reply.leaves = leaves;
            return reply;
        });
        connection.on<api::SetHours>([this](const auto& request) -> Result<api::TherapistHours> {
            sent = request;
            const api::TherapistHours now_there{"u1", 3, parse_day("2026-12-01").value(), {{2, 540, 600}}};
            if (request.row_version != 2 && request.row_version != 3)
                return now_there;
            if (beaten && request.row_version == 2)
                return Refusal{.code = RefusalCode::stale,
                               .sentence = "Changed meanwhile.",
                               .current = json::to_text(now_there)};
            return now_there;
        });
    }

    api::SetHours::Request sent;
    std::vector<api::Leave> leaves;
    bool beaten = false;
    bool told = false;
};

api::Leave leave_of(const LocalTime& from, const LocalTime& until)
{
    return {"l1",  1,    "u1", "Maren Ashvale", from_local(from), from_local(until), api::LeaveKind::training,
            "ACT", false};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hours, HoursDesk)

BOOST_AUTO_TEST_CASE(the_week_that_holds_is_there_to_be_typed_over)
{
    ShownHours view;
    HoursPresenter presenter{view, screen(), {}, [this] { told = true; }};
    presenter.begin();
    async.drain();
    BOOST_TEST(view.known == "Now: Mon 09:00 to 17:00.\nFrom 1 Jan 2027: Mon 10:00 to 17:00.");
    BOOST_TEST(view.form.days[0].from[0] == "09:00");
    BOOST_TEST(view.form.valid_from == "24 Nov 2026");

    auto form = view.form;
    form.days[0].until[0] = "12:00";
    form.days[0].from[1] = "13";
    form.days[0].until[1] = "18.30";
    presenter.submit(form);
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "day1");
    BOOST_TEST(view.faults.front().sentence == "Write both times like 9:00, or leave both empty.");

    form.days[0].from[1] = "13:00";
    presenter.submit(form);
    async.drain();

    BOOST_TEST((sent.stretches == std::vector<WorkingStretch>{{1, 540, 720}, {1, 780, 1110}}));
    BOOST_TEST(sent.row_version == 2);
    BOOST_TEST(view.closed);
    BOOST_TEST(told);
}

BOOST_AUTO_TEST_CASE(one_day_fills_the_working_week)
{
    ShownHours view;
    HoursPresenter presenter{view, screen(), {}, {}};
    presenter.begin();
    async.drain();

    presenter.fill_week(view.form);

    BOOST_TEST(view.form.days[4].from[0] == "09:00");
    BOOST_TEST(view.form.days[5].from[0] == "");
}

BOOST_AUTO_TEST_CASE(of_two_who_save_the_second_is_told_and_may_save_again)
{
    beaten = true;
    ShownHours view;
    HoursPresenter presenter{view, screen(), {}, {}};
    presenter.begin();
    async.drain();

    presenter.submit(view.form);
    async.drain();
    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence.starts_with(
        "Other hours were entered meanwhile, from 1 Dec 2026: Tue 09:00 to 10:00."));

    presenter.submit(view.form);
    async.drain();
    BOOST_TEST(sent.row_version == 3);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(leave_of_whole_days_ends_at_midnight_and_tells_what_stands_in_it)
{
    api::EnterLeave::Request entered;
    connection.on<api::EnterLeave>([&](const auto& request) {
        entered = request;
        auto leave = leave_of(at("2026-12-07", 0), at("2026-12-12", 0));
        leaves = {leave};
        return api::EnterLeave::Reply{leave, 3, {appointment("a", at("2026-12-08", 9))}};
    });
    ShownLeave view;
    LeavePresenter presenter{view, screen(), {}, [this] { told = true; }};
    presenter.begin();
    async.drain();

    presenter.enter({"7 Dec 2026", "", "11 Dec 2026", "", api::LeaveKind::training, " ACT "});
    async.drain();

    BOOST_TEST((entered.starts_at == from_local(at("2026-12-07", 0))));
    BOOST_TEST((entered.ends_at == from_local(at("2026-12-12", 0))));
    BOOST_TEST(entered.word == "ACT");
    BOOST_TEST(
        view.sentence ==
        "Leave entered: 7 Dec 2026 to 11 Dec 2026. 3 appointments stand in it, and stay until they are "
        "moved or called off.\nTue 8 Dec, 09:00, Wren Larkwhistle\nand 2 more");
    BOOST_TEST(view.undo);
    BOOST_TEST(told);
    BOOST_TEST(presenter.leaves().front() == "7 Dec 2026 to 11 Dec 2026, Training: ACT");
}

BOOST_AUTO_TEST_CASE(nothing_is_saved_for_either_while_the_hours_of_another_could_not_be_read)
{
    ShownLeave leave_view;
    LeavePresenter leave{leave_view, screen(), {}, [this] { told = true; }};
    leave.begin();
    async.drain();
    int entered = 0;
    connection.on<api::EnterLeave>([&](const auto&) {
        ++entered;
        return api::EnterLeave::Reply{};
    });
    connection.on<api::ReadHours>([](const auto&) -> Result<api::ReadHours::Reply> {
        return Refusal{RefusalCode::unreachable, "The server did not answer."};
    });

    leave.choose("u2");
    async.drain();
    leave.enter({"7 Dec 2026", "", "11 Dec 2026", "", api::LeaveKind::training, "ACT"});
    async.drain();

    BOOST_TEST(entered == 0);
}

BOOST_AUTO_TEST_CASE(leave_is_withdrawn_and_holds_again_by_undo)
{
    leaves = {leave_of(at("2026-12-07", 9), at("2026-12-07", 12))};
    std::vector<bool> asked;
    connection.on<api::WithdrawLeave>([&](const auto& request) {
        asked.push_back(request.withdrawn);
        auto leave = leaves.front();
        leave.withdrawn = request.withdrawn;
        return leave;
    });
    ShownLeave view;
    LeavePresenter presenter{view, screen(), {}, {}};
    presenter.begin();
    async.drain();

    presenter.withdraw(0);
    async.drain();
    BOOST_TEST(view.sentence == "Leave withdrawn: Mon 7 Dec, 09:00 to 12:00.");
    presenter.undo();
    async.drain();

    BOOST_TEST(view.sentence == "The leave holds again: Mon 7 Dec, 09:00 to 12:00.");
    BOOST_TEST(!view.undo);
    BOOST_TEST(asked == (std::vector<bool>{true, false}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_day_that_is_none_is_said_at_its_field)
{
    ShownLeave view;
    LeavePresenter presenter{view, screen(), {}, {}};
    presenter.begin();
    async.drain();

    presenter.enter({"soon", "", "11 Dec 2026", "late", api::LeaveKind::leave, ""});

    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "starts_at");
    BOOST_TEST(view.faults[1].path == "until_time");
}

BOOST_AUTO_TEST_CASE(the_diary_shades_what_lies_outside_the_hours_and_in_leave)
{
    KnownHours known;
    known.zone = time_zone();
    known.hours = {{"u1", 1, parse_day("2026-01-01").value(), {{2, 540, 720}, {2, 840, 1080}}}};
    known.leaves = {leave_of(at("2026-11-24", 15), at("2026-11-25", 10))};

    const auto shades = known.shades("u1", parse_day("2026-11-24").value(), 1);

    BOOST_TEST_REQUIRE(shades.size() == 4U);
    BOOST_TEST(shades[0].from_minute == 0);
    BOOST_TEST(shades[0].until_minute == 540);
    BOOST_TEST(shades[1].from_minute == 720);
    BOOST_TEST(shades[1].until_minute == 840);
    BOOST_TEST(shades[2].until_minute == 1440);
    BOOST_TEST(shades[3].away);
    BOOST_TEST(shades[3].from_minute == 900);
    BOOST_TEST(shades[3].until_minute == 1440);
    BOOST_TEST(shades[3].words == "Training: ACT");
    BOOST_TEST(known.shades("u2", parse_day("2026-11-24").value(), 7).empty());
}

BOOST_AUTO_TEST_CASE(what_is_shaded_is_told_in_words)
{
    KnownHours known;
    known.zone = time_zone();
    known.hours = {{"u1", 1, parse_day("2026-01-01").value(), {{2, 540, 720}}}};
    auto leave = leave_of(at("2026-11-25", 0), at("2026-11-26", 0));
    leave.kind.reset();
    leave.word.clear();
    known.leaves = {leave};

    const auto monday = parse_day("2026-11-23").value();
    const auto lines = known.lines("u1", {monday, parse_day("2026-11-30").value(), monday}, now);

    BOOST_TEST(
        lines == (std::vector<std::string>{"Working hours: Tue 09:00 to 12:00.", "Away: 25 Nov 2026."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
