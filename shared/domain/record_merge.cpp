#include "shared/domain/record_merge.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>

#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

struct Written {
    std::string_view table;
    const char* words;
};

// What hangs on a record that came from the other, by the table it stands in.
constexpr std::array written{
    Written{"administration",
            to_say("A form was filled in or corrected since, with what came from the other record.")},
    Written{"assignment", to_say("Homework was set or changed since, with what came from the other record.")},
    Written{"care_plan", to_say("The plan was saved since.")},
    Written{"client_attachment", to_say("A file was added since to a note that came from the other record.")},
    Written{"document", to_say("A document was filed since for a session that came from the other record.")},
    Written{"document_handout",
            to_say("A document that came from the other record was given to somebody since.")},
    Written{"formulation", to_say("The formulation was saved since.")},
    Written{"invoice", to_say("An invoice was issued since, with what came from the other record.")},
    Written{"invoice_line", to_say("A session that came from the other record was put on an invoice since.")},
    Written{"link", to_say("A document that came from the other record was shared by a link since.")},
    Written{"link_form", to_say("A form was sent since by a link that was made for the other record.")},
    Written{"note", to_say("A note was written since for a session that came from the other record.")},
    Written{"note_addendum",
            to_say("An addendum was written since to a note that came from the other record.")},
    Written{"note_cosignature", to_say("A note that came from the other record was co-signed since.")},
    Written{"payment",
            to_say("A payment was recorded since for an invoice that came from the other record.")},
    Written{"practice_log",
            to_say("Practice was logged since for homework that came from the other record.")},
    Written{"reassignment", to_say("A form that came from the other record was moved since.")},
    Written{"review", to_say("Homework that came from the other record was reviewed since.")},
    Written{"safety_plan", to_say("The safety plan was saved since.")},
    Written{"schedule", to_say("The schedule of measures was changed since.")},
    Written{"session", to_say("A session was entered since in an episode that came from the other record.")},
    Written{"weekly_course",
            to_say("A weekly course was given since in an episode that came from the other record.")},
};

struct Said {
    MergeHindrance hindrance;
    const char* words;  // {1} is what it is about, or when where it is about nothing; {2} is when
};

constexpr std::array said{
    Said{MergeHindrance::not_on_both_teams,
         to_say("Only who is on the care team of both to stay can do this.")},
    Said{MergeHindrance::changed_meanwhile,
         to_say("One of the records was changed meanwhile. Compare them again.")},
    Said{MergeHindrance::on_one_team,
         to_say("{1} is on the care team of one of the two alone. Add them to the other, or end their "
                "membership: nobody comes to see by a merge what they did not see before.")},
    Said{MergeHindrance::break_glass, to_say("{1} has one of the records open by break-glass until {2}.")},
    Said{MergeHindrance::same_time,
         to_say("Both have a session at the same time, {1}. Move one of them, or call it off.")},
    Said{MergeHindrance::same_goal_place,
         to_say("Both have an open goal in the place of \"{1}\". Set one of the two aside first.")},
    Said{MergeHindrance::both_wait,
         to_say("Both stand on the waiting list for the same. Withdraw one of the two first.")},
    Said{MergeHindrance::both_draft_invoices,
         to_say("Both have a draft invoice. Issue or discard one of the two first.")},
    Said{MergeHindrance::both_fees,
         to_say("Both have a fee of their own for \"{1}\" at the same time. End one of the two first.")},
    Said{MergeHindrance::later_merge,
         to_say("{1} was merged into this record after it. Undo that merge first.")},
    Said{MergeHindrance::nobody_left,
         to_say("Nobody who cared for the other record is on this care team any more.")},
    Said{MergeHindrance::held_since,
         to_say("A legal hold was placed on the record on {1}, and stands for all of it.")},
    Said{MergeHindrance::document_of_both,
         to_say("\"{1}\" was written since, from what came from the other record.")},
};

std::string written_words(const std::string& table)
{
    const auto* found = std::ranges::find(written, table, &Written::table);
    return found == written.end() ? say("Something was written since, with what came from the other record.")
                                  : say(found->words);
}

std::string when(const std::optional<Instant>& at)
{
    if (!at)
        return {};
    const auto local = to_local(*at);
    return say("{1}, {2}", medium_date(local.day), time_of_day(local));
}

}  // namespace

std::string words_for(const Hindrance& hindrance)
{
    if (hindrance.hindrance == MergeHindrance::written_since)
        return written_words(hindrance.about);
    const auto* found = std::ranges::find(said, hindrance.hindrance, &Said::hindrance);
    assert(found != said.end());
    const auto at = when(hindrance.at);
    return say(found->words, hindrance.about.empty() ? at : hindrance.about, at);
}

std::string words_for(const std::vector<Hindrance>& hindrances)
{
    std::string words;
    for (const auto& hindrance : hindrances)
        words += (words.empty() ? "" : " ") + words_for(hindrance);
    return words;
}

}  // namespace attune
