#include "reports/measure_sheet.hpp"

#include <algorithm>

#include "reports/chart_figure.hpp"
#include "reports/practice_paper.hpp"
#include "reports/score_blocks.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/scale.hpp"

namespace attune::reports {

namespace {

// What became of a score: its value, or how many answers there are to it.
std::string value_words(const Score& score)
{
    if (!score.value)
        return say("incomplete, {1} of {2} answered", score.answered, score.answered + score.missing);
    return number_text(*score.value) +
           (score.prorated ? " (" + say("prorated, {1} missing", score.missing) + ')' : "");
}

// The course that ends with this form, or null where the form counts in none.
const api::SummaryScore* course_to(const MeasureRecord& record, const std::string& score)
{
    const auto found = std::ranges::find_if(
        record.scores, [&](const api::SummaryScore& one) { return one.course.score == score; });
    return found == record.scores.end() ? nullptr : &*found;
}

VerdictKind verdict_of(const Score& score, const api::SummaryScore* course)
{
    if (!score.value)
        return VerdictKind::incomplete;
    return course ? course->course.since_first.kind : VerdictKind::not_judged;
}

std::vector<ManuscriptBlock> score_blocks(const MeasureRecord& record)
{
    ManuscriptBlock table{.kind = BlockKind::table,
                          .columns = {{say("Score"), 220},
                                      {say("Value"), 120},
                                      {say("Band"), 130},
                                      {say("Since the first form"), 180}}};
    std::vector<ManuscriptBlock> blocks;
    std::vector<ManuscriptBlock> remarks;
    for (const auto& score : record.form.scores) {
        const auto* definition = find_score(record.instrument, score.score);
        if (!definition)
            continue;
        const auto name = display_name(record.instrument, *definition);
        const auto* course = course_to(record, score.score);
        const auto kind = verdict_of(score, course);
        table.rows.push_back(
            {{.words = name, .notes = range_words(scale_of(record.instrument, *definition)), .strong = true},
             {.words = value_words(score), .strong = score.value.has_value()},
             {.words = score.band ? say(*score.band) : "–"},
             {.words = words_for(kind),
              .notes = course && score.value ? change_words(course->course.since_first) : std::string{},
              .strong = true,
              .verdict = kind}});
        if (course && score.value)
            remarks.push_back(paragraph(name + ": " + verdict_in_full(course->course), BlockKind::notes));
    }
    blocks.push_back(std::move(table));
    std::ranges::move(remarks, std::back_inserter(blocks));
    return blocks;
}

std::string answer_words(const Instrument& instrument, std::size_t item, std::optional<int> answer)
{
    if (!answer)
        return say("not answered");
    for (const auto& anchor : anchors_of(instrument, item))
        if (anchor.value == *answer)
            return std::to_string(*answer) + ", " + say(anchor.label);
    return std::to_string(*answer);
}

std::vector<ManuscriptBlock> item_blocks(const MeasureRecord& record)
{
    const auto& answers = record.form.answers;
    ManuscriptBlock table{
        .kind = BlockKind::table,
        .columns = {{say("Item"), 50}, {say("What it is about"), 400}, {say("Answer"), 200}}};
    for (std::size_t i = 0; i < record.instrument.items.size() && i < answers.size(); ++i) {
        const auto& item = record.instrument.items[i];
        table.rows.push_back({{.words = std::to_string(item.number)},
                              {.words = say(item.label)},
                              {.words = answer_words(record.instrument, i, answers[i])}});
    }
    if (table.rows.empty())
        return {};
    return {std::move(table),
            paragraph(say("Items are named by our own labels; they are not the form's wording."),
                      BlockKind::notes)};
}

std::string given_words(const api::Administration& form)
{
    if (form.answers.empty())
        return say("The scores were told as totals, in a letter.");
    switch (form.given_as) {
        case api::GivenAs::keyed:
            return say("Filled in on paper and keyed in by {1}.", form.entered_by);
        case api::GivenAs::handed_over:
            return say("Filled in by the client on the therapist's screen.");
        case api::GivenAs::by_link:
            return say("Filled in by the client through a link.");
    }
    return {};
}

std::vector<ManuscriptBlock> given_blocks(const api::Administration& form)
{
    std::vector<std::string> words{given_words(form)};
    if (form.state == api::AdministrationState::stopped)
        words.push_back(say("The form was broken off."));
    if (form.replaces)
        words.push_back(say("It corrects an earlier entry."));
    if (form.replaced_by)
        words.push_back(say("It has been corrected since, and counts no more."));
    return {paragraph(joined(words, " "))};
}

}  // namespace

Manuscript measure_sheet(const MeasureRecord& record)
{
    const auto name = full_name(record.client);
    const auto& born = record.client.born_on;
    const auto day = long_date(record.form.answered_on);
    const auto what = record.instrument.short_name;
    Manuscript manuscript{.head = {.practice = practice_in_head(record.practice_name, record.demonstration),
                                   .title = what,
                                   .under_title = say("Result of {1}", day),
                                   .about = name},
                          .parts = parts_of(ManuscriptKind::measure_sheet),
                          .foot = say("Each verdict says what it rests on."),
                          .practice_name = record.practice_name,
                          .initials = initials_of(name),
                          .made_at = record.made_at};
    const auto person =
        joined({record.client.pronouns, born ? say("born {1}", medium_date(*born)) : std::string{}}, ", ");
    if (!person.empty())
        manuscript.head.about_lines.push_back(person);
    manuscript.file_title = what + ", " + manuscript.initials + ", " + day;
    const auto fill = [&](const char* part, std::vector<ManuscriptBlock> blocks) {
        part_named(manuscript.parts, part).blocks = std::move(blocks);
    };
    fill("scores", score_blocks(record));
    fill("items", item_blocks(record));
    fill("given", given_blocks(record.form));
    fill("signature", {{.kind = BlockKind::signature, .lines = {record.signed_by}}});
    return manuscript;
}

}  // namespace attune::reports
