#include "shared/domain/said.hpp"

#include "shared/languages/spoken.hpp"

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

}  // namespace attune
