// What comes with Attune in English, in the language that is spoken. What a practice wrote itself stays as it
// wrote it: no catalogue holds it.
#pragma once

#include "shared/domain/exercise.hpp"
#include "shared/domain/leaflet.hpp"
#include "shared/domain/weekly_course.hpp"

namespace attune {

Exercise said(Exercise exercise);
Leaflet said(Leaflet leaflet);
WeeklyCourse said(WeeklyCourse course);

}  // namespace attune
