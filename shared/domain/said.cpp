#include "shared/domain/said.hpp"

#include "shared/languages/spoken.hpp"
#include "shared/measures/own_instrument.hpp"

namespace attune {

namespace {

void say_it(std::string& words)
{
    words = say(words);
}

void say_all(std::vector<std::string>& list)
{
    for (auto& words : list)
        say_it(words);
}

void say_labels(std::vector<Anchor>& anchors)
{
    for (auto& anchor : anchors)
        say_it(anchor.label);
}

}  // namespace

Exercise said(Exercise exercise)
{
    for (auto* words :
         {&exercise.name, &exercise.purpose, &exercise.cautions, &exercise.usual_dose, &exercise.dose_note})
        say_it(*words);
    say_all(exercise.steps);
    for (auto& answered : exercise.answers)
        say_it(answered.reason);
    return exercise;
}

Leaflet said(Leaflet leaflet)
{
    for (auto* words : {&leaflet.title, &leaflet.audience, &leaflet.try_this.text})
        say_it(*words);
    for (auto& section : leaflet.sections) {
        say_it(section.heading);
        say_all(section.paragraphs);
    }
    return leaflet;
}

NoteTemplate said(NoteTemplate one)
{
    say_it(one.name);
    say_it(one.purpose);
    return one;
}

WeeklyCourse said(WeeklyCourse course)
{
    say_it(course.name);
    say_it(course.purpose);
    for (auto& week : course.weeks) {
        say_it(week.title);
        say_it(week.about);
    }
    return course;
}

Instrument said(Instrument instrument)
{
    if (is_own(instrument))
        return instrument;
    say_it(instrument.name);
    say_it(instrument.short_name);
    say_labels(instrument.response.anchors);
    for (auto& item : instrument.items) {
        say_it(item.label);
        say_labels(item.anchors);
    }
    for (auto& score : instrument.scores) {
        say_it(score.name);
        say_it(score.short_name);
    }
    for (auto& risk : instrument.risk_items)
        say_it(risk.topic);
    if (instrument.own_wording) {
        say_it(instrument.own_wording->instructions);
        instrument.own_wording->language = spoken().tag();
    }
    return instrument;
}

}  // namespace attune
