// A formulation told to the client it is about: plain words for each part, and under them what was written.
#pragma once

#include <string>
#include <vector>

#include "shared/domain/formulation.hpp"

namespace attune {

struct PlainPart {
    FormulationPart part = FormulationPart::historical_influences;
    std::string heading;  // "What you came to fear from others"
    std::string lead;     // what this part is, said to the client
    std::string text;     // as it was written
};

// What opens and closes the page.
extern const char* const plain_opening;
extern const char* const plain_closing;

// The parts that something is written in, in the order of reading, without those that were left out.
std::vector<PlainPart> in_plain_words(const FormulationText& text,
                                      const std::vector<FormulationPart>& left_out);

}  // namespace attune
