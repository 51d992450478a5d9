// The words of life events.
#include "shared/domain/life_event.hpp"

namespace attune {

std::string words_for(EventKind kind)
{
    switch (kind) {
        case EventKind::life:
            return "Life event";
        case EventKind::medicine:
            return "Medication";
        case EventKind::therapist:
            return "Change of therapist";
    }
    return {};
}

std::string span_words(Day first, std::optional<Day> last)
{
    return last && *last != first ? short_date(first) + " to " + short_date(*last) : short_date(first);
}

}  // namespace attune
