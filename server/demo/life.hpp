// One invented person's record: episodes, sessions, forms, notes and homework.
#pragma once

#include <string>
#include <vector>

#include "server/bulk/records.hpp"
#include "server/demo/chance.hpp"
#include "server/demo/people.hpp"
#include "shared/domain/exercise.hpp"
#include "shared/measures/library.hpp"

namespace attune::server::demo {

using namespace bulk;

// What a record is written from.
struct World {
    const Library& library;
    const std::vector<Exercise>& exercises;
    Day today;
    std::vector<ScheduledMeasure> battery;  // what every schedule begins with
};

// A therapist's weekly hour, and whose it is.
struct Place {
    int number = 0;  // among all clients, from 0
    std::string therapist_id;
    std::string colleague_id;  // who joins the care team of a shared client
    int weekday = 0;           // 0 is Monday
    int hour = 9;
};

// Adds the person's whole record. The last held session lies in the week before today, the next one is
// planned.
void add_life(Records& records, const World& world, const Person& person, const Place& place, Chance& chance);

}  // namespace attune::server::demo
