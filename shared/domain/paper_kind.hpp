// What a file in a client's record is to people.
#pragma once

#include <array>
#include <string>

#include <boost/describe/enum.hpp>

namespace attune {

enum class PaperKind { scanned_letter, assessment, consent_form, drawing, other };
BOOST_DESCRIBE_ENUM(PaperKind, scanned_letter, assessment, consent_form, drawing, other)

inline constexpr std::array paper_kinds{PaperKind::scanned_letter, PaperKind::assessment,
                                        PaperKind::consent_form, PaperKind::drawing, PaperKind::other};

// "Scanned letter", "Consent form"
std::string words_for(PaperKind kind);

}  // namespace attune
