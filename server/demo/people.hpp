// The invented people of the demonstration practice. None of them exists; the names were made to show it.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace attune::server::demo {

// How somebody fares: where the scores begin and end, as parts of the scale, and the way between.
enum class Way { better, much_better, unchanged, worse, wavering };

struct Person {
    std::string_view legal_name;
    std::string_view preferred_name;
    std::string_view pronouns;
    int age;
    std::string_view problem;
    Way way;
    double severity;           // of the first form, 0 to 1
    int sessions;              // held in the current episode
    int earlier_sessions = 0;  // held in an episode before it, since ended
};

// What makes the record of one person tell something of its own.
struct Story {
    std::string_view legal_name;
    bool risk_answer_open = false;    // the latest PHQ-9 has one that nobody has signed off
    bool risk_answer_signed = false;  // the second PHQ-9 had one
    bool risk_blank = false;          // the latest PHQ-9 left the question out
    bool gap = false;                 // five weeks away in the middle
    bool corrected = false;           // one form was mis-keyed and corrected
    bool shared = false;              // a second therapist is on the care team
};

// What happened in somebody's life, so many days before the last held session.
struct Moment {
    std::string_view legal_name;
    int days_before;
    int days_long;  // 0: that one day
    std::string_view kind;
    std::string_view text;
};

std::span<const Person> people();
Story story_of(const Person& person);
std::span<const Moment> moments();

struct Colleague {
    std::string_view username;
    std::string_view display_name;
};

// The therapists, whose caseloads these people are dealt out to in turn; the first is the practice lead.
inline constexpr std::array<Colleague, 3> therapists{{
    {"maren", "Maren Thistledown"},
    {"tomas", "Tomas Quillfeather"},
    {"ines", "Ines Bramblewick"},
}};
inline constexpr Colleague supervisor{"astrid", "Astrid Fernhollow"};
inline constexpr Colleague assistant{"odile", "Odile Pebbleway"};

}  // namespace attune::server::demo
