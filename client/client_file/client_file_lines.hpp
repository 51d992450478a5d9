// A client's file in words: a line for each person, consent, episode and change. No wx here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/api/client_files.hpp"
#include "shared/api/clients.hpp"

namespace attune::desktop {

struct FileLine {
    std::string title;
    std::string notes;        // below it; several lines
    std::string value;        // at the right: what one looks for
    std::string value_notes;  // below that
};

// "Hazel Larkwhistle" / "Next of kin, emergency contact, mother" / "01632 960111" / "hazel@example.org"
FileLine line_of(const api::RelatedPerson& person);

// "Sharing with the GP" / "In writing, Privacy notice 3" / "Given" / "3 May 2026"
FileLine line_of(const api::Consent& consent);

// "Before that: given 3 May 2026": what was answered about the same purpose earlier, the last first; empty
// for nothing. `consents` are all that the client answered, in the order in which that was recorded.
std::string earlier_answers(const api::Consent& consent, const std::vector<api::Consent>& consents);

// The usual purposes that nobody has asked about: "No answer on record: Treatment, Research."; empty
// when there is none.
std::string not_asked_words(const std::vector<api::Consent>& consents);

// "Episode 2: low mood" / "Referred 3 May 2026 by Dr Fennimore Ash, GP, urgent" and how it ended / "12 May
// 2026 to 3 Nov 2026" / "Maren Ashvale"
FileLine line_of(const api::Episode& episode);

// "Phone" / "01632 960001, before that nothing" / "14:02" and so on: which detail of what, from what to what,
// by whom and when. A hold was placed, or lifted, for a reason.
FileLine line_of(const api::DetailChange& change);

// "May be deleted from 3 Nov 2033", and what that rests on; the hold that stands instead.
FileLine line_of(const api::Retention& retention);

// "Wren Larkwistle, LP-1003" and what speaks for it: "the same birth date and a similar name".
FileLine line_of(const api::PossibleDuplicate& duplicate);

// "LP-1003, Wren Larkwistle" / "Merged into this record by Maren Ashvale" / "3 May 2026".
FileLine line_of(const api::RecordMerge& merge);

// "Phone", and "3 May 1990" for "1990-05-03": a detail of the client, and what the database holds of it.
std::string detail_name(api::ClientDetail detail);
std::string detail_value(api::ClientDetail detail, const std::optional<std::string>& stored);

// What stands against writing to whom `addressee` names: they are the GP, and the client has not agreed to
// it. "No consent to share with the GP is on record."; empty when nothing does.
std::string why_not_shared(const api::ReadClientFile::Reply& file, const std::string& addressee);
// The same for whoever may go on all the same, and how.
std::string sharing_words(const api::ReadClientFile::Reply& file, const std::string& addressee);

// By name: to whom letters about the client go.
std::vector<std::string> professionals_in(const api::ReadClientFile::Reply& file);

// As it stands on a letter: the name, and the address below it.
std::string address_of(const api::RelatedPersonDetails& person);

}  // namespace attune::desktop
