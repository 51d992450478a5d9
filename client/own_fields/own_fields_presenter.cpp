#include "client/own_fields/own_fields_presenter.hpp"

#include <algorithm>
#include <sstream>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

OwnFieldDetails details_of(const OwnFieldForm& form)
{
    OwnFieldDetails details{trimmed(form.name), form.kind, {}, trimmed(form.hint)};
    std::istringstream lines{form.kind == OwnFieldKind::choice ? form.choices : std::string{}};
    for (std::string line; std::getline(lines, line);)
        if (auto choice = trimmed(line); !choice.empty())
            details.choices.push_back(std::move(choice));
    return details;
}

}  // namespace

void OwnFieldsPresenter::begin()
{
    read({});
}

void OwnFieldsPresenter::read(const std::string& then_select)
{
    screen_.calls.call<api::ReadOwnFields>(alive_, {},
                                           [this, then_select](const Result<api::OwnFields>& reply) {
                                               if (!reply)
                                                   return view_.show_sentence(reply.error().sentence);
                                               take(reply->own_fields, then_select);
                                           });
}

void OwnFieldsPresenter::take(const std::vector<api::OwnField>& fields, const std::string& then_select)
{
    fields_ = fields;
    const auto selected = std::ranges::find(fields_, then_select, &api::OwnField::own_field_id);
    view_.show_fields(selected == fields_.end()
                          ? std::nullopt
                          : std::optional{static_cast<std::size_t>(selected - fields_.begin())});
}

template <api::Endpoint E>
void OwnFieldsPresenter::send(typename E::Request request)
{
    if (busy_)
        return;
    busy_ = true;
    view_.show_busy(true);
    view_.show_faults({});
    view_.show_sentence(waiting_sentence(screen_.calls));
    screen_.calls.call<E>(alive_, std::move(request),
                          [this](const Result<api::OwnField>& reply) { answered(reply); });
}

void OwnFieldsPresenter::add(const OwnFieldForm& form)
{
    send<api::AddOwnField>({details_of(form)});
}

void OwnFieldsPresenter::change(std::size_t field, const OwnFieldForm& form)
{
    if (field < fields_.size())
        send<api::ChangeOwnField>({fields_[field].own_field_id, fields_[field].row_version, details_of(form),
                                   fields_[field].retired_at.has_value()});
}

void OwnFieldsPresenter::retire(std::size_t field, bool retired)
{
    if (field < fields_.size())
        send<api::ChangeOwnField>(
            {fields_[field].own_field_id, fields_[field].row_version, fields_[field].details, retired});
}

bool OwnFieldsPresenter::can_move(std::size_t field, int by) const
{
    const auto to = static_cast<std::ptrdiff_t>(field) + by;
    return to >= 0 && to < std::ssize(fields_) && !fields_[field].retired_at &&
           !fields_[static_cast<std::size_t>(to)].retired_at;
}

void OwnFieldsPresenter::move(std::size_t field, int by)
{
    if (busy_ || field >= fields_.size() || !can_move(field, by))
        return;
    std::vector<std::string> ids;
    for (const auto& one : fields_)
        ids.push_back(one.own_field_id);
    const auto moved = ids[field];
    std::swap(ids[field], ids[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(field) + by)]);
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::OrderOwnFields>(
        alive_, {ids}, [this, moved](const Result<api::OwnFields>& reply) {
            busy_ = false;
            view_.show_busy(false);
            view_.show_sentence(reply ? std::string{} : reply.error().sentence);
            if (reply)
                take(reply->own_fields, moved);
        });
}

// After a colleague's change the list is read again: what is selected is then theirs, and nothing was written
// over.
void OwnFieldsPresenter::answered(const Result<api::OwnField>& reply)
{
    busy_ = false;
    view_.show_busy(false);
    if (reply) {
        view_.show_sentence({});
        screen_.status.say(saved_words(screen_));
        return read({});
    }
    auto faults = reply.error().fields;
    for (auto& fault : faults)
        fault.path.erase(0, fault.path.rfind('.') + 1);
    view_.show_faults(faults);
    view_.show_sentence(reply.error().sentence);
    if (reply.error().code == RefusalCode::stale)
        read({});
}

OwnFieldForm OwnFieldsPresenter::form_of(const api::OwnField& field)
{
    OwnFieldForm form{field.details.name, field.details.kind, {}, field.details.hint};
    for (const auto& choice : field.details.choices)
        form.choices += choice + '\n';
    return form;
}

std::string OwnFieldsPresenter::words_of(const api::OwnField& field)
{
    const auto& details = field.details;
    const auto words = say("{1} ({2})", details.name, words_for(details.kind));
    return field.retired_at ? say("{1}, asked no more", words) : words;
}

}  // namespace attune::desktop
