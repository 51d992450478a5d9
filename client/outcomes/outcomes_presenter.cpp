#include "client/outcomes/outcomes_presenter.hpp"

#include <algorithm>
#include <sstream>
#include <system_error>
#include <utility>

#include "client/summary/summary_file.hpp"
#include "shared/csv/cells.hpp"
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
    return periods;
}

// A described request's members that both endpoints share.
api::ListOutcome::Request list_request(api::ReadOutcomes::Request request, OutcomeGroup group)
{
    return {std::move(request.instrument),
            std::move(request.score),
            group,
            request.period,
            request.from,
            request.until,
            std::move(request.therapist_id),
            std::move(request.problem)};
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

std::vector<std::string> OutcomesPresenter::therapists() const
{
    std::vector<std::string> names;
    if (therapists_.size() != 1)
        names.push_back(say("All therapists"));
    for (const auto& therapist : therapists_)
        names.push_back(therapist.display_name);
    return names;
}

api::ReadOutcomes::Request OutcomesPresenter::request() const
{
    const auto& score = scores_.at(filters_.score);
    const auto& period = periods_.at(filters_.period);
    api::ReadOutcomes::Request request;
    request.instrument = score.instrument;
    request.score = score.score;
    request.period = filters_.by;
    request.from = period.from;
    request.until = period.until;
    if (filters_.therapist > 0 && filters_.therapist <= therapists_.size())
        request.therapist_id = therapists_[filters_.therapist - 1].therapist_id;
    if (!filters_.problem.empty())
        request.problem = filters_.problem;
    return request;
}

void OutcomesPresenter::filter(const Filters& filters)
{
    if (filters == filters_)
        return;
    filters_ = filters;
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
    const auto& period = periods_.at(filters_.period);
    const bool one = filters_.therapist > 0 && filters_.therapist <= therapists_.size();
    report_ = reports::outcome_report(
        reply, *instrument, *score,
        {filters_.by, period.from, period.until, one ? therapists_[filters_.therapist - 1].display_name : "",
         filters_.problem});
    has_cut_off_ = charted_cut_off(*instrument, score->code) != nullptr;
    reply_ = std::move(reply);
    fill_rows();
    clear_list();
    view_.show_outcomes();
}

void OutcomesPresenter::fill_rows()
{
    rows_.clear();
    for (const auto& section : report_.sections) {
        Row heading;
        heading.heading = true;
        heading.label = section.heading;
        rows_.push_back(std::move(heading));
        for (const auto& line : section.lines) {
            auto value = reports::value_words(line);
            if (!line.note.empty())
                value += (value.empty() ? "" : "; ") + line.note;
            rows_.push_back({false, line.label, reports::count_words(line), std::move(value),
                             reports::interval_words(line), line.group, line.verdict});
        }
    }
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
    if (row >= rows_.size() || !rows_[row].group)
        return view_.show_list();
    listing_ = std::make_shared<char>();
    screen_.calls.call<api::ListOutcome>(
        listing_, list_request(request(), *rows_[row].group),
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
    if (seen == 0 && reply.others == 0) {
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

std::string OutcomesPresenter::csv() const
{
    std::ostringstream out;
    write_row(out, {"score", "selection", "figure", "code", "n", "of", "value", "sd", "low", "high", "note"});
    for (const auto& section : report_.sections)
        for (const auto& line : section.lines)
            write_row(out, {text_cell(report_.title), text_cell(report_.selection), text_cell(line.label),
                            text_cell(line.code), std::to_string(line.n),
                            line.of ? std::to_string(*line.of) : std::string{}, number_cell(line.value),
                            number_cell(line.sd), number_cell(line.low), number_cell(line.high),
                            text_cell(line.note)});
    return out.str();
}

std::string OutcomesPresenter::pdf() const
{
    return reports::pdf_of(reports::outcomes_paper({screen_.signed_in.practice.name, report_, bars(),
                                                    funnel(), reply_ ? reply_->made_at : screen_.clock()}));
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
