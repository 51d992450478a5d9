// A link for a client's own device, before and after it is made.
#include <boost/test/unit_test.hpp>

#include "client/links/link_presenter.hpp"
#include "client/links/qr_code.hpp"
#include "shared/domain/wall_clock.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenLink : LinkView {
    void show_choices() override {}
    void show_lines() override {}
    void show_mail_offer() override { ++offers; }
    void show_address(const std::string& shown, const std::string& said) override
    {
        address = shown;
        words = said;
    }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }

    int offers = 0;
    std::string address;
    std::string words;
    std::string sentence;
    std::vector<FieldError> faults;
};

struct LinkDesk : TestDesk {
    LinkDesk()
    {
        sent.address = "https://practice.test";
        sent.has_safety_text = true;
        sent.languages = {"en", "de"};
        connection.on<api::ReadLinks>([this](const auto&) { return sent; });
        connection.on<api::ReadPracticeLibrary>([this](const auto&) { return practice; });
        connection.on<api::MakeLink>([this](const api::MakeLink::Request& request) {
            asked = request;
            api::Link link;
            link.link_id = "l1";
            link.row_version = 1;
            link.sent_by = "Maren Ashvale";
            link.expires_at = Instant{screen.clock().value + std::chrono::days{request.days}};
            link.homework = request.homework;
            link.tells_result = request.tells_result;
            link.shares_course = request.shares_course.value_or(false);
            link.document_id = request.document_id;
            for (const auto& form : request.forms)
                link.forms.push_back({form.instrument, 1, form.language, 0, {}});
            return link;
        });
        load("phq9", "cy");
        load("gad7", "en-GB");
    }

    void load(const std::string& instrument, const std::string& language)
    {
        api::WordingSummary wording;
        wording.instrument = instrument;
        wording.language = language;
        practice.wordings.push_back(std::move(wording));
    }
    void begin()
    {
        open_record();
        presenter.begin();
        async.drain();
    }
    void set_homework(std::optional<Day> until_on)
    {
        api::Assignment set;
        set.exercise_name = "Soothing rhythm breathing";
        set.minutes = 5;
        set.until_on = until_on;
        model.amend([&](api::Overview& overview) { overview.assignments = {set}; });
    }
    void make()
    {
        presenter.make();
        async.drain();
    }

    api::ReadLinks::Reply sent;
    api::ReadPracticeLibrary::Reply practice;
    api::MakeLink::Request asked;
    SeenLink view;
    LinkPresenter presenter{view, screen, model, {"phq9", "gad7", "ors"}};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(links_of_a_client, LinkDesk)

BOOST_AUTO_TEST_CASE(a_link_is_written_in_the_language_of_the_one_before_until_another_is_chosen)
{
    api::Link before;
    before.language = "de";
    sent.links = {before};
    load("gad7", "de-AT");
    begin();
    BOOST_TEST((presenter.languages() == std::vector<std::string>{"English", "German"}));
    BOOST_TEST(presenter.language() == 1U);

    make();
    BOOST_TEST(asked.language.value() == "de");
    BOOST_TEST(asked.forms[0].language == "cy");
    BOOST_TEST(asked.forms[1].language == "de-AT");

    presenter.write_in(0);
    make();
    BOOST_TEST(asked.language.value() == "en");
    BOOST_TEST(asked.forms[1].language == "en-GB");
}

BOOST_AUTO_TEST_CASE(a_language_that_the_server_writes_in_no_more_is_asked_for_no_more)
{
    api::Link before;
    before.language = "fr";
    sent.links = {before};
    begin();

    make();

    BOOST_TEST(presenter.language() == 0U);
    BOOST_TEST(asked.language.value() == "en");
}

BOOST_AUTO_TEST_CASE(no_link_is_made_while_a_consent_is_on_its_way)
{
    sent.sends_mails = true;
    sent.email = "wren@example.org";
    connection.on<api::RecordMailConsent>([](const auto&) {
        api::MailConsent consent;
        consent.agreed = true;
        consent.recorded_by = "Maren Ashvale";
        return consent;
    });
    begin();

    presenter.record_consent(true);
    BOOST_TEST(!presenter.can_make());
    async.drain();

    BOOST_TEST(presenter.can_make());
    make();
    BOOST_TEST(asked.by_email.value());
}

BOOST_AUTO_TEST_CASE(a_link_asks_for_what_can_be_asked_in_the_words_that_are_loaded)
{
    begin();

    make();

    BOOST_TEST_REQUIRE(asked.forms.size() == 2U);
    BOOST_TEST(asked.forms[0].instrument == "phq9");
    BOOST_TEST(asked.forms[0].language == "cy");
    BOOST_TEST(asked.forms[1].instrument == "gad7");
    BOOST_TEST(asked.days == 14);
    BOOST_TEST(!presenter.choices()[2].why_not.empty());
}

BOOST_AUTO_TEST_CASE(the_address_holds_a_secret_of_which_the_server_was_told_the_hash_alone)
{
    begin();

    make();

    const std::string start = "https://practice.test/q/open/";
    BOOST_TEST_REQUIRE(view.address.starts_with(start));
    BOOST_TEST(view.address.size() == start.size() + 43);
    BOOST_TEST(asked.token_hash.size() == 64U);
    BOOST_TEST(view.address.find(asked.token_hash) == std::string::npos);
    BOOST_TEST(presenter.lines().front().asks == "PHQ-9, GAD-7");
    BOOST_TEST(presenter.lines().front().state.starts_with("Not opened yet, open until "));
    BOOST_TEST(new_link_token().token != new_link_token().token);
}

BOOST_AUTO_TEST_CASE(a_link_says_so_where_a_further_device_could_give_no_year_of_birth)
{
    begin();
    const auto warned = [&] { return view.words.find("first device alone") != std::string::npos; };
    const auto hold = [&](std::optional<Day> born_on) {
        model.amend([&](api::Overview& overview) { overview.client.details.born_on = born_on; });
        make();
    };

    hold(std::nullopt);
    BOOST_TEST(warned());
    hold(parse_day("1990-05-01").value());
    BOOST_TEST(!warned());
}

BOOST_AUTO_TEST_CASE(nothing_is_made_without_a_safety_text_an_address_or_anything_to_ask)
{
    sent.has_safety_text = false;
    begin();
    BOOST_TEST(!presenter.can_make());
    BOOST_TEST(view.sentence.find("Safety text") != std::string::npos);

    sent.has_safety_text = true;
    sent.address.clear();
    presenter.begin();
    async.drain();
    BOOST_TEST(!presenter.can_make());
    BOOST_TEST(view.sentence.find("pages.address") != std::string::npos);

    sent.address = "https://practice.test";
    presenter.begin();
    async.drain();
    BOOST_TEST(presenter.can_make());
    presenter.ask_for(0, false);
    presenter.ask_for(1, false);
    BOOST_TEST(!presenter.can_make());
}

BOOST_AUTO_TEST_CASE(the_homework_that_runs_is_one_choice_and_none_is_no_choice)
{
    begin();
    BOOST_TEST(!presenter.homework().why_not.empty());
    presenter.bring_homework(true);
    BOOST_TEST(!presenter.homework().asked);

    set_homework({});
    presenter.begin();
    async.drain();
    BOOST_TEST(presenter.homework().name == "Homework: Soothing rhythm breathing, 5 min, 7 days a week");
    BOOST_TEST(!presenter.homework().asked);
    presenter.bring_homework(true);
    make();

    BOOST_TEST(asked.homework);
    BOOST_TEST(view.words.find("everything is sent") == std::string::npos);
    BOOST_TEST(presenter.lines().front().asks == "PHQ-9, GAD-7, homework");
}

BOOST_AUTO_TEST_CASE(homework_whose_last_day_has_passed_is_not_brought)
{
    set_homework(Day{to_local(screen.clock()).day.value - std::chrono::days{1}});
    begin();

    BOOST_TEST(!presenter.homework().why_not.empty());
}

BOOST_AUTO_TEST_CASE(a_link_with_homework_alone_is_made_and_tells_how_often_practice_was_logged)
{
    LinkPresenter from_homework{view, screen, model, {}};
    open_record();
    set_homework({});
    api::Link used;
    used.devices = 1;
    used.homework = true;
    used.practised_times = 4;
    used.expires_at = Instant{screen.clock().value + std::chrono::days{3}};
    sent.links = {used};
    from_homework.begin();
    async.drain();

    BOOST_TEST(from_homework.homework().asked);
    BOOST_TEST(from_homework.can_make());
    BOOST_TEST(from_homework.lines().front().asks == "Homework");
    BOOST_TEST(from_homework.lines().front().state.starts_with("Practice logged 4 times, open until "));
}

BOOST_AUTO_TEST_CASE(the_client_is_told_a_result_only_where_the_therapist_chooses_it_and_there_is_one)
{
    begin();
    make();
    BOOST_TEST(!asked.tells_result);

    presenter.tell_result(true);
    make();
    BOOST_TEST(asked.tells_result);

    set_homework({});
    presenter.begin();
    async.drain();
    presenter.bring_homework(true);
    presenter.ask_for(0, false);
    presenter.ask_for(1, false);
    make();
    BOOST_TEST(!asked.tells_result);
}

BOOST_AUTO_TEST_CASE(days_that_are_no_number_are_named)
{
    begin();
    for (const auto* days : {"", "0", "91", "a week"}) {
        presenter.set_days(days);
        make();
        BOOST_TEST_REQUIRE(view.faults.size() == 1U, days);
        BOOST_TEST(view.faults[0].path == "days");
    }
    BOOST_TEST(view.address.empty());
}

BOOST_AUTO_TEST_CASE(a_link_goes_by_email_to_who_agreed_and_has_an_address)
{
    sent.sends_mails = true;
    sent.email = "wren@example.org";
    connection.on<api::RecordMailConsent>([](const api::RecordMailConsent::Request& request) {
        return api::MailConsent{request.agreed, "Maren Ashvale",
                                parse_instant("2026-11-24T12:00:00Z").value()};
    });
    begin();
    BOOST_TEST(presenter.mail_offer().known);
    BOOST_TEST(!presenter.mail_offer().can_send);
    presenter.send_by_email(true);
    BOOST_TEST(!presenter.mail_offer().by_email);

    presenter.record_consent(true);
    async.drain();
    BOOST_TEST(presenter.mail_offer().label == "Send it by e-mail to wren@example.org");
    BOOST_TEST(presenter.mail_offer().words == "Agreed, as Maren Ashvale recorded on 24 Nov 2026.");
    BOOST_TEST(presenter.mail_offer().by_email);
    make();

    BOOST_TEST(asked.by_email.value());
    BOOST_TEST(view.words.starts_with("An invitation goes to wren@example.org"));
}

BOOST_AUTO_TEST_CASE(what_stands_against_an_email_is_said)
{
    sent.sends_mails = true;
    sent.email = "wren at home";
    sent.consent = api::MailConsent{true, "Maren Ashvale", {}};
    begin();
    BOOST_TEST(!presenter.mail_offer().can_send);
    BOOST_TEST(presenter.mail_offer().words.find("no e-mail address") != std::string::npos);

    sent.email = "wren@example.org";
    sent.consent = api::MailConsent{false, "", parse_instant("2026-11-24T12:00:00Z").value()};
    presenter.begin();
    async.drain();
    BOOST_TEST(presenter.mail_offer().words == "Your client stopped these e-mails on 24 Nov 2026.");

    sent.sends_mails = false;
    presenter.begin();
    async.drain();
    BOOST_TEST(!presenter.mail_offer().known);
}

BOOST_AUTO_TEST_CASE(a_line_tells_what_became_of_each_mail)
{
    api::Link link;
    const auto on = parse_instant("2026-11-24T12:00:00Z");
    link.mails = {{"m1", 1, api::MailKind::invitation, api::MailState::sent, on, "", ""},
                  {"m2", 1, api::MailKind::reminder, api::MailState::unknown, on, "", ""},
                  {"m3", 1, api::MailKind::last_call, api::MailState::waiting, {}, "", ""}};
    sent.links = {link};
    begin();

    BOOST_TEST(presenter.lines().front().mails ==
               "Invitation on 24 Nov, reminder may not have arrived, last call on its way");
}

BOOST_AUTO_TEST_CASE(a_code_is_a_square_with_its_three_corners)
{
    const auto modules = qr_modules("https://practice.test/q/open/abc");

    BOOST_TEST_REQUIRE(modules.size() >= 21U);
    const auto last = modules.size() - 1;
    BOOST_TEST(modules.front().size() == modules.size());
    BOOST_TEST((modules[0][0] && modules[0][last] && modules[last][0] && !modules[1][1]));
    BOOST_TEST(qr_modules(std::string(5000, 'x')).empty());
}

BOOST_AUTO_TEST_CASE(a_link_may_share_how_it_has_gone_and_a_document_written_for_the_client)
{
    open_record();
    model.amend([](api::Overview& record) {
        for (const auto* kind : {"formulation", "session_summary", "formulation_in_plain_words"}) {
            api::Document document;
            document.document_id = document.kind = kind;
            record.documents.push_back(document);
        }
    });
    LinkPresenter sharing{view, screen, model, {}};
    sharing.begin();
    async.drain();
    BOOST_TEST_REQUIRE(sharing.documents().size() == 2U);
    BOOST_TEST(!sharing.can_make());

    sharing.share_document(1);
    BOOST_TEST(sharing.can_make());
    sharing.share_course(true);
    sharing.make();
    async.drain();

    BOOST_TEST(asked.shares_course.value());
    BOOST_TEST(asked.document_id.value() == "formulation_in_plain_words");
    BOOST_TEST(sharing.lines().front().asks == "How it has gone, a document");
    BOOST_TEST(sharing.lines().front().state.starts_with("Not opened yet, open until "));
    BOOST_TEST(view.words.find("until everything is sent") == std::string::npos);
    sharing.share_document(std::nullopt);
    sharing.share_course(false);
    BOOST_TEST(!sharing.can_make());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
