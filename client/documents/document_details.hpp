// What is known of a filed document, in words: its hash, what it was made from, to whom it went. No wx here.
#pragma once

#include <string>
#include <vector>

#include "shared/api/documents.hpp"

namespace attune::desktop {

// "SHA-256 3b0c… (as filed)", or that the bytes are no longer those.
std::string hash_words(const api::DocumentDetails& details);

// "Made from 31 records: 11 sessions, 10 notes, 9 forms, ..."
std::string sources_words(const std::vector<api::RecordVersion>& made_from);

// "24 Nov 2026: Dr Fennimore Ash, by post (recorded by Maren Ashvale)"
std::string handout_words(const api::Handout& handout);

}  // namespace attune::desktop
