// The file of a client: the people around them, consents, referral and ending, as lines and as forms, and
// what a letter is told of it.
#include <boost/test/unit_test.hpp>

#include "client/client_file/client_file_lines.hpp"
#include "client/consents/consent_presenter.hpp"
#include "client/episodes/episode_forms.hpp"
#include "client/episodes/services_on_offer.hpp"
#include "client/related_people/related_person_presenter.hpp"
#include "shared/api/accounts.hpp"
#include "shared/json/write.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenForm : FormView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

Day day(const char* text)
{
    return parse_day(text).value();
}

api::RelatedPerson hazel()
{
    return {"p1",
            1,
            {RelatedKind::next_of_kin, true, "Hazel Larkwhistle", "mother", "01632 960111",
             "hazel@example.org", "1 Fell Lane", "Rings in the evening"}};
}

api::Consent said(ConsentPurpose purpose, ConsentAnswer answer, const char* on, const std::string& own = {})
{
    return {purpose, own, answer, "Privacy notice 3", day(on), ConsentWay::written, "Maren Ashvale", {}};
}

// A server that answers for one client's file.
struct FileDesk : CareDesk {
    FileDesk()
    {
        connection.on<api::AddRelatedPerson>([this](const auto& request) -> Result<api::RelatedPerson> {
            person = {"p1", 1, request.details};
            return person;
        });
        connection.on<api::UpdateRelatedPerson>([this](const auto& request) -> Result<api::RelatedPerson> {
            if (request.row_version != person.row_version) {
                Refusal stale{RefusalCode::stale, "Somebody has changed it."};
                stale.current = json::to_text(person);
                return stale;
            }
            person = {"p1", request.row_version + 1, request.details};
            return person;
        });
        connection.on<api::RemoveRelatedPerson>([this](const auto&) -> Result<api::RelatedPerson> {
            removed = true;
            return person;
        });
        connection.on<api::RecordConsent>([this](const auto& request) -> Result<api::RecordConsent::Reply> {
            recorded = request;
            return api::RecordConsent::Reply{};
        });
        connection.on<api::EndEpisode>([this](const auto& request) -> Result<api::Episode> {
            ended = request;
            if (booked)
                return Refusal{RefusalCode::conflict, "One session is still booked after that day."};
            return api::Episode{};
        });
        connection.on<api::SaveReferral>([this](const auto& request) -> Result<api::Episode> {
            referral = request.referral;
            service_id = request.service_id;
            return api::Episode{};
        });
        connection.on<api::CorrectEpisode>([this](const auto& request) -> Result<api::Episode> {
            corrected = request;
            return api::Episode{};
        });
        connection.on<api::BeginEpisode>([this](const auto& request) -> Result<api::Episode> {
            begun = request;
            return api::Episode{};
        });
    }

    SeenForm view;
    api::RelatedPerson person = hazel();
    bool removed = false;
    bool booked = false;
    api::RecordConsent::Request recorded;
    api::EndEpisode::Request ended;
    api::Referral referral;
    std::optional<std::string> service_id;
    api::BeginEpisode::Request begun;
    api::CorrectEpisode::Request corrected;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(client_file, FileDesk)

BOOST_AUTO_TEST_CASE(a_person_is_told_with_the_number_at_the_right)
{
    const auto line = line_of(hazel());

    BOOST_TEST(line.title == "Hazel Larkwhistle");
    BOOST_TEST(line.value == "01632 960111");
    BOOST_TEST(line.value_notes == "hazel@example.org");
    BOOST_TEST(line.notes == "Next of kin, mother, emergency contact\n1 Fell Lane\nRings in the evening");
}

BOOST_AUTO_TEST_CASE(of_each_purpose_the_last_answer_stands)
{
    const std::vector all{said(ConsentPurpose::other, ConsentAnswer::given, "2026-05-01", "A film"),
                          said(ConsentPurpose::sharing_with_gp, ConsentAnswer::given, "2026-05-01"),
                          said(ConsentPurpose::treatment, ConsentAnswer::given, "2026-05-01"),
                          said(ConsentPurpose::sharing_with_gp, ConsentAnswer::withdrawn, "2026-06-03")};

    const auto standing = api::standing(all);

    BOOST_TEST_REQUIRE(standing.size() == 3U);
    BOOST_TEST(line_of(standing[0]).title == "Treatment");
    BOOST_TEST(line_of(standing[1]).title == "Sharing with the GP");
    BOOST_TEST(line_of(standing[1]).value == "Withdrawn");
    BOOST_TEST(line_of(standing[1]).value_notes == "3 Jun 2026");
    BOOST_TEST(earlier_answers(standing[1], all) == "Before that: Given 1 May 2026");
    BOOST_TEST(earlier_answers(standing[2], all).empty());
    BOOST_TEST(line_of(standing[2]).title == "A film");
    BOOST_TEST(
        not_asked_words(all) ==
        "No answer on record: Keeping a record, Contact by e-mail, Recording of sessions, Talking about "
        "it in supervision, Research.");
}

BOOST_AUTO_TEST_CASE(a_letter_to_the_gp_is_told_when_nobody_agreed_to_it)
{
    api::ReadClientFile::Reply file;
    file.related_people = {{"p2", 1, {RelatedKind::gp, false, "Dr Fennimore Ash", {}, {}, {}, {}, {}}}};
    const std::string to_gp{"Dr Fennimore Ash\nLarkspur Surgery"};

    BOOST_TEST(sharing_words(file, to_gp).starts_with("No consent to share with the GP is on record."));
    BOOST_TEST(sharing_words(file, "Hazel Larkwhistle").empty());
    file.consents = {said(ConsentPurpose::sharing_with_gp, ConsentAnswer::given, "2026-05-01")};
    BOOST_TEST(sharing_words(file, to_gp).empty());
    file.consents.push_back(said(ConsentPurpose::sharing_with_gp, ConsentAnswer::withdrawn, "2026-06-03"));
    BOOST_TEST(sharing_words(file, to_gp).find("withdrew the consent to share with the GP on 3 Jun 2026") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_episode_tells_its_referral_and_its_ending)
{
    api::Episode episode;
    episode.number = 2;
    episode.problem = "Low mood";
    episode.started_on = day("2026-05-12");
    episode.ended_on = day("2026-11-03");
    episode.referral = {day("2026-05-03"), ReferralSource::gp, ReferralUrgency::urgent, "Dr Fennimore Ash"};
    episode.ending = api::Ending{EndReason::planned, "Much kinder to herself", "A letter in spring"};

    const auto line = line_of(episode);

    BOOST_TEST(line.title == "Episode 2: Low mood");
    BOOST_TEST(line.value == "12 May 2026 to 3 Nov 2026");
    BOOST_TEST(line.notes ==
               "Referred 3 May 2026 by Dr Fennimore Ash, GP, Urgent\nPlanned ending\n"
               "Much kinder to herself\nAgreed: A letter in spring");
    BOOST_TEST(line_of(api::Episode{}).notes == "No referral on record");
    episode = {};
    episode.service_name = "Individual therapy";
    BOOST_TEST(line_of(episode).notes == "Service: Individual therapy\nNo referral on record");
}

BOOST_AUTO_TEST_CASE(a_change_says_what_was_changed_from_what_to_what)
{
    const api::DetailChange phone{api::ChangedPart::related_person,
                                  "Hazel Larkwhistle",
                                  "phone",
                                  "",
                                  "01632 960111",
                                  "Maren Ashvale",
                                  now};
    BOOST_TEST(line_of(phone).title == "Hazel Larkwhistle, Phone");
    BOOST_TEST(line_of(phone).notes == "01632 960111, before that nothing");
    BOOST_TEST(line_of(phone).value_notes.ends_with("\nMaren Ashvale"));

    const api::DetailChange reason{api::ChangedPart::episode, "1", "end_reason", {},
                                   "client_stopped",          {},  now};
    BOOST_TEST(line_of(reason).title == "Episode 1, How it ended");
    BOOST_TEST(line_of(reason).notes == "The client stopped, before that nothing");
    const api::DetailChange born{
        api::ChangedPart::client, {}, "born_on", "1992-03-12", "1992-03-13", {}, now};
    BOOST_TEST(line_of(born).notes == "13 Mar 1992, before that 12 Mar 1992");
    const api::DetailChange tags{api::ChangedPart::tags, {}, "tags", {}, "group, self-funding", {}, now};
    BOOST_TEST(line_of(tags).title == "Tags");
    BOOST_TEST(line_of(tags).notes == "group, self-funding, before that nothing");
    const api::DetailChange lifted{
        api::ChangedPart::legal_hold, {}, "lifted", "A claim", "Settled", "Maren Ashvale", now};
    BOOST_TEST(line_of(lifted).title == "Legal hold lifted");
    BOOST_TEST(line_of(lifted).notes == "Settled; it stood for: A claim");
}

BOOST_AUTO_TEST_CASE(somebody_new_is_entered_and_nothing_is_left_unfinished)
{
    RelatedPersonPresenter presenter{view, screen, model, nullptr};
    auto details = hazel().details;
    details.name = "  Hazel Larkwhistle ";
    presenter.change(details);
    BOOST_TEST(kept_drafts().size() == 1U);
    presenter.save();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(person.details.name == "Hazel Larkwhistle");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_called_is_no_emergency_contact)
{
    RelatedPersonPresenter presenter{view, screen, model, nullptr};
    presenter.change({RelatedKind::gp, true, " ", {}, {}, "dr.ash", {}, {}});
    presenter.save();
    async.drain();

    BOOST_TEST_REQUIRE(view.faults.size() == 3U);
    BOOST_TEST(view.faults[0].path == "name");
    BOOST_TEST(view.faults[1].path == "phone");
    BOOST_TEST(view.faults[2].path == "email");
    BOOST_TEST(connection.times("add_related_person") == 0U);
}

BOOST_AUTO_TEST_CASE(a_colleagues_change_of_a_person_is_said_and_saving_again_is_a_decision)
{
    RelatedPersonPresenter presenter{view, screen, model, &person};
    auto details = person.details;
    details.phone = "2";
    presenter.change(details);
    person.details.phone = "3";
    person.row_version = 2;
    presenter.save();
    async.drain();

    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence.find("Phone: 3") != std::string::npos);
    BOOST_TEST(person.details.phone == "3");
    presenter.save();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST(person.details.phone == "2");
}

BOOST_AUTO_TEST_CASE(what_was_typed_of_a_person_is_there_again_after_a_restart)
{
    {
        RelatedPersonPresenter presenter{view, screen, model, &person};
        auto details = person.details;
        details.note = "Not before noon";
        presenter.change(details);
    }
    const auto drafts = kept_drafts();
    BOOST_TEST_REQUIRE(drafts.size() == 1U);
    RelatedPersonPresenter presenter{view, screen, model, nullptr, &drafts.front()};

    BOOST_TEST(presenter.details().note == "Not before noon");
    BOOST_TEST(!presenter.is_new());
    presenter.remove();
    async.drain();
    BOOST_TEST(removed);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_consent_that_was_given_is_withdrawn_today)
{
    const auto given = said(ConsentPurpose::research, ConsentAnswer::given, "2026-05-01");
    ConsentPresenter presenter{view, screen, model, &given};
    presenter.record();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST((recorded.answer == ConsentAnswer::withdrawn));
    BOOST_TEST((recorded.purpose == ConsentPurpose::research));
    BOOST_TEST(to_string(recorded.answered_on) == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(words_of_ones_own_and_a_day_are_asked_for)
{
    ConsentPresenter presenter{view, screen, model, nullptr};
    auto form = presenter.form();
    form.purpose = ConsentPurpose::other;
    form.answered_on = "soon";
    presenter.change(form);
    presenter.record();
    async.drain();

    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "own_purpose");
    BOOST_TEST(view.faults[1].path == "answered_on");
}

BOOST_AUTO_TEST_CASE(an_episode_ends_only_with_how_it_ended)
{
    const auto episode = model.overview()->episodes.front();
    EndingPresenter presenter{view, screen, model, episode};
    presenter.save();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults[0].path == "reason");

    auto form = presenter.form();
    form.reason = EndReason::client_stopped;
    form.agreed_afterwards = "May come back";
    presenter.change(form);
    booked = true;
    presenter.save();
    async.drain();
    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence == "One session is still booked after that day.");
    BOOST_TEST(kept_drafts().size() == 1U);

    booked = false;
    presenter.save();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST(ended.episode_id == episode.episode_id);
    BOOST_TEST(to_string(ended.ended_on) == "2026-11-24");
    BOOST_TEST(ended.ending.agreed_afterwards == "May come back");
}

BOOST_AUTO_TEST_CASE(a_referral_may_be_half_known)
{
    ReferralPresenter presenter{view, screen, model, model.overview()->episodes.front()};
    auto form = presenter.form();
    form.referred_by = " Dr Fennimore Ash ";
    form.urgency = ReferralUrgency::soon;
    form.referred_on = "whenever";
    presenter.change(form);
    presenter.save();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);

    form.referred_on = "";
    presenter.change(form);
    presenter.save();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST(referral.referred_by == "Dr Fennimore Ash");
    BOOST_TEST(!referral.referred_on.has_value());
}

BOOST_AUTO_TEST_CASE(another_episode_begins_with_what_brings_the_client)
{
    EpisodePresenter presenter{view, screen, model, nullptr};
    presenter.change({{}, 0, "Low mood again", "24 Nov 2026", "a few"});
    presenter.save();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults[0].path == "planned_sessions");

    presenter.change({{}, 0, "Low mood again", "24 Nov 2026", "12"});
    presenter.save();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST(begun.problem == "Low mood again");
    BOOST_TEST(*begun.planned_sessions == 12);
}

BOOST_AUTO_TEST_CASE(how_an_episode_began_is_corrected)
{
    const auto episode = model.overview()->episodes.front();
    EpisodePresenter presenter{view, screen, model, &episode};
    BOOST_TEST(presenter.corrects());
    auto form = presenter.form();
    form.problem = " Shame ";
    form.started_on = "1 Sep 2026";
    form.planned_sessions = "";
    presenter.change(form);
    BOOST_TEST_REQUIRE(kept_drafts().size() == 1U);
    const auto left = kept_drafts().front();
    EpisodePresenter resumed{view, screen, model, nullptr, &left};
    BOOST_TEST(resumed.corrects());
    resumed.save();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(corrected.episode_id == episode.episode_id);
    BOOST_TEST(corrected.problem == "Shame");
    BOOST_TEST(to_string(corrected.started_on) == "2026-09-01");
    BOOST_TEST(!corrected.planned_sessions);
}

BOOST_AUTO_TEST_CASE(a_service_is_chosen_with_the_referral_and_the_next_episode_takes_it_over)
{
    auto episode = model.overview()->episodes.front();
    ReferralPresenter presenter{view, screen, model, episode};
    auto form = presenter.form();
    form.service_id = "v1";
    presenter.change(form);
    presenter.save();
    async.drain();
    BOOST_TEST(service_id.value() == "v1");

    care.records["c1"].episodes.front().service_id = "v1";
    model.refresh();
    async.drain();
    EpisodePresenter next{view, screen, model, nullptr};
    BOOST_TEST(next.form().service_id.value() == "v1");
    next.save();
    async.drain();
    BOOST_TEST(begun.service_id.value() == "v1");
}

BOOST_AUTO_TEST_CASE(services_on_offer_are_chosen_from_and_the_one_it_has_stays_though_it_is_closed)
{
    connection.on<api::ReadServices>([](const auto&) {
        api::ReadServices::Reply reply;
        reply.services = {{"v1", 1, {"Individual therapy", ServiceKind::individual, 50, 8000, false}, {}},
                          {"v2", 1, {"Old course", ServiceKind::group, 90, 3500, false}, Instant{}},
                          {"v3", 1, {"Old group", ServiceKind::group, 90, 3500, false}, Instant{}}};
        return reply;
    });
    int changes = 0;
    ServicesOnOffer services{screen, "v3", "Old group"};
    services.begin([&] { ++changes; });
    async.drain();

    BOOST_TEST(changes == 1);
    BOOST_TEST(services.names() == (std::vector<std::string>{"Not said", "Old group", "Individual therapy"}),
               boost::test_tools::per_element());
    BOOST_TEST(services.place_of("v1") == 2U);
    BOOST_TEST(services.place_of(std::nullopt) == 0U);
    BOOST_TEST(services.at(1).value() == "v3");
    BOOST_TEST(!services.at(0));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
