// Drafts that an earlier version of the desktop has kept.
#include <boost/test/unit_test.hpp>

#include "client/details/details_presenter.hpp"
#include "client/drafts/draft_content.hpp"
#include "client/held_key.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct Typed {
    DetailsForm form;
    std::string key = "none yet";
};
BOOST_DESCRIBE_STRUCT(Typed, (), (form, key))

Draft draft_of(const std::string& json)
{
    Draft draft;
    draft.json = json;
    return draft;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(draft_content)

BOOST_AUTO_TEST_CASE(what_an_earlier_version_did_not_ask_keeps_its_default_inside_too)
{
    const auto typed = content_of<Typed>(draft_of(R"({"form": {"legal_name": "Wren Larkwhistle"}})"));

    BOOST_TEST_REQUIRE(typed.has_value());
    BOOST_TEST(typed->form.legal_name == "Wren Larkwhistle");
    BOOST_TEST(typed->form.address.empty());
    BOOST_TEST(typed->key == "none yet");
}

BOOST_AUTO_TEST_CASE(what_stands_in_it_wins_over_the_default)
{
    const auto typed = content_of<Typed>(draft_of(R"({"form": {"address": "1 Fell Lane"}, "key": "k1"})"));

    BOOST_TEST(typed.value().form.address == "1 Fell Lane");
    BOOST_TEST(typed.value().key == "k1");
}

BOOST_AUTO_TEST_CASE(what_holds_something_else_is_refused)
{
    BOOST_TEST(!content_of<Typed>(draft_of(R"({"form": {"legal_name": 7}})")).has_value());
    BOOST_TEST(!content_of<Typed>(draft_of("[]")).has_value());
    BOOST_TEST(!content_of<Typed>(draft_of("no JSON")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(held_key)

BOOST_AUTO_TEST_CASE(a_key_is_held_while_it_repeats_and_a_second_press_is_another)
{
    HeldKey key;
    const Instant pressed{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1}};
    const auto after = [&](int milliseconds) {
        return Instant{pressed.value + std::chrono::milliseconds{milliseconds}};
    };

    BOOST_TEST(!key.is_held(pressed));
    for (const int repeated : {500, 530, 1100, 1750})
        BOOST_TEST(key.is_held(after(repeated)));
    BOOST_TEST(!key.is_held(after(2450)));
}

BOOST_AUTO_TEST_SUITE_END()
