#include "client/note/signed_note.hpp"

#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

SignedNote signed_words(const api::Note& note)
{
    const auto moment = [](Instant at) {
        const auto local = to_local(at);
        return say("{1}, {2}", medium_date(local.day), time_of_day(local));
    };
    SignedNote words;
    words.signature = note.taken_over_by.empty()
                          ? say("Signed by {1}, {2}", note.author_name, moment(*note.signed_at))
                          : say("Taken over and signed by {1}, {2}; written by {3}, who has not signed it",
                                note.taken_over_by, moment(*note.signed_at), note.author_name);
    for (const auto& one : note.cosignatures)
        words.cosignatures.push_back(
            say("Co-signed by {1}, {2}", one.supervisor_name, moment(one.signed_at)));
    words.fingerprint =
        note.intact ? say("SHA-256 of the text, its headings, author, session and time: {1}", note.hash)
                    : say("This is not the text that was signed: its SHA-256 is no longer {1}. Tell whoever "
                          "looks after your server.",
                          note.hash);
    for (const auto& one : note.addenda)
        words.addenda.push_back(
            {say("Addendum, {1}, {2}", one.author_name, moment(one.signed_at)), one.text});
    words.may_cosign = note.may_cosign;
    return words;
}

}  // namespace attune::desktop
