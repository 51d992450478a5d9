#include "client/inbox/inbox_counts.hpp"

#include <algorithm>

#include "client/leave/leave_covers_presenter.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string risks_in_words(std::ptrdiff_t risks, int waiting)
{
    if (risks == 0)
        return {};
    if (waiting == 1)
        return ", " + say("for a risk answer");
    return ", " + say_count("one of them for a risk answer", "{1} of them for risk answers", risks);
}

// Ends the sentence; empty while all of them are shown.
std::string how_many_are_shown(std::size_t shown, int all)
{
    return all > static_cast<int>(shown) ? ". " + say("The first {1} are shown.", shown) : ".";
}

std::string flags_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.waiting == 0)
        return {};
    const auto risks = std::ranges::count_if(
        inbox.items, [](const api::InboxItem& item) { return item.flag.risk.has_value(); });
    return say_count("One flag waits", "{1} flags wait", inbox.waiting) +
           risks_in_words(risks, inbox.waiting) + how_many_are_shown(inbox.items.size(), inbox.waiting);
}

std::string reviews_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.plans_waiting == 0)
        return {};
    return say_count("One plan is to be reviewed", "{1} plans are to be reviewed", inbox.plans_waiting) +
           how_many_are_shown(inbox.plans_to_review.size(), inbox.plans_waiting);
}

std::string notes_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.notes_waiting == 0)
        return {};
    return say_count("One note is to be signed", "{1} notes are to be signed", inbox.notes_waiting) +
           how_many_are_shown(inbox.notes.size(), inbox.notes_waiting);
}

std::string unrecorded_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.unrecorded_waiting == 0)
        return {};
    return say_count("One appointment is not recorded", "{1} appointments are not recorded",
                     inbox.unrecorded_waiting) +
           how_many_are_shown(inbox.unrecorded.size(), inbox.unrecorded_waiting);
}

std::string cosignatures_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.cosign_waiting == 0)
        return {};
    return say_count("One note is to be co-signed", "{1} notes are to be co-signed", inbox.cosign_waiting) +
           how_many_are_shown(inbox.to_cosign.size(), inbox.cosign_waiting);
}

std::string links_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.links_waiting == 0)
        return {};
    return say_count("One link is not opened", "{1} links are not opened", inbox.links_waiting) +
           how_many_are_shown(inbox.links.size(), inbox.links_waiting);
}

std::string mail_matters_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.mail_waiting == 0)
        return {};
    return say_count("One e-mail or link needs a look", "{1} e-mails or links need a look",
                     inbox.mail_waiting) +
           how_many_are_shown(inbox.mail.size(), inbox.mail_waiting);
}

std::string break_glasses_in_words(const api::ReadInbox::Reply& inbox)
{
    return inbox.break_glasses.empty()
               ? std::string{}
               : say_count("One record was opened by break-glass", "{1} records were opened by break-glass",
                           std::ssize(inbox.break_glasses)) +
                     '.';
}

std::string actions_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.actions_waiting == 0)
        return {};
    return say_count("One agreed action is to be done", "{1} agreed actions are to be done",
                     inbox.actions_waiting) +
           how_many_are_shown(inbox.actions.size(), inbox.actions_waiting);
}

std::string matters_in_words(const api::ReadInbox::Reply& inbox)
{
    std::string words;
    for (const auto& matter : inbox.matters)
        words += (words.empty() ? "" : " ") +
                 (matter.matter == api::InboxMatter::overdue_invoices
                      ? say_count("One invoice is overdue", "{1} invoices are overdue", matter.count)
                      : say_count("One record is past its time", "{1} records are past their time",
                                  matter.count)) +
                 '.';
    return words;
}

std::string covers_in_words(const api::ReadInbox::Reply& inbox)
{
    std::string words;
    for (const auto& cover : inbox.leave_covers)
        words += (words.empty() ? "" : " ") + cover_words(cover) + '.';
    return words;
}

}  // namespace

int all_waiting(const api::ReadInbox::Reply& inbox)
{
    return inbox.waiting + inbox.plans_waiting + inbox.mail_waiting + inbox.notes_waiting +
           inbox.unrecorded_waiting + inbox.cosign_waiting + inbox.links_waiting + inbox.actions_waiting +
           static_cast<int>(inbox.break_glasses.size() + inbox.matters.size());
}

std::string counts_in_words(const api::ReadInbox::Reply& inbox)
{
    std::string words;
    for (const auto& part : {covers_in_words(inbox), break_glasses_in_words(inbox), flags_in_words(inbox),
                             unrecorded_in_words(inbox), notes_in_words(inbox), cosignatures_in_words(inbox),
                             actions_in_words(inbox), mail_matters_in_words(inbox), links_in_words(inbox),
                             reviews_in_words(inbox), matters_in_words(inbox)})
        words += (words.empty() || part.empty() ? "" : " ") + part;
    return words;
}

}  // namespace attune::desktop
