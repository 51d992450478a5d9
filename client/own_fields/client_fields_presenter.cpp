#include "client/own_fields/client_fields_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

bool same_fields(const std::vector<api::ClientField>& one, const std::vector<api::ClientField>& other)
{
    return std::ranges::equal(one, other, [](const api::ClientField& left, const api::ClientField& right) {
        return left.own_field_id == right.own_field_id && left.details == right.details &&
               left.retired == right.retired;
    });
}

const api::ClientField* find_field(const std::vector<api::ClientField>& fields, const std::string& id)
{
    const auto found = std::ranges::find(fields, id, &api::ClientField::own_field_id);
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace

Result<std::string> stored_value(const OwnFieldDetails& field, const std::string& text)
{
    const auto typed = trimmed(text);
    if (field.kind == OwnFieldKind::day && !typed.empty()) {
        if (const auto day = parse_typed_day(typed))
            return to_string(*day);
        return Refusal{RefusalCode::invalid,
                       say("\"{1}\" is a date. Write it as 12 Mar 1992 or 12/03/1992.", field.name)};
    }
    if (field.kind == OwnFieldKind::number && !typed.empty()) {
        if (const auto number = number_as_stored(typed))
            return *number;
        return Refusal{RefusalCode::invalid,
                       say("\"{1}\" is a number. Write it as 1500 or 1.5, without marks between thousands.",
                           field.name)};
    }
    return own_field_value(field, typed);
}

std::string typed_value(OwnFieldKind kind, const std::string& stored)
{
    const auto day = kind == OwnFieldKind::day ? parse_day(stored) : std::nullopt;
    return day ? medium_date(*day) : stored;
}

ClientFieldsPresenter::ClientFieldsPresenter(ClientFieldsView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    look_for_draft();
}

void ClientFieldsPresenter::look_for_draft()
{
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return drafts.found().drafts; },
        [this](const std::vector<Draft>& drafts) {
            for (const auto& draft : drafts)
                if (draft.kind == draft_kind && draft.client_id == model_.client_id() && !changed())
                    take_up(draft);
        });
}

// A write that may have happened is repeated first, with its own key.
void ClientFieldsPresenter::take_up(const Draft& draft)
{
    const auto kept = json::from_text<Kept>(draft.json);
    if (!kept)
        return;
    draft_id_ = draft.id;
    kept_ = *kept;
    view_.show_texts();
    if (!kept_.key.empty() && !fields_.empty())
        send();
}

void ClientFieldsPresenter::take(const std::vector<api::ClientField>& fields)
{
    const bool same = same_fields(fields_, fields);
    const bool first = fields_.empty();
    fields_ = fields;
    if (same)
        view_.show_texts();
    else
        view_.show_fields();
    if (first && !fields_.empty() && !kept_.key.empty() && !busy_)
        send();
    else if (!fields_.empty())
        tell_of_retired();
}

// What was typed has no place any more, and is not lost without a word.
void ClientFieldsPresenter::tell_of_retired()
{
    std::string sentence;
    std::erase_if(kept_.typed, [&](const TypedField& typed) {
        if (find_field(fields_, typed.own_field_id))
            return false;
        sentence = say("A field that you typed into is asked no more. You wrote: {1}", typed.text);
        return true;
    });
    if (sentence.empty())
        return;
    keep();
    view_.show_sentence(sentence);
}

std::string ClientFieldsPresenter::text_of(const api::ClientField& field) const
{
    const auto typed = std::ranges::find(kept_.typed, field.own_field_id, &TypedField::own_field_id);
    return typed == kept_.typed.end() ? typed_value(field.details.kind, field.value) : typed->text;
}

// Back to what the record has is untouched again.
void ClientFieldsPresenter::typed(const std::string& own_field_id, const std::string& text)
{
    const auto* field = find_field(fields_, own_field_id);
    if (!field)
        return;
    const auto typed = std::ranges::find(kept_.typed, own_field_id, &TypedField::own_field_id);
    if (text == typed_value(field->details.kind, field->value)) {
        if (typed != kept_.typed.end())
            kept_.typed.erase(typed);
    } else if (typed == kept_.typed.end()) {
        kept_.typed.push_back({own_field_id, field->number, text});
    } else {
        typed->text = text;
    }
    keep();
}

void ClientFieldsPresenter::keep()
{
    if (changed() || !kept_.key.empty())
        screen_.drafts.keep(draft());
    else
        screen_.drafts.remove(draft_id_);
}

Draft ClientFieldsPresenter::draft() const
{
    const auto* overview = model_.overview();
    return {draft_id_,
            draft_kind,
            model_.client_id(),
            say("More about {1}", overview ? full_name(overview->client.details) : std::string{}),
            json::to_text(kept_),
            {}};
}

void ClientFieldsPresenter::save()
{
    if (busy_ || !changed())
        return;
    kept_.key = new_key();
    kept_.sent = kept_.typed;
    send();
}

void ClientFieldsPresenter::send()
{
    api::FillInFields::Request request{model_.client_id(), {}};
    std::vector<FieldError> faults;
    for (const auto& typed : kept_.sent)
        if (const auto* field = find_field(fields_, typed.own_field_id)) {
            auto value = stored_value(field->details, typed.text);
            if (value)
                request.fields.push_back({typed.own_field_id, typed.number, *std::move(value)});
            else
                faults.push_back({typed.own_field_id, value.error().sentence});
        }
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return kept_.key.clear();
    busy_ = true;
    view_.show_busy(true);
    send_kept<api::FillInFields>(screen_, alive_, std::move(request), draft(), kept_.key,
                                 [this](const Result<api::ClientFields>& reply) { saved(reply); });
    view_.show_sentence(waiting_sentence(screen_.calls));
}

void ClientFieldsPresenter::saved(const Result<api::ClientFields>& reply)
{
    busy_ = false;
    kept_.key.clear();
    view_.show_sentence({});
    if (reply) {
        std::erase_if(kept_.typed, [this](const TypedField& typed) {
            return std::ranges::find(kept_.sent, typed) != kept_.sent.end();
        });
        for (auto& typed : kept_.typed)
            if (const auto* field = find_field(reply->fields, typed.own_field_id))
                typed.number = field->number;
        keep();
        view_.show_busy(false);
        take(reply->fields);
        screen_.status.say(saved_words(screen_));
        return model_.refresh();
    }
    keep();
    view_.show_busy(false);
    if (reply.error().code == RefusalCode::stale)
        if (const auto now = json::from_text<api::ClientFields>(reply.error().current)) {
            const auto sentence = meet(now->fields);
            take(now->fields);
            return view_.show_sentence(sentence);
        }
    view_.show_faults(reply.error().fields);
    view_.show_sentence(reply.error().sentence);
}

std::string ClientFieldsPresenter::meet(const std::vector<api::ClientField>& now)
{
    std::string sentence;
    std::erase_if(kept_.typed, [&](TypedField& typed) {
        const auto* field = find_field(now, typed.own_field_id);
        if (!field || field->number == typed.number)
            return false;
        typed.number = field->number;
        const auto mine = stored_value(field->details, typed.text);
        if (mine && *mine == field->value)
            return true;
        const auto theirs = own_field_words(field->details.kind, field->value);
        sentence += (sentence.empty() ? "" : " ") + say("A colleague has changed \"{1}\" meanwhile: {2}.",
                                                        field->details.name,
                                                        theirs.empty() ? say("nothing") : theirs);
        return false;
    });
    keep();
    return sentence.empty() ? sentence
                            : sentence + ' ' + say("Nothing was written over. Save again to keep yours.");
}

}  // namespace attune::desktop
