#include "client/progress/progress_presenter.hpp"

#include <algorithm>
#include <utility>

#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr auto not_come_yet = to_say("The answers of this form have not come yet. Try again in a moment.");
// Until somebody picks, the common axis holds the score that is followed and the first others.
constexpr std::size_t first_together = 3;

std::string code_of(const FollowedScore& score)
{
    return score.instrument->code + '/' + score.definition->code;
}

}  // namespace

ProgressPresenter::ProgressPresenter(ProgressView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
}

void ProgressPresenter::begin()
{
    watching_ = model_.changes().add([this] { record_changed(); });
    record_changed();
}

void ProgressPresenter::record_changed()
{
    scores_.clear();
    goals_.clear();
    if (const auto* overview = model_.overview()) {
        goals_ = goal_courses(screen_.library, *overview);
        scores_ = followed_scores(screen_.library, *overview);
        for (const auto& goal : goals_)
            scores_.push_back({&goal->instrument, &goal->instrument.scores.front(), &goal->course,
                               goal->instrument.short_name, &overview->goals});
    }
    if (scores_.empty())
        return view_.show_empty(!model_.overview() && !model_.refusal());
    const auto same = std::ranges::find(scores_, chosen_code_, code_of);
    choose(same == scores_.end() ? 0 : static_cast<std::size_t>(same - scores_.begin()));
    read_dose();
}

void ProgressPresenter::set_shown(bool shown)
{
    if (std::exchange(shown_, shown) == shown || scores_.empty())
        return;
    read_forms();
    read_dose();
}

// Read anew with the record, which a practice that was just logged has changed.
void ProgressPresenter::read_dose()
{
    if (!shown_)
        return;
    reading_dose_ = std::make_shared<char>();
    screen_.calls.call<api::ReadPracticeDose>(reading_dose_, {model_.client_id()},
                                              [this](const Result<api::ReadPracticeDose::Reply>& reply) {
                                                  if (!reply)
                                                      return;  // said already: the forms could not be read
                                                  dose_ = *reply;
                                                  view_.show_dose();
                                              });
}

reports::DoseFigure ProgressPresenter::dose() const
{
    auto figure = progress_figure(followed(), *model_.overview());
    figure.for_client = for_client_;
    if (!dose_ || !dose_->set_from)
        return reports::dose_figure(std::move(figure), {});
    auto to = *dose_->set_from;
    if (!figure.course.points.empty())
        to = std::max(to, figure.course.points.back().on);
    if (!dose_->weeks.empty())
        to = std::max(to, dose_->weeks.back().begins_on);
    return reports::dose_figure(std::move(figure), every_week(dose_->weeks, *dose_->set_from, to));
}

void ProgressPresenter::choose(std::size_t index)
{
    if (index >= scores_.size())
        return;
    chosen_ = index;
    chosen_code_ = code_of(followed());
    if (!picked_together_) {
        together_ = {chosen_code_};
        for (std::size_t i = 0; i < scores_.size() && together_.size() < first_together; ++i)
            if (i != chosen_)
                together_.push_back(code_of(scores_[i]));
    }
    view_.show_course();
    view_.show_together();
    view_.show_dose();
    read_forms();
}

bool ProgressPresenter::choose_form(const std::string& administration_id, const std::string& score)
{
    for (std::size_t i = 0; i < scores_.size(); ++i) {
        const auto& points = scores_[i].course->points;
        const bool of_form =
            std::ranges::find(points, administration_id, &CoursePoint::administration_id) != points.end();
        if (!of_form || (!score.empty() && scores_[i].definition->code != score))
            continue;
        choose(i);
        return true;
    }
    view_.show_refusal(
        say("This form is not in the course of any score now: it was corrected, or belongs to "
            "another episode."));
    return false;
}

void ProgressPresenter::lay_across(reports::Across across)
{
    across_ = across;
    if (scores_.empty())
        return;
    view_.show_course();
    view_.show_together();
}

void ProgressPresenter::show_as_to_client(bool for_client)
{
    for_client_ = for_client;
    if (scores_.empty())
        return;
    view_.show_course();
    view_.show_dose();
}

bool ProgressPresenter::is_together(std::size_t index) const
{
    return index < scores_.size() && std::ranges::find(together_, code_of(scores_[index])) != together_.end();
}

void ProgressPresenter::put_together(std::size_t index, bool on_axis)
{
    if (index >= scores_.size() || is_together(index) == on_axis)
        return;
    picked_together_ = true;
    if (!on_axis)
        std::erase(together_, code_of(scores_[index]));
    else if (common().series.size() < reports::most_series)
        together_.push_back(code_of(scores_[index]));
    view_.show_refusal(
        on_axis && !is_together(index)
            ? say("One chart tells {1} measures apart. Take one off the axis first.", reports::most_series)
            : std::string{});
    view_.show_together();
}

// The forms of another instrument are dropped at once; those of the same one stay until the new ones come,
// and are not asked for again while they hold every point of the course.
void ProgressPresenter::read_forms()
{
    const auto& instrument = followed().instrument->code;
    const bool same = forms_of_ == instrument;
    if (!same)
        forms_.clear();
    if (!shown_ || (same && forms_hold_course()))
        return view_.show_forms();
    arriving_.clear();
    reading_ = std::make_shared<char>();
    view_.show_forms();
    read_page(instrument, std::nullopt);
}

bool ProgressPresenter::forms_hold_course() const
{
    return std::ranges::all_of(followed().course->points, [this](const CoursePoint& point) {
        return std::ranges::find(forms_, point.administration_id, &api::Administration::administration_id) !=
               forms_.end();
    });
}

void ProgressPresenter::read_page(const std::string& instrument, std::optional<std::string> before)
{
    screen_.calls.call<api::ReadAdministrations>(
        reading_, {model_.client_id(), instrument, std::move(before)},
        [this, instrument](const Result<api::ReadAdministrations::Reply>& reply) {
            if (!reply)
                return view_.show_refusal(
                    say("The answers could not be read; the chart is drawn from the record.") + ' ' +
                    reply.error().sentence);
            arriving_.insert(arriving_.end(), reply->administrations.begin(), reply->administrations.end());
            if (reply->next)
                return read_page(instrument, reply->next);
            forms_ = std::exchange(arriving_, {});
            forms_of_ = instrument;
            view_.show_refusal({});
            view_.show_forms();
        });
}

reports::ChartFigure ProgressPresenter::figure_of(std::size_t index) const
{
    auto figure = progress_figure(scores_[index], *model_.overview());
    figure.across = across_;
    figure.for_client = for_client_;
    return figure;
}

std::vector<std::size_t> ProgressPresenter::siblings() const
{
    std::vector<std::size_t> siblings;
    for (std::size_t i = 0; i < scores_.size(); ++i)
        if (i != chosen_ && scores_[i].instrument->code == followed().instrument->code)
            siblings.push_back(i);
    return siblings;
}

const api::Administration* ProgressPresenter::form(const std::string& administration_id) const
{
    const auto found = std::ranges::find(forms_, administration_id, &api::Administration::administration_id);
    return found == forms_.end() ? nullptr : &*found;
}

reports::CommonFigure ProgressPresenter::common() const
{
    std::vector<std::size_t> indices;
    for (const auto& code : together_) {
        const auto found = std::ranges::find(scores_, code, code_of);
        if (found != scores_.end())
            indices.push_back(static_cast<std::size_t>(found - scores_.begin()));
    }
    auto figure = common_figure(scores_, indices, *model_.overview());
    figure.across = across_;
    return figure;
}

void ProgressPresenter::correct(const std::string& administration_id)
{
    const auto* mistaken = form(administration_id);
    if (!mistaken)
        return view_.show_refusal(say(not_come_yet));
    if (mistaken->replaced_by)
        return view_.show_refusal(say("This form is already corrected. Choose the one that took its place."));
    view_.correct(*mistaken);
}

void ProgressPresenter::reassign(const std::string& administration_id)
{
    const auto* wrong = form(administration_id);
    if (!wrong)
        return view_.show_refusal(say(not_come_yet));
    if (wrong->replaced_by)
        return view_.show_refusal(
            say("This form is already corrected. Choose the one that took its place: the "
                "forms that it corrects go with it."));
    view_.reassign(*wrong);
}

void ProgressPresenter::look_at(const std::string& administration_id)
{
    reading_history_ = std::make_shared<char>();
    view_.show_history({});
    if (administration_id.empty())
        return;
    screen_.calls.call<api::ReadFormHistory>(
        reading_history_, {model_.client_id(), administration_id},
        [this](const Result<api::ReadFormHistory::Reply>& reply) {
            view_.show_history(reply ? history_in_words(*reply) : reply.error().sentence);
        });
}

std::string ProgressPresenter::file_name(const std::string& what) const
{
    const auto& details = model_.overview()->client.details;
    const auto name = full_name(details);
    return attune::initials_of(name) + ' ' + what + ' ' + to_string(to_local(screen_.clock()).day);
}

}  // namespace attune::desktop
