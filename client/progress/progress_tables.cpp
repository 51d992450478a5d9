#include "client/progress/progress_tables.hpp"

#include <algorithm>

#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/totals.hpp"

namespace attune::desktop {

namespace {

constexpr auto no_answer = "\u2013";

const api::Administration* form_of(const Forms& forms, const std::string& administration_id)
{
    const auto found = std::ranges::find(forms, administration_id, &api::Administration::administration_id);
    return found == forms.end() ? nullptr : &*found;
}

std::string verdict_of(const CoursePoint& point, const api::Administration* form)
{
    auto words = words_for(point.verdict);
    if (point.prorated)
        words += ", " + say("prorated");
    if (form && form->state == api::AdministrationState::stopped)
        words += ", " + say("stopped");
    return words;
}

// "9 of 9"; nobody knows the answers behind a total.
template <class Scored>
std::string answered_in_words(const Scored& scored, int items)
{
    return is_total(scored) ? say(total_only_words) : say("{1} of {2}", scored.answered, items);
}

FormRow row_of(const CoursePoint& point, const api::Administration* form)
{
    return {point.on,
            point.administration_id,
            medium_date(point.on),
            point.value ? figure(*point.value) : no_answer,
            say(point.band.value_or("")),
            answered_in_words(point, point.items),
            verdict_of(point, form)};
}

FormRow corrected_row(const api::Administration& form, const ScoreDefinition& definition)
{
    FormRow row{form.answered_on,
                form.administration_id,
                medium_date(form.answered_on),
                no_answer,
                "",
                "",
                say("Corrected by a later form")};
    const auto score = std::ranges::find(form.scores, definition.code, &Score::score);
    if (score == form.scores.end())
        return row;
    if (score->value)
        row.score = figure(*score->value);
    row.answered = answered_in_words(*score, score->answered + score->missing);
    return row;
}

std::string anchor_of(const Instrument& instrument, int item, int answer)
{
    const auto& anchors = anchors_of(instrument, static_cast<std::size_t>(item - 1));
    const auto anchor = std::ranges::find(anchors, answer, &Anchor::value);
    return anchor == anchors.end() ? std::to_string(answer) : '"' + anchor->label + '"';
}

// "below its level since 29 Sep": since the form after the last one that was at it.
std::string below_since(const RiskItem& risk, const std::vector<const api::Administration*>& sorted)
{
    const api::Administration* since = sorted.back();
    for (auto form = sorted.rbegin(); form != sorted.rend(); ++form) {
        const auto answer = answer_to(**form, risk.item);
        if (!answer)
            continue;
        if (*answer >= risk.at_least)
            return say("below its level since {1}", short_date(since->answered_on));
        since = *form;
    }
    return say("below its level on every form");
}

std::string risk_state(const Instrument& instrument, const RiskItem& risk,
                       const std::vector<const api::Administration*>& sorted)
{
    const auto& latest = *sorted.back();
    const auto answer = answer_to(latest, risk.item);
    if (!answer)
        return say("risk question not answered on {1}", short_date(latest.answered_on));
    if (*answer >= risk.at_least)
        return say("answered {1} on {2}", anchor_of(instrument, risk.item, *answer),
                   short_date(latest.answered_on));
    return below_since(risk, sorted);
}

}  // namespace

std::vector<FormRow> form_rows(const FollowedScore& followed, const Forms& forms)
{
    std::vector<FormRow> rows;
    const auto& points = followed.course->points;
    for (auto point = points.rbegin(); point != points.rend(); ++point)
        rows.push_back(row_of(*point, form_of(forms, point->administration_id)));
    for (const auto& form : forms)
        if (form.replaced_by)
            rows.push_back(corrected_row(form, *followed.definition));
    return rows;
}

namespace {

std::string how_given(api::GivenAs given, const std::string& by, const std::string& day)
{
    switch (given) {
        case api::GivenAs::keyed:
            return say("Entered by {1} on {2}.", by, day);
        case api::GivenAs::handed_over:
            return say("Answered by the client on the screen of {1} on {2}.", by, day);
        case api::GivenAs::by_link:
            return say("Answered by the client through a link from {1} on {2}.", by, day);
    }
    return {};
}

}  // namespace

std::string history_in_words(const api::ReadFormHistory::Reply& history)
{
    auto words =
        how_given(history.given_as, history.entered_by, medium_date(to_local(history.entered_at).day));
    for (const auto& move : history.moves)
        words += ' ' + say("Moved here on {1} by {2}, from the record of {3}: {4}",
                           medium_date(to_local(move.moved_at).day), move.moved_by,
                           move.client_name.value_or(say("another client")), move.reason);
    return words;
}

namespace {

FormRow alongside_row(Day on, std::string words)
{
    return {on, "", medium_date(on), "", "", "", std::move(words)};
}

std::vector<FormRow> alongside_rows(const reports::Alongside& alongside)
{
    std::vector<FormRow> rows;
    for (const auto& event : alongside.events) {
        auto words = words_for(event.kind) + ": " + event.name;
        if (event.until && *event.until != event.on)
            words += ", " + say("until {1}", medium_date(*event.until));
        rows.push_back(alongside_row(event.on, std::move(words)));
    }
    for (const auto& period : alongside.periods) {
        rows.push_back(alongside_row(period.from, say("Homework set: {1}", period.name)));
        if (period.to)
            rows.push_back(alongside_row(*period.to, say("Homework ended: {1}", period.name)));
    }
    return rows;
}

}  // namespace

std::vector<FormRow> table_rows(const FollowedScore& followed, const Forms& forms,
                                const reports::Alongside& alongside)
{
    auto rows = form_rows(followed, forms);
    const auto corrected = rows.begin() + static_cast<std::ptrdiff_t>(followed.course->points.size());
    const auto places = corrected - rows.begin();
    const auto beside = alongside_rows(alongside);
    rows.insert(corrected, beside.begin(), beside.end());
    std::stable_sort(rows.begin(), rows.begin() + places + std::ssize(beside),
                     [](const FormRow& a, const FormRow& b) { return b.on < a.on; });
    return rows;
}

namespace {

std::string in_sentence_case(std::string words)
{
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

CommonRow common_row(const reports::CommonSeries& series, const CoursePoint& point)
{
    auto words = in_sentence_case(reports::better_words(series.scale.direction)) + "; " +
                 words_for(point.verdict) + (point.prorated ? ", " + say("prorated") : "");
    return {point.on,
            medium_date(point.on),
            series.title,
            point.value ? figure(*point.value) : no_answer,
            point.value ? reports::share_words(series.scale, *point.value) : no_answer,
            std::move(words)};
}

}  // namespace

std::vector<CommonRow> common_rows(const reports::CommonFigure& figure)
{
    std::vector<CommonRow> rows;
    for (const auto& series : figure.series)
        for (auto point = series.course.points.rbegin(); point != series.course.points.rend(); ++point)
            rows.push_back(common_row(series, *point));
    for (auto& beside : alongside_rows(figure))
        rows.push_back({beside.on, beside.date, "", "", "", std::move(beside.verdict)});
    std::ranges::stable_sort(rows, std::ranges::greater{}, &CommonRow::on);
    return rows;
}

std::vector<std::string> risk_lines(const Instrument& instrument, const Forms& forms)
{
    const auto sorted = by_date(forms);
    std::vector<std::string> lines;
    if (sorted.empty())
        return lines;
    for (const auto& risk : instrument.risk_items) {
        const auto& item = instrument.items[static_cast<std::size_t>(risk.item - 1)];
        lines.push_back(say("Item {1}, {2}: {3}.", item.sheet_number, say(risk.topic),
                            risk_state(instrument, risk, sorted)));
    }
    return lines;
}

TextTable form_rows_as_text(const std::string& caption, const std::vector<FormRow>& rows)
{
    TextTable table{caption, {say("Date"), say("Score"), say("Band"), say("Answered"), say("Verdict")}, {}};
    for (const auto& row : rows)
        table.rows.push_back({row.date, row.score, row.band, row.answered, row.verdict});
    return table;
}

TextTable common_rows_as_text(const std::string& caption, const std::vector<CommonRow>& rows)
{
    TextTable table{
        caption, {say("Date"), say("Measure"), say("Score"), say("Share of range"), say("What it says")}, {}};
    for (const auto& row : rows)
        table.rows.push_back({row.date, row.measure, row.score, row.share, row.words});
    return table;
}

TextTable dose_as_text(const reports::DoseFigure& figure)
{
    TextTable table{
        reports::dose_caption(figure),
        {say("Week from"), say("Practices"), say("Minutes"), say("Minutes said of"), figure.chart.title},
        {}};
    for (const auto& week : figure.weeks) {
        const Day next{week.begins_on.value + std::chrono::days{7}};
        std::string scores;
        for (const auto& point : figure.chart.course.points)
            if (point.value && week.begins_on <= point.on && point.on < next)
                scores += (scores.empty() ? "" : ", ") + reports::number_text(*point.value);
        table.rows.push_back({medium_date(week.begins_on), std::to_string(week.times),
                              week.minutes_said > 0 ? std::to_string(week.minutes) : std::string{},
                              say("{1} of {2}", week.minutes_said, week.times), scores});
    }
    return table;
}

}  // namespace attune::desktop
