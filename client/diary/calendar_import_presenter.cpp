#include "client/diary/calendar_import_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

CalendarImportPresenter::CalendarImportPresenter(CalendarImportView& view, Screen& screen, Done done)
    : view_{view},
      screen_{screen},
      done_{std::move(done)},
      finder_{make_comer_finder(screen)}
{
}

void CalendarImportPresenter::read(const std::string& bytes)
{
    times_.clear();
    clients_.clear();
    fates_.clear();
    left_out_.clear();
    auto calendar = read_icalendar(bytes, time_zone(), screen_.clock());
    if (!calendar) {
        view_.show_sentence(calendar.error().sentence);
        return list_lines();
    }
    left_out_ = std::move(calendar->left_out);
    for (auto& time : calendar->times)
        if (times_.size() < api::most_imported)
            times_.push_back({time.uid, time.starts_at, time.minutes, time.title, {}});
    clients_.resize(times_.size());
    view_.show_sentence(times_.empty() ? say("Nothing in this file lies ahead and could be an appointment.")
                        : calendar->times.size() > times_.size()
                            ? say("These are the first {1} times of the file.", api::most_imported)
                            : std::string{});
    list_lines();
    if (!times_.empty())
        ask();
}

// What would become of each is the server's to say, who knows what is taken.
void CalendarImportPresenter::ask()
{
    asking_ = std::make_shared<char>();
    screen_.calls.call<api::PreviewCalendar>(asking_, {times_},
                                             [this](const Result<api::PreviewCalendar::Reply>& reply) {
                                                 if (!reply)
                                                     return view_.show_sentence(reply.error().sentence);
                                                 fates_ = reply->fates;
                                                 list_lines();
                                             });
}

void CalendarImportPresenter::find(const std::string& typed)
{
    finder_->find(typed, [this](const Result<std::vector<Comer>>& found) {
        if (!found)
            return view_.show_sentence(found.error().sentence);
        found_ = *found;
        view_.show_found();
    });
}

void CalendarImportPresenter::give(std::size_t line, std::size_t found)
{
    if (busy_ || line >= times_.size() || found >= found_.size())
        return;
    times_[line].client_id = found_[found].client_id;
    clients_[line] = found_[found].name;
    list_lines();
    ask();
}

void CalendarImportPresenter::give_nobody(std::size_t line)
{
    if (busy_ || line >= times_.size())
        return;
    times_[line].client_id.reset();
    clients_[line].clear();
    list_lines();
    ask();
}

void CalendarImportPresenter::list_lines()
{
    lines_.clear();
    for (std::size_t i = 0; i < times_.size(); ++i) {
        ImportLine line{
            day_and_time(times_[i].starts_at, screen_.clock()), times_[i].title, clients_[i], {}, true};
        if (i < fates_.size())
            line.fate = fates_[i].fate == api::ImportFate::added   ? say("Will be added")
                        : fates_[i].fate == api::ImportFate::there ? say("There already")
                                                                   : fates_[i].reason;
        lines_.push_back(std::move(line));
    }
    for (const auto& one : left_out_)
        lines_.push_back({{}, one.title, {}, one.reason, false});
    view_.show_lines();
}

bool CalendarImportPresenter::may_import() const
{
    return !busy_ && fates_.size() == times_.size() &&
           std::ranges::find(fates_, api::ImportFate::added, &api::FateOfTime::fate) != fates_.end();
}

std::string CalendarImportPresenter::counts() const
{
    const auto of = [this](api::ImportFate fate) {
        return std::ranges::count(fates_, fate, &api::FateOfTime::fate);
    };
    if (lines_.empty())
        return {};
    if (fates_.size() != times_.size())
        return say("Looking into your diary");
    const auto cannot = of(api::ImportFate::not_taken) + static_cast<std::ptrdiff_t>(left_out_.size());
    return say("{1} would be added, {2} are there already, {3} cannot be taken over.",
               of(api::ImportFate::added), of(api::ImportFate::there), cannot);
}

// Only those that can be are sent; should one of them be taken meanwhile, none is taken over.
void CalendarImportPresenter::submit()
{
    if (!may_import())
        return;
    api::ImportCalendar::Request request;
    for (std::size_t i = 0; i < times_.size(); ++i)
        if (fates_[i].fate == api::ImportFate::added)
            request.times.push_back(times_[i]);
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::ImportCalendar>(alive_, std::move(request),
                                            [this](const Result<api::ImportCalendar::Reply>& reply) {
                                                busy_ = false;
                                                view_.show_busy(false);
                                                if (!reply) {
                                                    view_.show_sentence(reply.error().sentence);
                                                    return ask();
                                                }
                                                screen_.status.say(saved_words(screen_));
                                                if (done_)
                                                    done_(reply->appointments);
                                                view_.close();
                                            });
}

}  // namespace attune::desktop
