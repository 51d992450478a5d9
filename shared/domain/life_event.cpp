// The words of life events.
#include "shared/domain/life_event.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(EventKind kind)
{
    switch (kind) {
        case EventKind::life:
            return say("Life event");
        case EventKind::medicine:
            return say("Medication");
        case EventKind::therapist:
            return say("Change of therapist");
    }
    return {};
}

std::string span_words(Day first, std::optional<Day> last)
{
    return last && *last != first ? say("{1} to {2}", short_date(first), short_date(*last))
                                  : short_date(first);
}

}  // namespace attune
