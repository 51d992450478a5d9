#include "client/money/account_book_presenter.hpp"

#include "client/documents/saved_copy.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::string AccountBookPresenter::usual_from() const
{
    const std::chrono::year_month_day today{to_local(screen_.clock()).day.value};
    return medium_date({std::chrono::sys_days{today.year() / std::chrono::January / 1}});
}

std::string AccountBookPresenter::usual_until() const
{
    return medium_date(to_local(screen_.clock()).day);
}

void AccountBookPresenter::read(const std::string& from, const std::string& until)
{
    const auto first = parse_typed_day(from);
    const auto last = parse_typed_day(until);
    std::vector<FieldError> faults;
    const auto no_date = say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.");
    if (!first)
        faults.push_back({"from", no_date});
    if (!last)
        faults.push_back({"until", no_date});
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    view_.show_busy(true);
    screen_.calls.call<api::ReadAccountBook>(
        alive_, {*first, *last}, [this, first, last](const Result<api::ReadAccountBook::Reply>& reply) {
            view_.show_busy(false);
            if (!reply) {
                view_.show_faults(reply.error().fields);
                return view_.show_sentence(reply.error().sentence);
            }
            if (reply->rows.empty())
                return view_.show_sentence(say("Nothing was issued or paid in this period."));
            rows_ = reply->rows;
            view_.ask_where(say("Accounts {1} to {2}", to_string(*first), to_string(*last)) + ".csv");
        });
}

void AccountBookPresenter::save(const std::string& path)
{
    const auto written = write_copy(path, account_csv(rows_));
    if (!written)
        return view_.show_sentence(written.error().sentence);
    screen_.status.say(say("Saved as {1}.", path));
    view_.close();
}

}  // namespace attune::desktop
