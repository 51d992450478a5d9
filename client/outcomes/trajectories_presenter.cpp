#include "client/outcomes/trajectories_presenter.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include <boost/describe/enum_to_string.hpp>

#include "shared/csv/cells.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/change.hpp"

namespace attune::desktop {

namespace {

constexpr int on_a_page = api::trajectories_of_page;

api::ListTrajectories::Request list_request(const api::ReadOutcomes::Request& question, OutcomeGroup group,
                                            int page)
{
    return {question.instrument,
            question.score,
            group,
            question.period,
            question.from,
            question.until,
            question.therapist_id,
            question.problem,
            question.service,
            page};
}

std::vector<Trajectory> all_of(const api::ReadTrajectories::Reply& groups)
{
    std::vector<Trajectory> all;
    for (const auto& group : groups.groups)
        all.insert(all.end(), group.trajectories.begin(), group.trajectories.end());
    return all;
}

void write_means(std::ostream& out, const std::string& group, const std::vector<Trajectory>& trajectories,
                 TrajectoryAxis axis)
{
    const bool by_session = axis == TrajectoryAxis::sessions;
    for (const auto& mean : means_by_place(trajectories, axis)) {
        const auto at = number_cell(mean.at);
        write_row(out, {by_session ? "mean_by_session" : "mean_by_week", text_cell(group), "",
                        by_session ? at : std::string{}, by_session ? std::string{} : at,
                        number_cell(mean.mean), std::to_string(mean.n)});
    }
}

void write_points(std::ostream& out, const std::string& group, const std::string& of,
                  const Trajectory& trajectory)
{
    for (const auto& point : trajectory)
        write_row(out, {"form", text_cell(group), text_cell(of), std::to_string(point.session),
                        number_cell(place_of(point, TrajectoryAxis::weeks)), number_cell(point.value), "1"});
}

}  // namespace

const std::vector<OutcomeGroup>& TrajectoriesPresenter::choices()
{
    static const std::vector<OutcomeGroup> all{OutcomeGroup::used, OutcomeGroup::reliably_worse,
                                               OutcomeGroup::no_reliable_change,
                                               OutcomeGroup::reliably_better, OutcomeGroup::not_judged};
    return all;
}

std::string TrajectoriesPresenter::words_for(OutcomeGroup choice)
{
    switch (choice) {
        case OutcomeGroup::reliably_worse:
            return attune::words_for(VerdictKind::reliably_worse);
        case OutcomeGroup::no_reliable_change:
            return attune::words_for(VerdictKind::no_reliable_change);
        case OutcomeGroup::reliably_better:
            return attune::words_for(VerdictKind::reliably_better);
        case OutcomeGroup::not_judged:
            return attune::words_for(VerdictKind::not_judged);
        default:
            return say("All with two scores");
    }
}

void TrajectoriesPresenter::ask(const api::ReadOutcomes::Request& question)
{
    question_ = question;
    groups_.reset();
    list_.reset();
    reading_groups_.reset();
    reading_list_.reset();
    waiting_.clear();
    fault_.clear();
    page_ = 0;
}

void TrajectoriesPresenter::look(std::function<void()> done)
{
    if (!question_)
        return;
    if (done)
        waiting_.push_back(std::move(done));
    if (loaded())
        return arrived();
    if (!groups_ && !reading_groups_)
        read_groups();
    if (!list_ && !reading_list_)
        read_list();
}

void TrajectoriesPresenter::read_groups()
{
    reading_groups_ = std::make_shared<char>();
    screen_.calls.call<api::ReadTrajectories>(reading_groups_, *question_,
                                              [this](const Result<api::ReadTrajectories::Reply>& reply) {
                                                  reading_groups_.reset();
                                                  if (!reply)
                                                      return failed(reply.error().sentence);
                                                  groups_ = *reply;
                                                  axis_ = fitting_axis(all_of(*groups_));
                                                  if (loaded())
                                                      arrived();
                                              });
}

void TrajectoriesPresenter::read_list()
{
    reading_list_ = std::make_shared<char>();
    screen_.calls.call<api::ListTrajectories>(reading_list_,
                                              list_request(*question_, choices().at(choice_), page_),
                                              [this](const Result<api::ListTrajectories::Reply>& reply) {
                                                  reading_list_.reset();
                                                  if (!reply)
                                                      return failed(reply.error().sentence);
                                                  list_ = *reply;
                                                  if (loaded())
                                                      arrived();
                                              });
}

void TrajectoriesPresenter::failed(const std::string& sentence)
{
    fault_ = sentence;
    view_.show_sentence(sentence);
    tell_who_waits();
}

void TrajectoriesPresenter::arrived()
{
    fault_.clear();
    view_.show_sentence({});
    view_.show_trajectories();
    tell_who_waits();
}

// Whoever is told may look again, or ask another question.
void TrajectoriesPresenter::tell_who_waits()
{
    for (const auto waiting = std::exchange(waiting_, {}); const auto& done : waiting)
        done();
}

void TrajectoriesPresenter::choose(std::size_t choice)
{
    if (choice >= choices().size() || choice == choice_)
        return;
    choice_ = choice;
    page_ = 0;
    if (question_)
        read_list();
}

void TrajectoriesPresenter::lay_across(TrajectoryAxis axis)
{
    if (axis == axis_)
        return;
    axis_ = axis;
    view_.show_trajectories();
}

int TrajectoriesPresenter::pages() const
{
    return list_ ? (list_->known + on_a_page - 1) / on_a_page : 0;
}

void TrajectoriesPresenter::turn_to(int page)
{
    if (page < 0 || page >= pages() || page == page_)
        return;
    page_ = page;
    read_list();
}

reports::TrajectorySheet TrajectoriesPresenter::groups() const
{
    const auto* instrument = question_ ? screen_.library.instrument(question_->instrument) : nullptr;
    const auto* score = instrument ? find_score(*instrument, question_->score) : nullptr;
    if (!groups_ || !score)
        return {};
    return reports::group_sheet(groups_->groups, *instrument, *score, axis_);
}

reports::TrajectorySheet TrajectoriesPresenter::sheet(const std::vector<std::string>& headings) const
{
    const auto* instrument = question_ ? screen_.library.instrument(question_->instrument) : nullptr;
    const auto* score = instrument ? find_score(*instrument, question_->score) : nullptr;
    if (!list_ || !score)
        return {};
    return reports::episode_sheet(list_->clients, headings, *instrument, *score, axis_, groups().last);
}

reports::TrajectorySheet TrajectoriesPresenter::episodes() const
{
    std::vector<std::string> names;
    if (list_)
        for (const auto& one : list_->clients)
            names.push_back(full_name(one.client));
    return sheet(names);
}

std::optional<std::string> TrajectoriesPresenter::client_of(std::size_t panel) const
{
    return list_ && panel < list_->clients.size() && list_->clients[panel].client.on_caseload
               ? std::optional{list_->clients[panel].client.client_id}
               : std::nullopt;
}

reports::TrajectorySheet TrajectoriesPresenter::unnamed_episodes() const
{
    std::vector<std::string> numbers;
    if (list_)
        for (std::size_t i = 0; i < list_->clients.size(); ++i)
            numbers.push_back(std::to_string(page_ * on_a_page + static_cast<int>(i) + 1));
    return sheet(numbers);
}

std::string TrajectoriesPresenter::episodes_words() const
{
    if (!list_)
        return {};
    const bool beyond = !std::ranges::all_of(
        list_->clients, [](const api::ClientTrajectory& one) { return one.client.on_caseload; });
    std::string words = words_for(choices().at(choice_)) + ": ";
    words += beyond ? say_count("{1} episode", "{1} episodes", list_->known)
                    : say_count("{1} episode of a client of yours", "{1} episodes of clients of yours",
                                list_->known);
    if (list_->others > 0)
        words += ' ' + say_count("and {1} other.", "and {1} others.", list_->others);
    else
        words += '.';
    if (beyond)
        words += ' ' + say("Names beyond your caseload are opened by a permission and written down.");
    if (pages() > 1)
        words += ' ' + say("{1} to {2} are shown.", page_ * on_a_page + 1,
                           page_ * on_a_page + static_cast<int>(list_->clients.size()));
    if (list_->known > 1)
        words += ' ' + say("From the most worsened to the most improved.");
    return words;
}

std::string TrajectoriesPresenter::csv() const
{
    std::ostringstream out;
    write_row(out, {"row", "group", "episode", "session", "week", "value", "n"});
    if (!groups_)
        return out.str();
    for (const auto& group : groups_->groups) {
        const std::string code{boost::describe::enum_to_string(group.group, "")};
        write_means(out, code, group.trajectories, TrajectoryAxis::sessions);
        write_means(out, code, group.trajectories, TrajectoryAxis::weeks);
        for (std::size_t i = 0; i < group.trajectories.size(); ++i)
            write_points(out, code, std::to_string(i + 1), group.trajectories[i]);
    }
    return out.str();
}

}  // namespace attune::desktop
