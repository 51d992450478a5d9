#include "client/plan/evidence_presenter.hpp"

#include <algorithm>

#include "client/caseload/name_search.hpp"
#include "client/measure_entry/instrument_choices.hpp"
#include "client/plan/evidence_choices.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

const Course* course_of(const api::Overview& overview, const Evidence& score)
{
    for (const auto& course : overview.courses)
        if (course.score == score.score &&
            std::ranges::find(course.points, score.administration_id, &CoursePoint::administration_id) !=
                course.points.end())
            return &course;
    return nullptr;
}

}  // namespace

EvidencePresenter::EvidencePresenter(EvidenceView& view, Screen& screen, ClientModel& model,
                                     FormulationPart part)
    : view_{view},
      screen_{screen},
      model_{model},
      part_{part}
{
    if (const auto* overview = model_.overview())
        all_ = evidence_choices(part_, screen_.library, *overview);
    choices_ = all_;
}

void EvidencePresenter::find(const std::string& typed)
{
    const auto wanted = folded(typed);
    choices_.clear();
    std::ranges::copy_if(all_, std::back_inserter(choices_), [&](const Evidence& one) {
        return folded(one.words).find(wanted) != std::string::npos;
    });
    choice_.reset();
    item_.reset();
    items_.clear();
    reading_.reset();
    view_.show_choices();
    view_.show_items();
}

void EvidencePresenter::select(std::size_t choice)
{
    if (choice >= choices_.size() || choice == choice_)
        return;
    choice_ = choice;
    item_.reset();
    items_.clear();
    reading_.reset();
    view_.show_sentence({});
    view_.show_items();
    if (choices_[choice].kind == EvidenceKind::score)
        read_form(choices_[choice], std::nullopt);
}

void EvidencePresenter::select_item(std::optional<std::size_t> item)
{
    item_ = item && *item < items_.size() ? item : std::nullopt;
}

std::optional<Evidence> EvidencePresenter::chosen() const
{
    if (item_)
        return items_[*item_];
    return choice_ ? std::optional{choices_[*choice_]} : std::nullopt;
}

void EvidencePresenter::read_form(const Evidence& score, std::optional<std::string> before)
{
    const auto* course = model_.overview() ? course_of(*model_.overview(), score) : nullptr;
    if (!course)
        return;
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadAdministrations>(
        reading_, {model_.client_id(), course->instrument, std::move(before)},
        [this, score](const Result<api::ReadAdministrations::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(
                    say("The answers could not be read; the score itself can be chosen.") + ' ' +
                    reply.error().sentence);
            forms_came(score, *reply);
        });
}

void EvidencePresenter::forms_came(const Evidence& score, const api::ReadAdministrations::Reply& reply)
{
    const auto form = std::ranges::find(reply.administrations, score.administration_id,
                                        &api::Administration::administration_id);
    if (form == reply.administrations.end()) {
        if (reply.next)
            read_form(score, reply.next);
        return;
    }
    if (const auto* instrument = find_version(screen_.library, form->instrument, form->version))
        items_ = item_choices(part_, *instrument, *form);
    view_.show_items();
}

}  // namespace attune::desktop
