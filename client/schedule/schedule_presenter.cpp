#include "client/schedule/schedule_presenter.hpp"

#include <algorithm>
#include <charconv>

#include "client/caseload/name_search.hpp"
#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/schedule/due_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// A measure of more items than this is offered every so many sessions, a shorter one every session.
constexpr std::size_t items_of_a_short_form = 12;
constexpr int sessions_between_long_forms = 4;

ScheduleRow as_row(const ScheduledMeasure& measure)
{
    return {measure.instrument,
            measure.rhythm,
            measure.every,
            measure.stop.after_times.value_or(0),
            measure.stop.until ? medium_date(*measure.stop.until) : std::string{},
            measure.stop.better_than_cut_off_times.value_or(0)};
}

std::optional<int> unless_none(int number)
{
    return number == 0 ? std::nullopt : std::optional{number};
}

Result<ScheduledMeasure> as_measure(const ScheduleRow& row)
{
    ScheduledMeasure measure{row.instrument, row.rhythm, repeats(row.rhythm) ? row.every : 1, {}};
    measure.stop.after_times = unless_none(row.after_times);
    measure.stop.better_than_cut_off_times = unless_none(row.better_than_cut_off_times);
    if (const auto typed = trimmed(row.until); !typed.empty()) {
        measure.stop.until = parse_typed_day(typed);
        if (!measure.stop.until)
            return invalid("until", say("This is not a date. Write it like 1 Dec 2026, or leave it empty."));
    }
    return measure;
}

ScheduledMeasure usual(const Instrument& instrument)
{
    const bool is_short = instrument.items.size() <= items_of_a_short_form;
    return {instrument.code, Rhythm::every_nth_session, is_short ? 1 : sessions_between_long_forms, {}};
}

// "measures[2].stop.until" is the member "until" of row 2.
std::optional<std::size_t> row_of(const std::string& path)
{
    constexpr std::string_view before = "measures[";
    std::size_t row = 0;
    if (!path.starts_with(before) ||
        std::from_chars(path.data() + before.size(), path.data() + path.size(), row).ec != std::errc{})
        return std::nullopt;
    return row;
}

std::string member_of(const std::string& path)
{
    return path.substr(path.rfind('.') + 1);
}

}  // namespace

SchedulePresenter::SchedulePresenter(ScheduleView& view, Screen& screen, ClientModel& model,
                                     const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    if (const auto* overview = model_.overview()) {
        kept_.row_version = overview->schedule.row_version;
        for (const auto& measure : overview->schedule.measures)
            kept_.rows.push_back(as_row(measure));
    }
    if (draft) {
        if (const auto kept = json::from_text<Kept>(draft->json))
            kept_ = *kept;
    }
    if (!kept_.rows.empty())
        chosen_ = 0;
    connection_ = screen_.calls.changes().add([this] { tell_of_waiting(); });
}

void SchedulePresenter::begin()
{
    list_additions();
    view_.show_rows();
    screen_.calls.call<api::ReadBatteries>(alive_, {},
                                           [this](const Result<api::ReadBatteries::Reply>& reply) {
                                               if (!reply)
                                                   return view_.show_sentence(reply.error().sentence);
                                               batteries_ = reply->batteries;
                                               list_additions();
                                           });
}

void SchedulePresenter::list_additions()
{
    additions_.clear();
    for (const auto& battery : batteries_) {
        std::vector<std::string> names;
        for (const auto& measure : battery.measures)
            names.push_back(measure_name(screen_.library, measure.instrument));
        additions_.push_back({battery.name + ": " + names_in_short(names), battery.measures});
    }
    for (const auto& one : screen_.library.instruments())
        if (screen_.library.instrument(one.code) == &one && can_be_scored(one))
            additions_.push_back({one.short_name + ", " + one.name, {usual(one)}});
    view_.show_additions();
}

const Instrument* SchedulePresenter::instrument(const ScheduleRow& row) const
{
    return screen_.library.instrument(row.instrument);
}

bool SchedulePresenter::has_cut_off(const ScheduleRow& row) const
{
    const auto* found = instrument(row);
    return found && score_with_cut_off(*found);
}

std::string SchedulePresenter::line(const ScheduleRow& row) const
{
    auto words =
        measure_name(screen_.library, row.instrument) + ", " + rhythm_in_words(row.rhythm, row.every);
    StopRule stop{unless_none(row.after_times), parse_typed_day(row.until),
                  unless_none(row.better_than_cut_off_times)};
    if (const auto end = stop_in_words(stop); !end.empty())
        words += ", " + end;
    return words;
}

std::string SchedulePresenter::due(const ScheduleRow& row) const
{
    const auto* overview = model_.overview();
    const auto measure = as_measure(row);
    if (!overview || !measure)
        return {};
    const auto& schedule = overview->schedule;
    const auto found = std::ranges::find(schedule.measures, *measure);
    const auto place = static_cast<std::size_t>(found - schedule.measures.begin());
    if (place >= schedule.due.size())
        return {};
    return sentence_for(*measure, schedule.due[place], measure_name(screen_.library, row.instrument));
}

void SchedulePresenter::choose(std::size_t row)
{
    if (busy_ || row >= kept_.rows.size() || chosen_ == row)
        return;
    chosen_ = row;
    view_.show_rows();
}

void SchedulePresenter::add(std::size_t addition)
{
    if (busy_ || addition >= additions_.size())
        return;
    const auto before = kept_.rows.size();
    for (const auto& measure : additions_[addition].measures)
        if (std::ranges::find(kept_.rows, measure.instrument, &ScheduleRow::instrument) == kept_.rows.end())
            kept_.rows.push_back(as_row(measure));
    if (kept_.rows.size() == before)
        return view_.show_sentence(
            say("It is in the list already. Choose it there to change when it is given."));
    chosen_ = before;
    view_.show_sentence({});
    changed();
}

void SchedulePresenter::change(const ScheduleRow& row)
{
    if (busy_ || !chosen_ || kept_.rows[*chosen_] == row)
        return;
    kept_.rows[*chosen_] = row;
    changed();
}

void SchedulePresenter::remove()
{
    if (busy_ || !chosen_)
        return;
    kept_.rows.erase(kept_.rows.begin() + static_cast<std::ptrdiff_t>(*chosen_));
    if (kept_.rows.empty())
        chosen_.reset();
    else
        chosen_ = std::min(*chosen_, kept_.rows.size() - 1);
    changed();
}

void SchedulePresenter::changed()
{
    kept_.key.clear();
    screen_.drafts.keep(draft());
    view_.show_rows();
}

Draft SchedulePresenter::draft() const
{
    const auto* overview = model_.overview();
    const auto whose = overview ? ", " + full_name(overview->client.details) : std::string{};
    return {
        draft_id_, draft_kind, model_.client_id(), say("Schedule of measures") + whose, json::to_text(kept_),
        {}};
}

// Chooses the first row that is at fault, so that it stands beside its sentence.
Result<std::vector<ScheduledMeasure>> SchedulePresenter::read()
{
    std::vector<ScheduledMeasure> measures;
    for (std::size_t i = 0; i < kept_.rows.size(); ++i) {
        const auto measure = as_measure(kept_.rows[i]);
        if (!measure) {
            choose(i);
            return measure.error();
        }
        measures.push_back(*measure);
    }
    return measures;
}

void SchedulePresenter::submit()
{
    if (busy_)
        return;
    const auto measures = read();
    view_.show_sentence({});
    view_.show_faults(measures ? std::vector<FieldError>{} : measures.error().fields);
    if (!measures)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    send_kept<api::SetSchedule>(screen_, alive_, {model_.client_id(), kept_.row_version, *measures}, draft(),
                                kept_.key, [this](const auto& reply) { answered(reply); });
    tell_of_waiting();
}

void SchedulePresenter::answered(const Result<api::Schedule>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (!reply) {
        view_.show_busy(false);
        if (reply.error().code == RefusalCode::stale)
            return meet(reply.error());
        view_.show_sentence(reply.error().sentence);
        return show_faults(reply.error().fields);
    }
    model_.amend([&](api::Overview& overview) { overview.schedule = *reply; });
    screen_.status.say(saved_words(screen_));
    view_.close();
}

// Another schedule was set meanwhile: both stay, and saving again puts this one in its place.
void SchedulePresenter::meet(const Refusal& stale)
{
    const auto current = json::from_text<api::Schedule>(stale.current);
    if (!current)
        return view_.show_sentence(stale.sentence);
    model_.amend([&](api::Overview& overview) { overview.schedule = *current; });
    kept_.row_version = current->row_version;
    screen_.drafts.keep(draft());
    std::string theirs;
    for (const auto& measure : current->measures)
        theirs.append(theirs.empty() ? "" : "; ").append(line(as_row(measure)));
    view_.show_rows();
    view_.show_sentence(
        say("Somebody else has set another schedule meanwhile: {1}. Save to put yours in its place, or "
            "discard yours.",
            theirs.empty() ? say("no measures") : theirs));
}

void SchedulePresenter::show_faults(const std::vector<FieldError>& faults)
{
    std::optional<std::size_t> row;
    std::vector<FieldError> of_row;
    for (const auto& fault : faults) {
        const auto place = row_of(fault.path);
        if (!row)
            row = place;
        if (place && place == row)
            of_row.push_back({member_of(fault.path), fault.sentence});
    }
    if (row)
        choose(*row);
    view_.show_faults(of_row);
}

void SchedulePresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

void SchedulePresenter::keep_as_battery(const std::string& typed)
{
    if (busy_)
        return;
    const auto name = trimmed(typed);
    const auto measures = read();
    std::vector<FieldError> faults = measures ? std::vector<FieldError>{} : measures.error().fields;
    if (name.empty())
        faults.push_back({"battery", say("Give the battery a name.")});
    else if (kept_.rows.empty())
        faults.push_back({"battery", say("A battery has at least one measure. Add one first.")});
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    const auto same = std::ranges::find_if(
        batteries_, [&](const api::Battery& battery) { return folded(battery.name) == folded(name); });
    const auto done = [this](const Result<api::Battery>& reply) { battery_kept(reply); };
    if (same == batteries_.end())
        screen_.calls.call<api::CreateBattery>(alive_, {name, *measures}, done);
    else
        screen_.calls.call<api::UpdateBattery>(
            alive_, {same->battery_id, same->row_version, name, *measures, true}, done);
}

void SchedulePresenter::battery_kept(const Result<api::Battery>& reply)
{
    busy_ = false;
    view_.show_busy(false);
    if (!reply)
        return view_.show_sentence(reply.error().sentence);
    std::erase_if(batteries_,
                  [&](const api::Battery& battery) { return battery.battery_id == reply->battery_id; });
    batteries_.push_back(*reply);
    std::ranges::sort(batteries_, {}, [](const api::Battery& battery) { return folded(battery.name); });
    list_additions();
    view_.show_sentence(say(
        "The battery \"{1}\" is kept: it can be added to every schedule. This schedule is not saved by that.",
        reply->name));
}

void SchedulePresenter::tell_of_waiting()
{
    if (busy_)
        view_.show_sentence(waiting_sentence(screen_.calls));
}

}  // namespace attune::desktop
