// Words by which a practice sorts its clients.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct TagDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller ada = practice.sign_in("ada", api::Role::lead);
    std::string wren = add_client(maren);

    Answer offer(const std::string& tags) { return ada.put("/practice/tags", R"({"tags": )" + tags + "}"); }
    Answer tag(const std::string& tags)
    {
        return maren.put("/clients/" + wren + "/tags", R"({"tags": )" + tags + "}");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tags, TagDesk)

BOOST_AUTO_TEST_CASE(a_lead_keeps_the_list_and_a_tag_taken_out_stays_where_it_is)
{
    BOOST_TEST(offer(R"(["self-funding", "group", "group"])").at("/tags") == R"(["group","self-funding"])");
    BOOST_TEST(maren.put("/practice/tags", R"({"tags": []})").status == 403);
    tag(R"(["group"])");

    offer(R"(["self-funding"])");

    BOOST_TEST(maren.get("/practice/tags").at("/tags") == R"(["self-funding"])");
    BOOST_TEST(tag(R"(["group", "self-funding"])").status == 200);
    tag(R"([])");
    BOOST_TEST(fault_at(tag(R"(["group"])"), "tags") == "The practice offers no tag \"group\".");
}

BOOST_AUTO_TEST_CASE(the_caseload_and_the_file_tell_them)
{
    offer(R"(["group", "self-funding"])");
    tag(R"(["self-funding"])");
    tag(R"(["self-funding", "group"])");

    BOOST_TEST(maren.get("/caseload").at("/rows/0/tags") == R"(["group","self-funding"])");
    const auto file = maren.get("/clients/" + wren + "/file");
    BOOST_TEST(file.at("/tags/1") == "self-funding");
    BOOST_TEST(file.at("/changes/0/part") == "tags");
    BOOST_TEST(file.at("/changes/0/from") == "self-funding");
    BOOST_TEST(file.at("/changes/0/to") == "group, self-funding");
    BOOST_TEST(file.at("/changes/0/changed_by") == "The maren");
    BOOST_TEST(file.at("/changes/1/from") == "");
}

BOOST_AUTO_TEST_CASE(there_is_room_for_twelve_a_client_and_sixty_in_all)
{
    std::string many;
    for (int i = 0; i < 61; ++i)
        many += std::string{i > 0 ? "," : ""} + "\"tag " + std::to_string(i) + "\"";
    BOOST_TEST(!fault_at(offer("[" + many + "]"), "tags").empty());
    BOOST_TEST(!fault_at(offer("[\"" + std::string(41, 'x') + "\"]"), "tags").empty());
    BOOST_TEST(!fault_at(offer(R"(["  "])"), "tags").empty());

    std::string some;
    for (int i = 0; i < 13; ++i)
        some += std::string{i > 0 ? "," : ""} + "\"tag " + std::to_string(i) + "\"";
    offer("[" + some + "]");
    BOOST_TEST(!fault_at(tag("[" + some + "]"), "tags").empty());
}

BOOST_AUTO_TEST_CASE(nobody_off_the_care_team_tags_a_client)
{
    offer(R"(["group"])");
    auto ines = practice.sign_in("ines", api::Role::assistant);

    BOOST_TEST(ada.put("/clients/" + wren + "/tags", R"({"tags": ["group"]})").status == 404);
    BOOST_TEST(ines.put("/clients/" + wren + "/tags", R"({"tags": ["group"]})").status == 403);
    BOOST_TEST(ines.get("/practice/tags").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
