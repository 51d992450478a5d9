#include "client/diary/hours_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/diary/availability.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr std::size_t friday = 4;

std::string typed(int minute)
{
    return minute == minutes_a_day ? "24:00" : time_of_day({{}, minute / 60, minute % 60});
}

std::optional<int> minute_of(const std::string& text)
{
    if (trimmed(text) == "24:00")
        return minutes_a_day;
    const auto time = parse_typed_time(text);
    return time ? std::optional{time->hour * 60 + time->minute} : std::nullopt;
}

HoursForm form_of(const std::vector<WorkingStretch>& stretches, Day valid_from)
{
    HoursForm form;
    form.valid_from = medium_date(valid_from);
    std::array<std::size_t, 7> filled{};
    for (const auto& one : stretches) {
        const auto day = static_cast<std::size_t>(one.weekday - 1);
        if (day >= form.days.size() || filled.at(day) == most_stretches_a_day)
            continue;
        form.days.at(day).from.at(filled.at(day)) = typed(one.from_minute);
        form.days.at(day).until.at(filled.at(day)++) = typed(one.until_minute);
    }
    return form;
}

// What is wrong with a day, if anything is; its stretches are added otherwise.
std::string read_day(const HoursOfDay& typed_day, int weekday, std::vector<WorkingStretch>& stretches)
{
    int last = -1;
    for (std::size_t i = 0; i < most_stretches_a_day; ++i) {
        const auto& from_text = typed_day.from.at(i);
        const auto& until_text = typed_day.until.at(i);
        if (trimmed(from_text).empty() && trimmed(until_text).empty())
            continue;
        const auto from = minute_of(from_text);
        const auto until = minute_of(until_text);
        if (!from || !until)
            return say("Write both times like 9:00, or leave both empty.");
        if (*until <= *from)
            return say("Work ends after it begins.");
        if (*from < last)
            return say("The second stretch begins before the first has ended.");
        last = *until;
        stretches.push_back({weekday, *from, *until});
    }
    return {};
}

}  // namespace

HoursPresenter::HoursPresenter(HoursView& view, Screen& screen, std::string therapist_id,
                               std::function<void()> done)
    : view_{view},
      screen_{screen},
      asked_for_{std::move(therapist_id)},
      done_{std::move(done)}
{
}

void HoursPresenter::choose(const std::string& therapist_id)
{
    known_.therapist_id.clear();  // until those of the other are here, nothing is saved for either
    asked_for_ = therapist_id;
    read();
}

void HoursPresenter::read()
{
    reading_ = std::make_shared<char>();
    api::ReadHours::Request request;
    if (!asked_for_.empty())
        request.therapist_id = asked_for_;
    screen_.calls.call<api::ReadHours>(reading_, std::move(request),
                                       [this](const Result<api::ReadHours::Reply>& reply) {
                                           if (!reply)
                                               return view_.show_sentence(reply.error().sentence);
                                           known_ = *reply;
                                           arrived();
                                       });
}

// What is typed over begins with the hours that hold today.
void HoursPresenter::arrived()
{
    const auto today = local_day(screen_.clock());
    const auto versions = hours_of(known_.hours, known_.therapist_id);
    const auto* holding = hours_on(versions, today);
    std::string lines = holding ? say("Now: {1}.", in_words(holding->stretches))
                                : say("No hours are known yet: nothing is shown as outside of them.");
    for (const auto& version : versions)
        if (version.valid_from > today)
            lines +=
                '\n' + say("From {1}: {2}.", medium_date(version.valid_from), in_words(version.stretches));
    view_.show_therapists();
    view_.show_known(lines);
    view_.show_faults({});
    view_.show_sentence({});
    view_.show_form(form_of(holding ? holding->stretches : std::vector<WorkingStretch>{}, today));
}

void HoursPresenter::fill_week(HoursForm form)
{
    std::fill(form.days.begin() + 1, form.days.begin() + friday + 1, form.days.front());
    view_.show_form(form);
}

void HoursPresenter::submit(const HoursForm& form)
{
    if (busy_ || known_.therapist_id.empty())
        return;
    std::vector<FieldError> faults;
    const auto valid_from = parse_typed_day(form.valid_from);
    if (!valid_from)
        faults.push_back({"valid_from", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    std::vector<WorkingStretch> stretches;
    for (std::size_t day = 0; day < form.days.size(); ++day)
        if (auto fault = read_day(form.days.at(day), static_cast<int>(day) + 1, stretches); !fault.empty())
            faults.push_back({"day" + std::to_string(day + 1), std::move(fault)});
    view_.show_faults(faults);
    view_.show_sentence(faults.empty() ? std::string{} : say("Some fields need another look."));
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::SetHours>(alive_,
                                      {known_.therapist_id, known_.row_version, *valid_from, stretches},
                                      [this](const Result<api::TherapistHours>& reply) { answered(reply); });
}

// Of two who save at once the second is told what the first has entered, and may put theirs over it.
void HoursPresenter::answered(const Result<api::TherapistHours>& reply)
{
    busy_ = false;
    view_.show_busy(false);
    if (reply) {
        screen_.status.say(saved_words(screen_));
        if (done_)
            done_();
        return view_.close();
    }
    view_.show_faults(reply.error().fields);
    view_.show_sentence(reply.error().sentence);
    if (reply.error().code != RefusalCode::stale)
        return;
    const auto theirs = json::from_text<api::TherapistHours>(reply.error().current);
    if (!theirs)
        return;
    known_.row_version = theirs->number;
    view_.show_sentence(
        say("Other hours were entered meanwhile, from {1}: {2}. Nothing was overwritten. Save "
            "again to put yours in their place.",
            medium_date(theirs->valid_from), in_words(theirs->stretches)));
}

}  // namespace attune::desktop
