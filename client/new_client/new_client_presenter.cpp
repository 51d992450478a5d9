#include "client/new_client/new_client_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

struct Kept {
    NewClientForm form;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (form, key))

}  // namespace

NewClientPresenter::NewClientPresenter(NewClientView& view, Screen& screen, const Draft* draft)
    : view_{view},
      screen_{screen},
      draft_id_{draft ? draft->id : new_key()}
{
    form_.started_on = medium_date(to_local(screen_.clock()).day);
    if (draft) {
        if (const auto kept = json::from_text<Kept>(draft->json)) {
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
    if (key_.empty())
        key_ = new_key();
    send_kept<api::CreateClient>(screen_, alive_, *request, draft(), key_,
                                 [this](const auto& reply) { answered(reply); });
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
