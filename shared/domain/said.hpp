// What comes with Attune in English, in the language that is spoken. What a practice wrote itself stays as it
// wrote it: no catalogue holds it.
#pragma once

#include "shared/domain/exercise.hpp"
#include "shared/domain/leaflet.hpp"
#include "shared/domain/note_template.hpp"
#include "shared/domain/weekly_course.hpp"
#include "shared/measures/instrument.hpp"

namespace attune {

Exercise said(Exercise exercise);
Leaflet said(Leaflet leaflet);
// Its name and its purpose. A note keeps its headings in English: they are said where they are shown.
NoteTemplate said(NoteTemplate one);
WeeklyCourse said(WeeklyCourse course);

// Its labels, its answers and what its scores are called; the name of a published instrument stays as it was
// published. Bands and topics are said where they are shown.
Instrument said(Instrument instrument);

}  // namespace attune
