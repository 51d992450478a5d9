#include "server/routes/links.hpp"

#include <algorithm>

#include "server/auth/tokens.hpp"
#include "server/db/documents.hpp"
#include "server/db/links.hpp"
#include "server/db/mails.hpp"
#include "server/db/practice_library.hpp"
#include "server/db/practice_safety.hpp"
#include "server/http/bound_route.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/own_instrument.hpp"
#include "shared/wording/language.hpp"

namespace attune::server {

namespace {

std::string place(std::size_t index, const char* member)
{
    return "forms[" + std::to_string(index) + "]." + member;
}

// Why a client cannot be asked this on a device of their own; empty when nothing stands against it.
std::string why_not(const Instrument& instrument, bool licence_stated)
{
    const auto& name = instrument.short_name;
    if (is_total_only(instrument))
        return say("The {1} has no items for a client to answer.", name);
    if (instrument.response.on_a_line)
        return say("The {1} is answered by marks on measured lines: give it on paper.", name);
    if (!can_be_scored(instrument))
        return say("The {1} has no score in use until the practice confirms one.", name);
    if (instrument.licence.needs_statement && !licence_stated)
        return say(
            "The {1} is not free to use in a clinic's software: a practice lead records the practice's "
            "licence for it in the Library first.",
            name);
    return {};
}

class Asking {
public:
    Asking(const Reach& reach, Context& context)
        : reach_{reach},
          context_{context},
          added_{PracticeLibrary{context.db}.all()}
    {
    }

    // The newest version in the words that hold now.
    std::optional<NewForm> form(Faults& faults, std::size_t index, const api::MakeLink::Form& asked) const
    {
        const auto* instrument = context_.facts.library.find(asked.instrument);
        if (!instrument) {
            faults.add(place(index, "instrument"),
                       say("This server knows no instrument \"{1}\".", asked.instrument));
            return std::nullopt;
        }
        const bool stated =
            std::ranges::find(added_.licence_statements, instrument->code,
                              &api::LicenceStatement::instrument) != added_.licence_statements.end();
        if (auto reason = why_not(*instrument, stated); !reason.empty()) {
            faults.add(place(index, "instrument"), std::move(reason));
            return std::nullopt;
        }
        const auto loaded = std::ranges::find_if(added_.wordings, [&](const api::WordingSummary& wording) {
            return wording.instrument == instrument->code && wording.version == instrument->version &&
                   wording.language == asked.language;
        });
        if (loaded != added_.wordings.end())
            return NewForm{instrument->code, instrument->version, asked.language, loaded->wording_id};
        const bool own = instrument->own_wording && (instrument->own_wording->language == asked.language ||
                                                     (!is_own(*instrument) && speaks(asked.language)));
        if (own || context_.facts.practice.demonstration)
            return NewForm{instrument->code, instrument->version, asked.language, std::nullopt};
        faults.add(place(index, "language"),
                   say("No wording of the {1} in {2} has been loaded, and clients are shown no other words.",
                       instrument->short_name, language_in_words(asked.language)));
        return std::nullopt;
    }

private:
    // The words of the measures that come with Attune are said in each of them.
    [[nodiscard]] bool speaks(const std::string& language) const
    {
        return std::ranges::find(reach_.languages, language) != reach_.languages.end();
    }

    const Reach& reach_;
    Context& context_;
    api::ReadPracticeLibrary::Reply added_;
};

// What stands against mailing the client, as a conflict or a fault at `email`.
std::optional<Refusal> why_not_mailed(const Reach& reach, Context& context, const std::string& client_id)
{
    if (!reach.mails)
        return conflict(
            to_say("This server sends no e-mails: its configuration names no relay for them (mail.relay)."));
    const auto mailbox = Mails{context.db}.mailbox(client_id);
    if (!mailbox.consent || !mailbox.consent->agreed)
        return conflict(to_say("Your client has not agreed to e-mails. Ask them, and record what they say."));
    if (is_mail_address(mailbox.email))
        return std::nullopt;
    Faults faults;
    faults.add("by_email", to_say("The client's details hold no e-mail address that a mail can be sent to."));
    return faults.refusal();
}

void check_document(Faults& faults, Context& context, const std::string& client_id,
                    const std::string& document_id)
{
    const auto documents = Documents{context.db}.of_client(client_id);
    const auto found = std::ranges::find(documents, document_id, &api::Document::document_id);
    if (found == documents.end())
        faults.add("document_id", to_say("There is no such document in this client's record."));
    else if (!api::is_for_client(found->kind))
        faults.add("document_id", say("\"{1}\" is not written for a client.", found->title));
}

// What it asks for and what it shares.
void check_contents(Faults& faults, Context& context, const api::MakeLink::Request& request)
{
    if (request.forms.empty() && !request.homework && !request.shares_course.value_or(false) &&
        !request.document_id)
        faults.add("forms", to_say("Choose at least one measure, or homework, or something to share."));
    if (request.document_id)
        check_document(faults, context, request.client_id, *request.document_id);
    if (request.forms.size() > api::most_forms_of_link)
        faults.add("forms", say("A link asks for at most {1} measures.", api::most_forms_of_link));
}

void check_language(Faults& faults, const Reach& reach, const std::optional<std::string>& language)
{
    if (language && std::ranges::find(reach.languages, *language) == reach.languages.end())
        faults.add("language", say("This server writes no e-mails in {1}.", language_in_words(*language)));
}

Result<api::Link> make_link(const Reach& reach, Context& context, const api::MakeLink::Request& request)
{
    if (reach.address.empty())
        return conflict(
            to_say("Clients cannot reach this server: it is told no address for them (pages.address)."));
    if (!api::is_complete(read_practice_safety(context.db)))
        return conflict(to_say(
            "The practice has not said what a client reads after an answer about self-harm, when the answers "
            "are read, and who stands in (Practice, Safety text). No link is sent before that."));
    Faults faults;
    if (!auth::is_hash(request.token_hash))
        faults.add("token_hash", "must be 64 hexadecimal digits.");
    check_contents(faults, context, request);
    check_language(faults, reach, request.language);
    faults.outside("days", say("The number of days"), request.days, 1, api::most_days_of_link);
    if (faults.any())
        return faults.refusal();
    std::vector<NewForm> forms;
    const Asking asking{reach, context};
    for (std::size_t i = 0; i < request.forms.size(); ++i)
        if (auto form = asking.form(faults, i, request.forms[i]))
            forms.push_back(*std::move(form));
    if (faults.any())
        return faults.refusal();
    if (request.by_email.value_or(false))
        if (auto refusal = why_not_mailed(reach, context, request.client_id))
            return *std::move(refusal);
    auto link = Links{context.db}.make(request, forms, context.user.user_id);
    if (!link)
        return conflict(to_say("Another link has this token. Make a new one."));
    return *std::move(link);
}

Result<api::ReadLinks::Reply> read_links(const Reach& reach, Context& context,
                                         const api::ReadLinks::Request& request)
{
    auto mailbox = Mails{context.db}.mailbox(request.client_id);
    return api::ReadLinks::Reply{Links{context.db}.of_client(request.client_id),
                                 reach.address,
                                 api::is_complete(read_practice_safety(context.db)),
                                 reach.mails,
                                 std::move(mailbox.email),
                                 std::move(mailbox.consent),
                                 reach.languages};
}

Result<api::Link> revoke_link(Context& context, const api::RevokeLink::Request& request)
{
    return Links{context.db}.revoke(request);
}

}  // namespace

std::vector<Route> link_routes(const Reach& reach)
{
    return {
        bound_route<api::ReadLinks>(reach, read_links),
        bound_route<api::MakeLink>(reach, make_link),
        route<api::RevokeLink>(revoke_link),
    };
}

}  // namespace attune::server
