// A leaflet on A4, for a client to take home: nobody's name is on it.
#pragma once

#include <string>

#include "reports/paper.hpp"
#include "shared/domain/leaflet.hpp"

namespace attune::reports {

struct LeafletPaper {
    Leaflet leaflet;
    std::string exercise_name;  // of the exercise to try; empty where the library does not know it
    std::string practice_name;
    bool demonstration = false;
    Instant made_at;
};

Paper leaflet_paper(const LeafletPaper& said, const Palette& palette = print_palette);

}  // namespace attune::reports
