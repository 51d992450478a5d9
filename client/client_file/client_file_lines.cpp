#include "client/client_file/client_file_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "shared/domain/client_name.hpp"
#include "shared/domain/contact_preference.hpp"
#include "shared/domain/own_field.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

void join(std::string& text, const std::string& part, const char* between)
{
    if (!part.empty())
        text += (text.empty() ? "" : between) + part;
}

struct DetailName {
    api::ChangedPart part;
    std::string_view detail;
    const char* words;
};

constexpr std::array detail_names{
    DetailName{api::ChangedPart::client, "reference", to_say("Reference")},
    DetailName{api::ChangedPart::client, "legal_name", to_say("Full name")},
    DetailName{api::ChangedPart::client, "preferred_name", to_say("Preferred name")},
    DetailName{api::ChangedPart::client, "pronouns", to_say("Pronouns")},
    DetailName{api::ChangedPart::client, "born_on", to_say("Born")},
    DetailName{api::ChangedPart::client, "phone", to_say("Phone")},
    DetailName{api::ChangedPart::client, "email", to_say("E-mail")},
    DetailName{api::ChangedPart::client, "address", to_say("Address")},
    DetailName{api::ChangedPart::client, "preferred_channel", to_say("Best reached")},
    DetailName{api::ChangedPart::client, "messages_may_be_left", to_say("Messages may be left")},
    DetailName{api::ChangedPart::related_person, "kind", to_say("Who they are")},
    DetailName{api::ChangedPart::related_person, "emergency_contact", to_say("Emergency contact")},
    DetailName{api::ChangedPart::related_person, "name", to_say("Name")},
    DetailName{api::ChangedPart::related_person, "relation", to_say("Relation")},
    DetailName{api::ChangedPart::related_person, "phone", to_say("Phone")},
    DetailName{api::ChangedPart::related_person, "email", to_say("E-mail")},
    DetailName{api::ChangedPart::related_person, "address", to_say("Address")},
    DetailName{api::ChangedPart::related_person, "note", to_say("Note for the care team")},
    DetailName{api::ChangedPart::related_person, "removed_at", to_say("Removed")},
    DetailName{api::ChangedPart::episode, "problem", to_say("Problem")},
    DetailName{api::ChangedPart::episode, "started_on", to_say("Started on")},
    DetailName{api::ChangedPart::episode, "ended_on", to_say("Ended on")},
    DetailName{api::ChangedPart::episode, "planned_sessions", to_say("Planned sessions")},
    DetailName{api::ChangedPart::episode, "referred_on", to_say("Referred on")},
    DetailName{api::ChangedPart::episode, "referral_source", to_say("Where the referral came from")},
    DetailName{api::ChangedPart::episode, "referral_urgency", to_say("Urgency")},
    DetailName{api::ChangedPart::episode, "referred_by", to_say("Who referred")},
    DetailName{api::ChangedPart::episode, "service_id", to_say("Service")},
    DetailName{api::ChangedPart::episode, "end_reason", to_say("How it ended")},
    DetailName{api::ChangedPart::episode, "outcome", to_say("What came of it")},
    DetailName{api::ChangedPart::episode, "agreed_afterwards", to_say("Agreed for afterwards")},
    DetailName{api::ChangedPart::tags, "tags", to_say("Tags")},
    DetailName{api::ChangedPart::legal_hold, "placed", to_say("Legal hold placed")},
    DetailName{api::ChangedPart::legal_hold, "lifted", to_say("Legal hold lifted")},
};

std::string in_one_line(const std::string& lines)
{
    std::string line;
    for (const char c : lines)
        line += c == '\n' ? std::string{", "} : std::string{c};
    return line;
}

template <class Enum>
std::optional<std::string> said_as(const std::string& stored)
{
    Enum value{};
    if (!boost::describe::enum_from_string(stored.c_str(), value))
        return std::nullopt;
    return words_for(value);
}

std::string own_field_value_words(const std::string& kind, const std::string& stored)
{
    OwnFieldKind value{};
    return boost::describe::enum_from_string(kind.c_str(), value) ? own_field_words(value, stored) : stored;
}

// Of a detail that is chosen among several; nothing for another.
std::optional<std::string> choice_words(const std::string& detail, const std::string& stored)
{
    if (detail == "kind")
        return said_as<RelatedKind>(stored);
    if (detail == "preferred_channel")
        return said_as<ContactChannel>(stored);
    if (detail == "referral_source")
        return said_as<ReferralSource>(stored);
    if (detail == "referral_urgency")
        return said_as<ReferralUrgency>(stored);
    if (detail == "end_reason")
        return said_as<EndReason>(stored);
    return std::nullopt;
}

// What the database holds, as a person reads it: a day, a choice, yes or no, or the text itself.
std::string value_words(api::ChangedPart part, const std::string& detail,
                        const std::optional<std::string>& stored)
{
    if (!stored || stored->empty())
        return say("nothing");
    if (part == api::ChangedPart::own_field)
        return own_field_value_words(detail, *stored);
    if (detail == "address")
        return in_one_line(*stored);
    if (detail == "emergency_contact" || detail == "messages_may_be_left")
        return *stored == "true" ? say("yes") : say("no");
    if (detail.ends_with("_on"))
        if (const auto day = parse_day(*stored))
            return medium_date(*day);
    return choice_words(detail, *stored).value_or(*stored);
}

const char* name_of(api::ChangedPart part, std::string_view detail)
{
    const auto* name = std::ranges::find_if(
        detail_names, [&](const DetailName& one) { return one.part == part && one.detail == detail; });
    return name == detail_names.end() ? nullptr : name->words;
}

std::string part_words(const api::DetailChange& change)
{
    switch (change.part) {
        case api::ChangedPart::client:
        case api::ChangedPart::tags:
        case api::ChangedPart::legal_hold:
            return {};
        case api::ChangedPart::related_person:
        case api::ChangedPart::own_field:
            return change.of;
        case api::ChangedPart::episode:
            return say("Episode {1}", change.of);
    }
    return {};
}

std::string change_words(const api::DetailChange& change)
{
    if (change.detail == "removed_at")
        return {};
    if (change.detail == "placed")
        return change.to.value_or("");
    if (change.detail == "lifted")
        return say("{1}; it stood for: {2}", change.to.value_or(""), change.from.value_or(""));
    return say("{1}, before that {2}", value_words(change.part, change.detail, change.to),
               value_words(change.part, change.detail, change.from));
}

std::string referral_words(const api::Referral& referral)
{
    std::string words;
    if (referral.referred_on && !referral.referred_by.empty())
        words = say("Referred {1} by {2}", medium_date(*referral.referred_on), referral.referred_by);
    else if (referral.referred_on)
        words = say("Referred {1}", medium_date(*referral.referred_on));
    else if (!referral.referred_by.empty())
        words = say("Referred by {1}", referral.referred_by);
    join(words, referral.source ? words_for(*referral.source) : "", ", ");
    join(words, referral.urgency ? words_for(*referral.urgency) : "", ", ");
    return words;
}

}  // namespace

FileLine line_of(const api::RelatedPerson& person)
{
    const auto& details = person.details;
    FileLine line{details.name, words_for(details.kind), details.phone, details.email};
    join(line.notes, details.relation, ", ");
    if (details.emergency_contact)
        join(line.notes, say("emergency contact"), ", ");
    join(line.notes, details.address, "\n");
    join(line.notes, details.note, "\n");
    return line;
}

FileLine line_of(const api::Consent& consent)
{
    FileLine line{consent.purpose == ConsentPurpose::other ? consent.own_purpose : words_for(consent.purpose),
                  consent.way ? words_for(*consent.way) : std::string{}, words_for(consent.answer),
                  medium_date(consent.answered_on)};
    join(line.notes, consent.text_version, ", ");
    join(line.notes,
         consent.recorded_by.empty() ? say("by the client, in an e-mail")
                                     : say("recorded by {1}", consent.recorded_by),
         ", ");
    return line;
}

std::string earlier_answers(const api::Consent& consent, const std::vector<api::Consent>& consents)
{
    std::vector<std::string> answers;
    for (const auto& one : consents)
        if (one.purpose == consent.purpose && one.own_purpose == consent.own_purpose)
            answers.push_back(say("{1} {2}", words_for(one.answer), medium_date(one.answered_on)));
    if (answers.size() < 2)
        return {};
    std::string earlier;
    for (auto one = answers.rbegin() + 1; one != answers.rend(); ++one)
        join(earlier, *one, ", ");
    return say("Before that: {1}", earlier);
}

std::string not_asked_words(const std::vector<api::Consent>& consents)
{
    std::string purposes;
    for (const auto purpose : consent_purposes)
        if (purpose != ConsentPurpose::other && !api::standing_for(consents, purpose))
            join(purposes, words_for(purpose), ", ");
    return purposes.empty() ? purposes : say("No answer on record: {1}.", purposes);
}

FileLine line_of(const api::Episode& episode)
{
    FileLine line;
    line.title = say("Episode {1}", episode.number);
    if (!episode.problem.empty())
        line.title += ": " + episode.problem;
    line.notes = referral_words(episode.referral);
    if (line.notes.empty())
        line.notes = say("No referral on record");
    if (!episode.service_name.empty())
        line.notes = say("Service: {1}", episode.service_name) + "\n" + line.notes;
    line.value = episode.ended_on
                     ? say("{1} to {2}", medium_date(episode.started_on), medium_date(*episode.ended_on))
                     : say("since {1}", medium_date(episode.started_on));
    line.value_notes = episode.therapist_name;
    if (!episode.ending)
        return line;
    join(line.notes, words_for(episode.ending->reason), "\n");
    join(line.notes, episode.ending->outcome, "\n");
    if (!episode.ending->agreed_afterwards.empty())
        join(line.notes, say("Agreed: {1}", episode.ending->agreed_afterwards), "\n");
    return line;
}

FileLine line_of(const api::DetailChange& change)
{
    const auto* name = name_of(change.part, change.detail);
    const auto detail = name ? say(name) : change.detail;
    FileLine line;
    line.title = part_words(change);
    if (change.part != api::ChangedPart::own_field)
        join(line.title, detail, ", ");
    line.notes = change_words(change);
    const auto local = to_local(change.changed_at);
    line.value_notes = medium_date(local.day) + ", " + time_of_day(local) +
                       (change.changed_by.empty() ? "" : "\n" + change.changed_by);
    return line;
}

FileLine line_of(const api::Retention& retention)
{
    FileLine line;
    if (retention.hold) {
        line.title = say("Legal hold: the record is kept until it is lifted");
        line.notes = retention.hold->reason + '\n' +
                     say("Placed by {1} on {2}", retention.hold->placed_by,
                         medium_date(to_local(retention.hold->placed_at).day));
        return line;
    }
    line.notes = say("Last contact {1}", medium_date(retention.last_contact_on));
    if (retention.episode_open)
        line.title = say("Kept: the episode is open");
    else if (!retention.rule)
        line.title = say("Kept: the practice has not set for how long");
    else if (!retention.deletable_from)
        line.title = say("Kept: the birth date is not known");
    else
        line.title = say("May be deleted from {1}", medium_date(*retention.deletable_from));
    return line;
}

FileLine line_of(const api::PossibleDuplicate& duplicate)
{
    FileLine line{name_and_reference(duplicate), {}, {}, {}};
    for (const auto sign : duplicate.signs)
        join(line.notes, words_for(sign), ", ");
    return line;
}

FileLine line_of(const api::RecordMerge& merge)
{
    FileLine line{merge.from_name,
                  say("Merged into this record by {1}", merge.merged_by),
                  medium_date(to_local(merge.merged_at).day),
                  {}};
    if (!merge.from_reference.empty())
        line.title = merge.from_reference + ", " + line.title;
    return line;
}

std::string detail_name(api::ClientDetail detail)
{
    const auto* key = boost::describe::enum_to_string(detail, "");
    const auto* name = name_of(api::ChangedPart::client, key);
    return name ? say(name) : key;
}

std::string detail_value(api::ClientDetail detail, const std::optional<std::string>& stored)
{
    return value_words(api::ChangedPart::client, boost::describe::enum_to_string(detail, ""), stored);
}

std::string why_not_shared(const api::ReadClientFile::Reply& file, const std::string& addressee)
{
    const bool to_gp = std::ranges::any_of(file.related_people, [&](const api::RelatedPerson& person) {
        return person.details.kind == RelatedKind::gp &&
               addressee.find(person.details.name) != std::string::npos;
    });
    const auto* consent = api::standing_for(file.consents, ConsentPurpose::sharing_with_gp);
    if (!to_gp || (consent && consent->answer == ConsentAnswer::given))
        return {};
    if (!consent)
        return say("No consent to share with the GP is on record.");
    return consent->answer == ConsentAnswer::withdrawn
               ? say("The client withdrew the consent to share with the GP on {1}.",
                     medium_date(consent->answered_on))
               : say("The client refused sharing with the GP on {1}.", medium_date(consent->answered_on));
}

std::string sharing_words(const api::ReadClientFile::Reply& file, const std::string& addressee)
{
    const auto why_not = why_not_shared(file, addressee);
    return why_not.empty() ? why_not
                           : why_not + ' ' + say("You can go on; consents are recorded on the Details tab.");
}

std::vector<std::string> professionals_in(const api::ReadClientFile::Reply& file)
{
    std::vector<std::string> names;
    for (const auto& person : file.related_people)
        if (is_professional(person.details.kind))
            names.push_back(person.details.name);
    return names;
}

std::string address_of(const api::RelatedPersonDetails& person)
{
    return person.address.empty() ? person.name : person.name + '\n' + person.address;
}

}  // namespace attune::desktop
