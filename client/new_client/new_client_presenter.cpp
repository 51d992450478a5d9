#include "client/new_client/new_client_presenter.hpp"

#include <algorithm>

#include "client/drafts/draft_content.hpp"
#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/api/duplicates.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

struct Kept {
    NewClientForm form;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (form, key))

// People share a telephone number or an address; a name that fits is another thing.
bool by_name(const api::PossibleDuplicate& duplicate)
{
    return std::ranges::any_of(duplicate.signs, [](DuplicateSign sign) {
        return sign == DuplicateSign::same_name || sign == DuplicateSign::birth_date_and_similar_name;
    });
}

std::string duplicate_warning(const std::vector<api::PossibleDuplicate>& found)
{
    std::string names;
    for (const auto& duplicate : found)
        if (by_name(duplicate)) {
            std::string signs;
            for (const auto sign : duplicate.signs)
                signs += (signs.empty() ? "" : ", ") + words_for(sign);
            names += '\n' + say("{1}: {2}", name_and_reference(duplicate), signs);
        }
    if (names.empty())
        return names;
    return say("Perhaps this person has a record already:") + names + '\n' +
           say("To make another record all the same, add the client once more.");
}

}  // namespace

NewClientPresenter::NewClientPresenter(NewClientView& view, Screen& screen, const Draft* draft)
    : view_{view},
      screen_{screen},
      draft_id_{draft ? draft->id : new_key()}
{
    form_.started_on = medium_date(to_local(screen_.clock()).day);
    if (draft) {
        if (const auto kept = content_of<Kept>(*draft)) {
            form_ = kept->form;
            key_ = kept->key;
        }
    }
    connection_ = screen_.calls.changes().add([this] { tell_of_waiting(); });
}

void NewClientPresenter::begin()
{
    view_.show_form(form_);
}

void NewClientPresenter::change(const NewClientForm& form)
{
    if (busy_ || form == form_)
        return;
    form_ = form;
    screen_.drafts.keep(draft());
}

void NewClientPresenter::submit()
{
    if (busy_)
        return;
    const auto request = read_form(form_, to_local(screen_.clock()).day);
    if (!request) {
        view_.show_faults(request.error().fields);
        return view_.show_sentence({});
    }
    view_.show_faults({});
    view_.show_sentence({});
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty() && form_ != looked_for_)
        look_for_duplicates(*request);
    else
        send(*request);
}

// Once for what is typed: adding it again is a decision. Nobody is kept from adding a client by a look that
// cannot be made.
void NewClientPresenter::look_for_duplicates(const api::CreateClient::Request& request)
{
    screen_.calls.call<api::LookForDuplicates>(
        alive_, {request.details}, [this, request](const Result<api::LookForDuplicates::Reply>& reply) {
            looked_for_ = form_;
            const auto warning = reply ? duplicate_warning(reply->possible_duplicates) : std::string{};
            if (warning.empty())
                return send(request);
            busy_ = false;
            view_.show_busy(false);
            view_.show_sentence(warning);
        });
}

void NewClientPresenter::send(const api::CreateClient::Request& request)
{
    if (key_.empty())
        key_ = new_key();
    send_kept<api::CreateClient>(screen_, alive_, request, draft(), key_,
                                 [this](const auto& reply) { answered(reply); });
    tell_of_waiting();
}

void NewClientPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

Draft NewClientPresenter::draft() const
{
    const auto name = trimmed(form_.preferred_name.empty() ? form_.legal_name : form_.preferred_name);
    return {draft_id_,
            draft_kind,
            {},
            say("New client") + (name.empty() ? name : ", " + name),
            json::to_text(Kept{form_, key_}),
            {}};
}

void NewClientPresenter::answered(const Result<api::ClientCreated>& reply)
{
    busy_ = false;
    key_.clear();
    if (reply) {
        screen_.status.say(saved_words(screen_));
        return view_.close(reply->client.client_id);
    }
    view_.show_busy(false);
    auto faults = reply.error().fields;
    for (auto& fault : faults)
        fault.path = member_of(fault.path);
    view_.show_faults(faults);
    view_.show_sentence(reply.error().sentence);
}

void NewClientPresenter::tell_of_waiting()
{
    if (busy_)
        view_.show_sentence(waiting_sentence(screen_.calls));
}

}  // namespace attune::desktop
