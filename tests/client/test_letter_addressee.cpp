// Whom a letter is addressed to: as the record has them, as it was written by hand, and as it changes.
#include <boost/test/unit_test.hpp>

#include "tests/client/writing_desk.hpp"

namespace attune::desktop {

namespace {

api::ReadClientFile::Reply known_doctor()
{
    api::ReadClientFile::Reply file;
    file.related_people = {
        {"p2", 4, {RelatedKind::gp, false, "Dr Fennimore Ash", {}, {}, {}, "Larkspur Surgery", {}}}};
    return file;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(letter_addressee, WritingDesk)

BOOST_AUTO_TEST_CASE(a_letter_is_addressed_to_the_gp_and_says_that_nobody_agreed_to_it)
{
    connection.on<api::ReadClientFile>([](const auto&) {
        api::ReadClientFile::Reply file;
        file.related_people = {
            {"p1", 1, {RelatedKind::next_of_kin, true, "Hazel Larkwhistle", {}, "1", {}, {}, {}}},
            {"p2", 1, {RelatedKind::gp, false, "Dr Fennimore Ash", {}, {}, {}, "Larkspur Surgery", {}}}};
        return file;
    });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    BOOST_TEST_REQUIRE(presenter.recipients().size() == 1U);
    BOOST_TEST(view.notice == "");

    presenter.address_to(0);
    BOOST_TEST(presenter.text("addressee") == "Dr Fennimore Ash\nLarkspur Surgery");
    BOOST_TEST(view.notice.starts_with("No consent to share with the GP is on record."));
    presenter.write("addressee", "The client");
    BOOST_TEST(view.notice == "");
}

BOOST_AUTO_TEST_CASE(a_letter_is_filed_with_whom_it_is_addressed_to_while_it_names_them)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    const auto filed = [&] {
        presenter.file();
        async.drain();
        return care.filings.back().addressee;
    };
    BOOST_TEST(!filed().has_value());

    presenter.address_to(0);
    const auto named = filed();
    BOOST_TEST_REQUIRE(named.has_value());
    BOOST_TEST(named->related_person_id == "p2");
    BOOST_TEST(named->row_version == 4);

    presenter.write("addressee", "Dr Fennimore Ash\nAnother surgery");
    BOOST_TEST(filed().has_value());
    presenter.write("addressee", "Dr Nell Harrow");
    BOOST_TEST(!filed().has_value());
}

BOOST_AUTO_TEST_CASE(a_letter_to_somebody_who_has_changed_gets_their_address_as_it_is_now)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.address_to(0);
    presenter.write("body", presenter.text("body") + " All is well.");
    connection.on<api::FileManuscript>([](const auto&) -> Result<api::DocumentWithContent> {
        return Refusal{RefusalCode::conflict, "The addressee has changed."};
    });
    file.related_people.front().row_version = 5;
    file.related_people.front().details.address = "1 Mill Lane";

    presenter.file();
    async.drain();

    BOOST_TEST(view.sentence.starts_with("What is on record of Dr Fennimore Ash has changed."));
    BOOST_TEST(presenter.text("addressee") == "Dr Fennimore Ash\n1 Mill Lane");
    BOOST_TEST(presenter.text("body").ends_with(" All is well."));
}

BOOST_AUTO_TEST_CASE(an_address_that_was_written_by_hand_stays_when_the_record_changes)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    for (const std::string by_hand : {"Dr Nell Harrow\n2 Fell Lane", "Dr Fennimore Ash\nc/o Mill House"}) {
        auto presenter = opened(ManuscriptKind::letter);
        begin(presenter);
        presenter.address_to(0);
        presenter.write("addressee", by_hand);
        const auto drafts = kept_drafts();
        ++file.related_people.front().row_version;
        file.related_people.front().details.address = "1 Mill Lane";

        auto resumed = opened(ManuscriptKind::letter, &drafts.front());
        begin(resumed);

        BOOST_TEST(resumed.text("addressee") == by_hand);
        const bool names_the_doctor = by_hand.starts_with("Dr Fennimore Ash");
        BOOST_TEST(view.sentence.ends_with("written by hand: look at it again.") == names_the_doctor);
        resumed.file();
        async.drain();
        const auto filed = care.filings.back().addressee.value_or(api::Addressee{});
        BOOST_TEST(filed.row_version == (names_the_doctor ? file.related_people.front().row_version : 0));
    }
}

BOOST_AUTO_TEST_CASE(
    a_letter_to_who_is_no_longer_around_the_client_says_so_and_still_names_them_to_the_server)
{
    auto file = known_doctor();
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.address_to(0);
    std::vector<bool> named;
    connection.on<api::FileManuscript>([&](const auto& request) -> Result<api::DocumentWithContent> {
        named.push_back(request.addressee.has_value());
        return Refusal{RefusalCode::conflict, "The addressee has changed."};
    });
    file.related_people.clear();

    for (int time = 0; time < 2; ++time) {
        presenter.file();
        async.drain();
        BOOST_TEST(view.notice.starts_with("Dr Fennimore Ash is no longer around the client"));
    }
    presenter.write("addressee", "Dr Nell Harrow");
    BOOST_TEST(view.notice == "");
    presenter.file();
    async.drain();

    BOOST_TEST((named == std::vector<bool>{true, true, false}));
}

BOOST_AUTO_TEST_CASE(a_resumed_letter_names_its_addressee_though_nobody_knows_who_is_around_the_client)
{
    connection.on<api::ReadClientFile>([](const auto&) { return known_doctor(); });
    {
        auto presenter = opened(ManuscriptKind::letter);
        begin(presenter);
        presenter.address_to(0);
    }
    connection.on<api::ReadClientFile>([](const auto&) -> Result<api::ReadClientFile::Reply> {
        return Refusal{RefusalCode::conflict, "It could not be read."};
    });
    const auto drafts = kept_drafts();
    auto resumed = opened(ManuscriptKind::letter, &drafts.front());
    begin(resumed);

    resumed.file();
    async.drain();

    BOOST_TEST_REQUIRE(care.filings.back().addressee.has_value());
    BOOST_TEST(care.filings.back().addressee->row_version == 4);
}

BOOST_AUTO_TEST_CASE(a_letter_greets_whom_it_is_addressed_to_last_also_when_it_was_left_meanwhile)
{
    auto file = known_doctor();
    file.related_people.push_back({"p3", 1, {RelatedKind::gp, false, "Dr Nell Harrow", {}, {}, {}, {}, {}}});
    connection.on<api::ReadClientFile>([&](const auto&) { return file; });
    connection.on<api::ReadManuscript>([](const auto& request) {
        Manuscript letter{.parts = parts_of(request.kind)};
        part_named(letter.parts, "body").blocks = {paragraph("Dear colleague,")};
        return api::ManuscriptRead{letter, {}, {}};
    });
    auto& episodes = care.records["c1"].episodes;
    auto later = episodes.front();
    later.episode_id = "e2";
    episodes.insert(episodes.begin(), later);
    model.refresh();
    async.drain();
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    presenter.address_to(0);
    BOOST_TEST(presenter.text("body").starts_with("Dear Dr Fennimore Ash,"));
    const auto drafts = kept_drafts();

    for (const std::size_t episode : {1U, 0U}) {
        presenter.choose(episode);
        async.drain();
    }
    presenter.address_to(1);
    BOOST_TEST(presenter.text("body").starts_with("Dear Dr Nell Harrow,"));

    auto resumed = opened(ManuscriptKind::letter, &drafts.front());
    begin(resumed);
    resumed.address_to(1);
    BOOST_TEST(resumed.text("body").starts_with("Dear Dr Nell Harrow,"));
}

BOOST_AUTO_TEST_CASE(a_letter_is_addressed_to_the_client_where_they_live)
{
    connection.on<api::ReadClientFile>([](const auto&) { return api::ReadClientFile::Reply{}; });
    auto presenter = opened(ManuscriptKind::letter);
    begin(presenter);
    BOOST_TEST(presenter.recipients().empty());

    care.records["c1"].client.details.address = "1 Fell Lane\nHollowmere";
    model.refresh();
    async.drain();
    BOOST_TEST_REQUIRE(presenter.recipients().size() == 1U);
    presenter.address_to(0);
    BOOST_TEST(presenter.text("addressee").ends_with("\n1 Fell Lane\nHollowmere"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
