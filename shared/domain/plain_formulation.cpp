#include "shared/domain/plain_formulation.hpp"

#include <algorithm>
#include <array>

#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

struct PlainWords {
    FormulationPart part;
    const char* heading;
    const char* lead;
};

constexpr std::array all_plain_words{
    PlainWords{FormulationPart::historical_influences, to_say("What you have lived through"),
               to_say("What happens to us early on teaches us what to watch out for. You did not choose it, "
                      "and it was not your fault.")},
    PlainWords{FormulationPart::memory_that_stays, to_say("A memory that stays"),
               to_say("One moment often holds much of the rest. When something now feels like it, your old "
                      "alarm may ring.")},
    PlainWords{FormulationPart::fears_external, to_say("What you came to fear from others"),
               to_say("With such beginnings it makes sense to fear what other people might think of you or "
                      "do to you. You came to fear that they might:")},
    PlainWords{
        FormulationPart::fears_internal, to_say("What you came to fear inside yourself"),
        to_say(
            "Our own feelings can become something to be afraid of, too. You came to fear that you might:")},
    PlainWords{FormulationPart::strategies_external, to_say("How you keep yourself safe with others"),
               to_say("You found ways to protect yourself. Each of them helped once, and some still do. With "
                      "other people, this is what you do:")},
    PlainWords{FormulationPart::strategies_internal, to_say("How you keep yourself safe inside"),
               to_say("You also found ways to keep hard feelings and thoughts at a distance:")},
    PlainWords{
        FormulationPart::consequences_external, to_say("What that costs you with others"),
        to_say("Ways to stay safe have a price that nobody meant you to pay. With other people, yours is:")},
    PlainWords{FormulationPart::consequences_internal, to_say("What that costs you inside"),
               to_say("And this is what it costs you within yourself:")},
    PlainWords{FormulationPart::self_to_self, to_say("How you then treat yourself"),
               to_say("When it all becomes too much, you speak to yourself in a certain tone. It is part of "
                      "the circle: it keeps the alarm ringing.")},
    PlainWords{FormulationPart::three_systems, to_say("Your three systems"),
               to_say("We all have a system that guards us against threat, one that drives us on, and one "
                      "that soothes us. None of them is bad. This is how much room each takes up in you just "
                      "now, as we see it, from 0 to 10.")},
};

const PlainWords& plain_words(FormulationPart part)
{
    return *std::ranges::find(all_plain_words, part, &PlainWords::part);
}

}  // namespace

const char* const plain_opening = to_say(
    "This is how we understand, so far, what troubles you: where it came from, how you learnt to protect "
    "yourself, and what that costs. It is a sketch that we can change together. If something in it is not "
    "right, say so.");

const char* const plain_closing = to_say(
    "You can see how one thing led to the next. You did not design this circle, and yet you can learn to "
    "step out of it. That is what we work on: a kinder and wiser way to meet what you fear, and to be with "
    "yourself.");

std::vector<PlainPart> in_plain_words(const FormulationText& text,
                                      const std::vector<FormulationPart>& left_out)
{
    std::vector<PlainPart> parts;
    parts.reserve(formulation_boxes.size() + 1);
    const auto add = [&](FormulationPart part, std::string written) {
        if (written.empty() || std::ranges::find(left_out, part) != left_out.end())
            return;
        const auto& words = plain_words(part);
        parts.push_back({part, say(words.heading), say(words.lead), std::move(written)});
    };
    for (const auto& box : formulation_boxes)
        add(box.part, text.boxes.*box.text);
    if (text.systems != ThreeSystems{})
        add(FormulationPart::three_systems, words_for(text.systems));
    return parts;
}

}  // namespace attune
