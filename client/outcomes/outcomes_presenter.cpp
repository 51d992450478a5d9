#include "client/outcomes/outcomes_presenter.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "client/measure_entry/typed_day.hpp"
#include "client/summary/summary_file.hpp"
#include "reports/outcome_csv.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune::desktop {

namespace {

constexpr int years_offered = 5;
constexpr Day long_ago{std::chrono::sys_days{std::chrono::year{1990} / 1 / 1}};

Day first_of(std::chrono::year year)
{
    return Day{std::chrono::sys_days{year / 1 / 1}};
}

Day last_of(std::chrono::year year)
{
    return Day{std::chrono::sys_days{year / 12 / 31}};
}

std::vector<OutcomesPresenter::Period> periods_until(Day today)
{
    const std::chrono::year_month_day date{today.value};
    const auto year_before = std::chrono::sys_days{(date.year() - std::chrono::years{1}) / date.month() / 1} +
                             (today.value - std::chrono::sys_days{date.year() / date.month() / 1}) +
                             std::chrono::days{1};
    std::vector<OutcomesPresenter::Period> periods{{say("The last 12 months"), Day{year_before}, today}};
    for (int back = 0; back < years_offered; ++back) {
        const auto year = date.year() - std::chrono::years{back};
        periods.push_back({std::to_string(static_cast<int>(year)), first_of(year), last_of(year)});
    }
    periods.push_back({say("All time"), long_ago, today});
    periods.push_back({say("Other dates"), Day{year_before}, today});
    return periods;
}

// A described request's members that both endpoints share.
api::ListOutcome::Request list_request(api::ReadOutcomes::Request request, const reports::OutcomeList& list)
{
    return {std::move(request.instrument),
            std::move(request.score),
            list.group,
            request.period,
            request.from,
            request.until,
            list.therapist_id ? list.therapist_id : request.therapist_id,
            std::move(request.problem),
            list.service ? list.service : request.service,
            list.by_method,
            list.by_cut_off};
}

// Empty where all are chosen.
std::string name_in(const std::vector<OutcomesPresenter::Named>& names, const std::string& id)
{
    const auto found = std::ranges::find(names, id, &OutcomesPresenter::Named::id);
    return id.empty() || found == names.end() ? std::string{} : found->name;
}

OutcomesPresenter::ListedClient listed(const api::OutcomeClient& client)
{
    OutcomesPresenter::ListedClient one;
    one.client_id = client.client_id;
    one.name = full_name(client);
    if (client.first)
        one.scores = client.last ? attune::figure(*client.first) + " \u2192 " + attune::figure(*client.last)
                                 : attune::figure(*client.first);
    one.ended = client.ended_on ? say("ended {1}", medium_date(*client.ended_on))
                                : say("since {1}", medium_date(client.started_on));
    if (client.verdict != VerdictKind::incomplete)
        one.verdict = client.verdict;
    one.on_caseload = client.on_caseload;
    return one;
}

}  // namespace

OutcomesPresenter::OutcomesPresenter(OutcomesView& view, Screen& screen) : view_{view}, screen_{screen}
{
    const auto& library = screen_.library;
    for (const auto& instrument : library.instruments()) {
        if (library.instrument(instrument.code) != &instrument)
            continue;
        for (const auto& score : instrument.scores)
            if (score.ready)
                scores_.push_back({instrument.code, score.code, display_name(instrument, score)});
    }
    const auto depression = std::ranges::find(scores_, "phq9", &Choice::instrument);
    if (depression != scores_.end())
        filters_.score = static_cast<std::size_t>(depression - scores_.begin());
    periods_ = periods_until(local_day(screen_.clock()));
}

std::vector<OutcomesPresenter::Named> OutcomesPresenter::therapists() const
{
    if (therapists_.size() == 1)
        return {{{}, therapists_.front().display_name}};
    std::vector<Named> names{{{}, say("All therapists")}};
    for (const auto& therapist : therapists_)
        names.push_back({therapist.therapist_id, therapist.display_name});
    return names;
}

std::vector<OutcomesPresenter::Named> OutcomesPresenter::services() const
{
    if (services_.empty() && filters_.service.empty())
        return {};
    std::vector<Named> names{{{}, say("All services")}};
    for (const auto& service : services_)
        names.push_back({service.service_id, service.name});
    names.push_back({std::string{api::no_service}, say("No service")});
    return names;
}

api::ReadOutcomes::Request OutcomesPresenter::request() const
{
    const auto& score = scores_.at(filters_.score);
    api::ReadOutcomes::Request request;
    request.instrument = score.instrument;
    request.score = score.score;
    request.period = filters_.by;
    request.from = period().from;
    request.until = period().until;
    if (!filters_.therapist.empty())
        request.therapist_id = filters_.therapist;
    if (!filters_.problem.empty())
        request.problem = filters_.problem;
    if (!filters_.service.empty())
        request.service = filters_.service;
    return request;
}

reports::OutcomeSelection OutcomesPresenter::selection() const
{
    return {filters_.by,      period().from,
            period().until,   name_in(therapists(), filters_.therapist),
            filters_.problem, name_in(services(), filters_.service)};
}

std::string OutcomesPresenter::permission_words() const
{
    return reply_ && reply_->names_until
               ? say("Until {1} you may open names beyond your caseload. Each name that is opened is written "
                     "down, with yours.",
                     medium_date(local_day(*reply_->names_until)))
               : std::string{};
}

void OutcomesPresenter::filter(const Filters& filters)
{
    if (filters == filters_)
        return;
    const auto before = period();
    filters_ = filters;
    if (dates_are_typed()) {
        periods_.back().from = before.from;
        periods_.back().until = before.until;
    }
    refresh();
}

void OutcomesPresenter::type_from(const std::string& typed)
{
    type_day(&Period::from, typed);
}

void OutcomesPresenter::type_until(const std::string& typed)
{
    type_day(&Period::until, typed);
}

void OutcomesPresenter::type_day(Day Period::*which, const std::string& typed)
{
    const auto day = parse_typed_day(typed, local_day(screen_.clock()));
    if (!day)
        return view_.show_sentence(say("\u201c{1}\u201d is no day. Write it as 24 Nov 2026.", typed));
    auto& dates = periods_.back();
    view_.show_sentence({});
    if (!dates_are_typed() || dates.*which == *day)
        return;
    dates.*which = *day;
    refresh();
}

void OutcomesPresenter::refresh()
{
    if (scores_.empty())
        return;
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadOutcomes>(
        reading_, request(), [this](const Result<api::ReadOutcomes::Reply>& reply) {
            view_.show_sentence(reply ? std::string{} : reply.error().sentence);
            if (reply)
                take(*reply);
        });
}

void OutcomesPresenter::take(api::ReadOutcomes::Reply reply)
{
    const auto* instrument = screen_.library.instrument(reply.instrument);
    const auto* score = instrument ? find_score(*instrument, reply.score) : nullptr;
    if (!score)
        return;
    therapists_ = reply.therapists;
    take_services(reply.services);
    report_ = reports::outcome_report(reply, *instrument, *score, selection());
    has_cut_off_ = charted_cut_off(*instrument, score->code) != nullptr;
    reply_ = std::move(reply);
    fill_rows();
    clear_list();
    view_.show_outcomes();
}

// A retired service is there while its episodes are counted. Chosen, it stays: it is what was asked for.
void OutcomesPresenter::take_services(std::vector<api::OutcomeService> services)
{
    const auto same = [this](const api::OutcomeService& one) { return one.service_id == filters_.service; };
    const auto chosen = std::ranges::find_if(services_, same);
    if (chosen != services_.end() && std::ranges::none_of(services, same))
        services.push_back(*chosen);
    services_ = std::move(services);
}

void OutcomesPresenter::fill_rows()
{
    rows_.clear();
    for (const auto& section : report_.sections) {
        Row heading;
        heading.heading = true;
        heading.label = section.heading;
        if (section.lines.empty())  // why, stands among the notes
            continue;
        rows_.push_back(std::move(heading));
        for (const auto& line : section.lines) {
            auto value = reports::value_words(line);
            if (!line.note.empty())
                value += (value.empty() ? "" : "; ") + line.note;
            rows_.push_back({false, line.label, reports::count_words(line), std::move(value),
                             reports::interval_words(line), line.list, line.verdict});
        }
    }
}

std::string OutcomesPresenter::notes() const
{
    std::string words;
    for (const auto& section : report_.sections)
        if (!section.note.empty())
            words += section.heading + ": " + section.note + '\n';
    return words + joined(report_.sources, "\n");
}

bool OutcomesPresenter::empty() const
{
    return reply_ && share_in(reply_->outcomes, OutcomeGroup::referred).n == 0;
}

reports::OutcomeBars OutcomesPresenter::bars() const
{
    return reply_ ? reports::outcome_bars(reply_->outcomes, has_cut_off_) : reports::OutcomeBars{};
}

reports::TherapistFunnel OutcomesPresenter::funnel() const
{
    auto funnel = reports::therapist_funnel(reply_ ? reply_->by_therapist : std::vector<TherapistOutcome>{});
    return funnel.therapists.size() > 1 ? std::move(funnel) : reports::TherapistFunnel{};
}

void OutcomesPresenter::clear_list()
{
    listing_.reset();
    list_heading_.clear();
    list_.clear();
}

void OutcomesPresenter::open(std::size_t row)
{
    clear_list();
    if (row >= rows_.size() || !rows_[row].list)
        return view_.show_list();
    listing_ = std::make_shared<char>();
    screen_.calls.call<api::ListOutcome>(
        listing_, list_request(request(), *rows_[row].list),
        [this, chosen = rows_[row]](const Result<api::ListOutcome::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            take_list(*reply, chosen);
        });
}

void OutcomesPresenter::take_list(const api::ListOutcome::Reply& reply, const Row& row)
{
    for (const auto& client : reply.clients)
        list_.push_back(listed(client));
    const auto seen = std::ssize(reply.clients) + reply.more;
    const auto own = std::ranges::count_if(reply.clients, &api::OutcomeClient::on_caseload);
    if (own < std::ssize(reply.clients)) {
        list_heading_ = row.label + ": " +
                        say_count(
                            "{1} episode, of a client of somebody else. The name is opened by a "
                            "permission and written down.",
                            "{1} episodes, {2} of them of clients of yours. The other names are opened by "
                            "a permission and written down.",
                            seen, own);
        if (reply.more > 0)
            list_heading_ += ' ' + say("The first {1} are listed.", reply.clients.size());
    } else if (seen == 0 && reply.others == 0) {
        list_heading_ = say("{1}: nobody.", row.label);
    } else {
        list_heading_ =
            row.label + ": " +
            say_count("{1} episode of a client of yours", "{1} episodes of clients of yours", seen);
        if (reply.others > 0)
            list_heading_ += ' ' + say_count("and {1} other.", "and {1} others.", reply.others);
        else
            list_heading_ += '.';
        if (reply.more > 0)
            list_heading_ += ' ' + say("The first {1} are listed.", reply.clients.size());
    }
    view_.show_list();
}

std::string OutcomesPresenter::file_name() const
{
    return say("Outcomes {1} {2}", scores_.at(filters_.score).name, to_string(local_day(screen_.clock())));
}

std::string OutcomesPresenter::file_name_of_trajectories() const
{
    return say("Trajectories {1} {2}", scores_.at(filters_.score).name,
               to_string(local_day(screen_.clock())));
}

std::string OutcomesPresenter::csv() const
{
    return reports::csv_of(report_);
}

reports::OutcomesText OutcomesPresenter::text(const TrajectoriesPresenter& trajectories) const
{
    const auto made_at = reply_ ? reply_->made_at : screen_.clock();
    const auto& practice = screen_.signed_in.practice;
    return {.practice = practice.name,
            .demonstration = practice.demonstration,
            .report = report_,
            .bars = bars(),
            .funnel = funnel(),
            .made_at = made_at,
            .made_on = local_day(made_at),
            .groups = trajectories.groups(),
            .episodes = trajectories.unnamed_episodes(),
            .episodes_note = trajectories.episodes_words(),
            .signed_by = screen_.signed_in.user.display_name};
}

void OutcomesPresenter::save(const std::filesystem::path& path, const std::string& bytes)
{
    run(
        screen_.async, alive_,
        [path, bytes] {
            try {
                write_whole(path, bytes);
            } catch (const std::system_error& error) {
                return error.code().message();
            }
            return std::string{};
        },
        [this, path](const std::string& fault) {
            if (fault.empty())
                screen_.status.say(
                    say("Saved as {1} in {2}.", path.filename().string(), path.parent_path().string()));
            else
                view_.show_sentence(say("{1} could not be written: {2}. Save it in another place.",
                                        path.filename().string(), fault));
        });
}

}  // namespace attune::desktop
