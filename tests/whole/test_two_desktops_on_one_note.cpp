// Two desktops write one note at the same time, five hundred times, through the real server: whatever was
// typed stands in the record, or somebody has seen both texts and decided against it.
#include <algorithm>
#include <chrono>
#include <optional>
#include <random>
#include <set>
#include <sstream>
#include <thread>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "client/connection/http_connection.hpp"
#include "client/desk.hpp"
#include "client/note/note_presenter.hpp"
#include "client/sessions/session_rows.hpp"
#include "tests/support/listening_practice.hpp"
#include "tests/support/manual_async.hpp"
#include "tests/support/record.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

using Chance = std::mt19937;

int any_below(Chance& chance, int end)
{
    return std::uniform_int_distribution{0, end - 1}(chance);
}

std::set<std::string> words_of(const NoteText& note)
{
    std::set<std::string> words;
    for (const auto& section : note.sections) {
        std::istringstream in{section.text};
        for (std::string word; in >> word;)
            words.insert(word);
    }
    return words;
}

struct SeenPage : desktop::NoteView {
    void show_text(const NoteText& shown, const std::vector<desktop::ScoreLine>& filled) override
    {
        text = shown;
        lines = filled;
    }
    void show_template() override {}
    void show_plan_origin(const std::string&) override {}
    void show_state(const std::string&, const std::string& said) override { sentence = said; }
    void show_elsewhere(const std::string& said) override { elsewhere = said; }
    void show_signed(const desktop::SignedNote&) override {}
    void show_conflict(const std::string&, const std::vector<desktop::SectionConflict>& found) override
    {
        conflict = found;
    }
    void show_evidence() override {}

    NoteText text;
    std::vector<desktop::ScoreLine> lines;
    std::string sentence;
    std::string elsewhere;
    std::vector<desktop::SectionConflict> conflict;
};

// One computer with its user.
class Seat {
public:
    Seat(const ListeningPractice& practice, const Caller& user, const std::string& client_id,
         std::string name)
        : connection_{desktop::parse_address("http://127.0.0.1:" + std::to_string(practice.listener.port()))
                          .value()},
          name_{std::move(name)}
    {
        connection_.use_token(user.token());
        const api::SignedIn signed_in{
            user.token(), draft_key, {user.user_id(), name_, name_, api::Role::therapist}, {}, 900, {}};
        desk_.emplace(connection_, async_, now, signed_in,
                      desktop::Library{connection_.call<api::ReadLibrary>({}).value()},
                      desktop::DraftStore::open(folder_.path() / "drafts", draft_key).value());
        model_.emplace(desk_->screen().calls, client_id);
    }
    ~Seat() { close(); }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    void open(const std::string& session_id)
    {
        close();
        model_->refresh();
        async_.drain();
        page = {};
        presenter_.emplace(page, desk_->screen(), *model_, session_id, api::NoteKind::progress, name_);
        presenter_->begin();
        async_.drain();
    }
    void close()
    {
        presenter_.reset();
        async_.drain();
    }
    // Adds a line to one of the sections, as if typed at its end.
    void type(const std::string& word, Chance& chance)
    {
        std::vector<NoteSection*> sections;
        for (auto& section : page.text.sections)
            if (section.kind != SectionKind::scores)
                sections.push_back(&section);
        auto& text =
            sections.at(static_cast<std::size_t>(any_below(chance, static_cast<int>(sections.size()))))->text;
        text += (text.empty() ? "" : "\n") + word;
        presenter_->type(page.text, page.lines);
        presenter_->save();
    }
    void work() { async_.drain(); }

    // As somebody who mostly follows the suggestion, and sometimes knows better. What they drop they have
    // seen.
    bool decide(Chance& chance, std::set<std::string>& decided_against)
    {
        if (page.conflict.empty())
            return false;
        auto decided = std::exchange(page.conflict, {});
        NoteText both;
        for (auto& section : decided) {
            if (any_below(chance, 5) == 0)
                section.choice = static_cast<desktop::Choice>(any_below(chance, 3));
            both.sections.push_back(
                {section.key, section.heading, section.kind, section.mine + '\n' + section.theirs});
        }
        presenter_->resolve(decided);
        const auto kept = words_of(page.text);
        for (const auto& word : words_of(both))
            if (!kept.contains(word))
                decided_against.insert(word);
        async_.drain();
        return true;
    }

    SeenPage page;

private:
    static constexpr auto draft_key = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    static Instant now()
    {
        return {std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())};
    }

    TemporaryFolder folder_;
    desktop::ManualAsync async_;
    desktop::HttpConnection connection_;
    std::string name_;
    std::optional<desktop::Desk> desk_;
    std::optional<desktop::ClientModel> model_;
    std::optional<desktop::NotePresenter> presenter_;
};

// Two seats at one note, what was typed at them and what somebody decided against.
struct TwoSeats {
    ListeningPractice practice;
    Caller maren = practice.practice.sign_in("maren_too");
    Caller tomas = practice.practice.sign_in("tomas");
    std::string client_id = add_client(maren);
    Seat first{practice, maren, client_id, "front-desk"};
    Seat second{practice, shared_with(tomas), client_id, "garden-room"};
    Chance chance{20261130};
    std::set<std::string> words;
    std::set<std::string> decided_against;
    int typed = 0;
    int shown = 0;

    void open(const std::string& session_id)
    {
        first.open(session_id);
        second.open(session_id);
        words.clear();
        decided_against.clear();
    }
    // Both type, and both save at once.
    void write()
    {
        for (auto* seat : {&first, &second}) {
            const auto word = "word" + std::to_string(++typed);
            words.insert(word);
            seat->type(word, chance);
        }
        std::jthread beside{[this] { second.work(); }};
        first.work();
    }
    // Until nobody is shown two texts any more.
    void decide()
    {
        for (bool again = true; again;) {
            again = false;
            for (auto* seat : {&first, &second})
                if (seat->decide(chance, decided_against)) {
                    again = true;
                    ++shown;
                }
        }
    }
    // Words that the record does not hold, and that nobody decided against.
    int lost()
    {
        first.close();
        second.close();
        const auto record = maren.get("/clients/" + client_id).reply.body;
        return static_cast<int>(std::ranges::count_if(words, [&](const std::string& word) {
            return record.find(word + "\\n") == std::string::npos &&
                   record.find(word + '"') == std::string::npos && !decided_against.contains(word);
        }));
    }

private:
    Caller& shared_with(Caller& colleague)
    {
        add_colleague(maren, client_id, "tomas");
        return colleague;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(two_desktops_on_one_note)

BOOST_AUTO_TEST_CASE(five_hundred_rounds_overwrite_nothing_silently)
{
    constexpr int notes = 25;
    constexpr int rounds = 20;
    TwoSeats seats;
    int lost = 0;
    for (int note = 0; note < notes; ++note) {
        seats.open(add_session(seats.maren, seats.client_id, note - notes));
        BOOST_TEST(seats.second.page.elsewhere.starts_with("Also open on front-desk, by "));
        for (int round = 0; round < rounds; ++round) {
            seats.write();
            seats.decide();
        }
        lost += seats.lost();
    }

    BOOST_TEST(seats.typed == 2 * notes * rounds);
    BOOST_TEST(seats.shown >= notes * rounds);
    BOOST_TEST(lost == 0);
}

BOOST_AUTO_TEST_SUITE_END()
