// One weekly course given to several clients at once.
#include <boost/test/unit_test.hpp>

#include "client/weekly_courses/group_course_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenGroup : GroupCourseView {
    void show_members() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

api::CaseloadRow row_of(const std::string& id, const std::string& name)
{
    api::CaseloadRow row;
    row.client_id = id;
    row.legal_name = name;
    row.reference = "R-" + id;
    return row;
}

WeeklyCourse settling_course()
{
    WeeklyCourse course;
    course.code = "settling_course";
    return course;
}

// The caseload comes in two pages; Kit has a course already.
struct GroupDesk : CareDesk {
    GroupDesk()
    {
        connection.on<api::ReadCaseload>([](const auto& request) {
            return request.after ? api::ReadCaseload::Reply{{row_of("c1", "Wren Larkwhistle")}, {}}
                                 : api::ReadCaseload::Reply{
                                       {row_of("c3", "Nell Quarryford"), row_of("c2", "Kit Mossgate")}, "c2"};
        });
        connection.on<api::GiveWeeklyCourse>([this](const auto& request) -> Result<api::GivenCourse> {
            if (request.client_id == "c2")
                return Refusal{RefusalCode::conflict, "Another weekly course goes on."};
            sent.push_back(request);
            api::GivenCourse course;
            course.group = request.group.value_or("");
            return course;
        });
        presenter.begin();
        async.drain();
    }
    void give(const std::string& group)
    {
        presenter.give(group);
        async.drain();
    }

    std::vector<api::GiveWeeklyCourse::Request> sent;
    int told = 0;
    SeenGroup view;
    GroupCoursePresenter presenter{
        view, screen, settling_course(), to_local(now).day, "c1", [this] { ++told; }};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(group_course, GroupDesk)

BOOST_AUTO_TEST_CASE(the_whole_caseload_is_offered_by_name_and_the_open_client_is_in_the_group)
{
    BOOST_TEST_REQUIRE(presenter.members().size() == 3U);
    BOOST_TEST(presenter.members()[0].name == "Kit Mossgate, R-c2");
    BOOST_TEST(presenter.members()[2].name == "Wren Larkwhistle, R-c1");
    BOOST_TEST(presenter.members()[2].chosen);
    BOOST_TEST(!presenter.members()[0].chosen);
}

BOOST_AUTO_TEST_CASE(everybody_chosen_is_given_the_course_under_the_groups_name)
{
    presenter.choose(1, true);
    give("  Tuesday group ");

    BOOST_TEST_REQUIRE(sent.size() == 2U);
    for (const auto& one : sent) {
        BOOST_TEST(one.group.value_or("") == "Tuesday group");
        BOOST_TEST(one.course == "settling_course");
        BOOST_TEST((one.starts_on == to_local(now).day));
    }
    BOOST_TEST(view.closed);
    BOOST_TEST(told == 1);
}

BOOST_AUTO_TEST_CASE(whom_it_is_refused_to_is_named_and_the_others_are_not_given_it_twice)
{
    presenter.choose(0, true);
    give("Tuesday group");

    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence ==
               "Given to one client. Not given:\nKit Mossgate, R-c2: Another weekly course goes on.");
    BOOST_TEST(presenter.members()[2].has_it);

    presenter.choose(2, true);
    presenter.choose(1, true);
    give("Tuesday group");

    BOOST_TEST_REQUIRE(sent.size() == 2U);
    BOOST_TEST(sent[1].client_id == "c3");
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(a_group_needs_a_name_and_somebody_in_it)
{
    presenter.choose(2, false);
    give(" ");

    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "group");
    BOOST_TEST(view.faults[1].path == "members");
    BOOST_TEST(sent.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
