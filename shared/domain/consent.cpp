// The words of consents.
#include "shared/domain/consent.hpp"

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(ConsentPurpose purpose)
{
    switch (purpose) {
        case ConsentPurpose::treatment:
            return say("Treatment");
        case ConsentPurpose::record_keeping:
            return say("Keeping a record");
        case ConsentPurpose::email_contact:
            return say("Contact by e-mail");
        case ConsentPurpose::sharing_with_gp:
            return say("Sharing with the GP");
        case ConsentPurpose::recording_of_sessions:
            return say("Recording of sessions");
        case ConsentPurpose::supervision:
            return say("Talking about it in supervision");
        case ConsentPurpose::research:
            return say("Research");
        case ConsentPurpose::other:
            return say_as("consent", "Other");
    }
    return {};
}

std::string words_for(ConsentAnswer answer)
{
    switch (answer) {
        case ConsentAnswer::given:
            return say_as("consent", "Given");
        case ConsentAnswer::refused:
            return say_as("consent", "Refused");
        case ConsentAnswer::withdrawn:
            return say_as("consent", "Withdrawn");
    }
    return {};
}

std::string words_for(ConsentWay way)
{
    switch (way) {
        case ConsentWay::written:
            return say("In writing");
        case ConsentWay::spoken:
            return say("Spoken");
        case ConsentWay::on_screen:
            return say("On screen");
    }
    return {};
}

}  // namespace attune
