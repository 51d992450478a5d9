#include "server/demo/people.hpp"

#include <algorithm>

namespace attune::server::demo {

namespace {

constexpr std::array<Person, 40> everybody{{
    {"Wren Larkwhistle", "Wren", "she/her", 34, "Self-criticism after a promotion", Way::much_better, 0.82,
     11},
    {"Idris Cloudberry", "", "he/him", 38, "Harsh inner voice, sleeps badly", Way::better, 0.59, 14},
    {"Juniper Hallowmere", "June", "she/her", 27, "Perfectionism and panic before exams", Way::better, 0.66,
     9},
    {"Tobias Mossgrove", "", "he/him", 41, "Low mood and shame since a separation", Way::worse, 0.45, 6},
    {"Marigold Pennywhistle", "Goldie", "she/her", 52, "Grief, finds comfort hard to accept", Way::unchanged,
     0.54, 8},
    {"Caspian Dewhurst-Moth", "Cas", "they/them", 23, "Fear of being seen as weak", Way::much_better, 0.76,
     16},
    {"Saffron Nettlecombe", "", "she/her", 45, "Burn-out in caring for others", Way::better, 0.62, 12},
    {"Linus Hedgewarble", "", "he/him", 31, "Bullying remembered, shame", Way::unchanged, 0.69, 7},
    {"Clover Starling-Fife", "Clo", "she/her", 29, "Bingeing and self-disgust", Way::better, 0.79, 20},
    {"Barnaby Willowsnap", "Barney", "he/him", 57, "Retirement, feels useless", Way::better, 0.42, 10},
    {"Ottilie Featherstonehay", "Tilly", "she/her", 36, "Worry that never rests", Way::wavering, 0.55, 13},
    {"Rowan Applecross", "", "they/them", 26, "Self-criticism, unfinished studies", Way::much_better, 0.72,
     10},
    {"Hyacinth Tumbledrift", "", "she/her", 48, "Low mood after illness", Way::better, 0.57, 9},
    {"Fergus Inkwell-Reed", "Gus", "he/him", 33, "Anger turned inwards", Way::unchanged, 0.62, 5},
    {"Primrose Wobblethorn", "", "she/her", 61, "Loneliness, cannot ask for help", Way::better, 0.45, 11},
    {"Leander Foxglove", "", "he/him", 44, "Shame about debts", Way::worse, 0.38, 7},
    {"Tansy Underhill-Brook", "", "she/her", 22, "Comparing herself with everybody", Way::better, 0.67, 6},
    {"Percival Snowdrop", "Percy", "he/him", 39, "Trauma memories, self-blame", Way::wavering, 0.79, 18},
    {"Bryony Candlewax", "", "she/her", 30, "Fear that kindness lowers standards", Way::much_better, 0.77,
     12},
    {"Alder Moonpenny", "", "he/him", 50, "Low mood each winter", Way::unchanged, 0.35, 4},
    {"Cosima Ripplewood", "", "she/her", 37, "Panic, avoids trains", Way::better, 0.54, 8},
    {"Jasper Thimblerigg", "Jas", "he/him", 28, "Self-criticism in a new job", Way::better, 0.60, 7},
    {"Elowen Sparrowhawke", "", "she/her", 42, "Postnatal low mood and guilt", Way::much_better, 0.86, 15},
    {"Quentin Marshmallow", "", "he/him", 35, "Health worries", Way::wavering, 0.49, 10},
    {"Lavinia Goosegrass", "Vinny", "she/her", 55, "Feels undeserving of care", Way::better, 0.64, 9},
    {"Emrys Tanglewood", "", "he/him", 25, "Shame about his body", Way::better, 0.71, 11},
    {"Petronella Fizz-Hartley", "Nell", "she/her", 32, "Worry and people-pleasing", Way::unchanged, 0.45, 6},
    {"Silas Buttercrust", "", "he/him", 47, "Anger and remorse", Way::better, 0.50, 8, 7},
    {"Araminta Glowworm", "Minty", "she/her", 24, "Self-disgust", Way::better, 0.81, 5},
    {"Dorian Puddlefoot", "", "he/him", 63, "Bereavement", Way::unchanged, 0.32, 9},
    {"Isolde Whimbrel", "", "she/her", 40, "Perfectionism", Way::much_better, 0.74, 13},
    {"Magnus Peppercorn", "", "he/him", 36, "Drinks to quieten the critic", Way::wavering, 0.57, 12},
    {"Felicity Oatgrass", "Fliss", "she/her", 51, "Low mood, loss of work", Way::better, 0.52, 10, 6},
    {"Thaddeus Bumbleroot", "Tad", "he/him", 29, "Fears of closeness", Way::worse, 0.43, 9},
    {"Verity Larchmantle", "", "she/her", 46, "Carer, never rests", Way::better, 0.55, 3},
    {"Auberon Skylarking", "", "he/him", 34, "Self-attack after mistakes", Way::better, 0.72, 2},
    {"Delphine Acornshade", "", "she/her", 27, "Shame about grades", Way::unchanged, 0.62, 1},
    {"Gideon Whistlebrook", "", "he/him", 53, "Chronic pain and self-blame", Way::better, 0.59, 7},
    {"Ondine Merrybell", "", "she/her", 43, "Worry about children", Way::better, 0.47, 8},
    {"Zephyr Hollyhock", "Zeph", "they/them", 21, "Self-criticism and identity", Way::much_better, 0.69, 9},
}};

constexpr std::array<Story, 7> stories{{
    {.legal_name = "Wren Larkwhistle", .shared = true},
    {.legal_name = "Tobias Mossgrove", .risk_answer_open = true},
    {.legal_name = "Idris Cloudberry", .risk_answer_signed = true, .gap = true},
    {.legal_name = "Saffron Nettlecombe", .corrected = true},
    {.legal_name = "Linus Hedgewarble", .risk_blank = true},
    {.legal_name = "Percival Snowdrop", .risk_answer_signed = true, .gap = true, .shared = true},
    {.legal_name = "Elowen Sparrowhawke", .gap = true, .corrected = true},
}};

constexpr std::array<Moment, 11> lives{{
    {"Wren Larkwhistle", 38, 0, "life", "Grandmother died"},
    {"Wren Larkwhistle", 20, 13, "life", "Off sick from work"},
    {"Tobias Mossgrove", 9, 0, "life", "Lost his job"},
    {"Saffron Nettlecombe", 81, 0, "medicine", "Sertraline begun"},
    {"Saffron Nettlecombe", 60, 11, "life", "Sister came to stay"},
    {"Saffron Nettlecombe", 32, 0, "life", "Moved house"},
    {"Saffron Nettlecombe", 12, 0, "medicine", "Sertraline raised"},
    {"Idris Cloudberry", 44, 0, "life", "Separated from his partner"},
    {"Percival Snowdrop", 52, 30, "life", "In hospital with his father"},
    {"Felicity Oatgrass", 25, 0, "life", "New job"},
    {"Elowen Sparrowhawke", 30, 0, "therapist", "New therapist"},
}};

}  // namespace

std::span<const Moment> moments()
{
    return lives;
}

std::span<const Person> people()
{
    return everybody;
}

Story story_of(const Person& person)
{
    const auto found = std::ranges::find(stories, person.legal_name, &Story::legal_name);
    return found == stories.end() ? Story{.legal_name = person.legal_name} : *found;
}

}  // namespace attune::server::demo
