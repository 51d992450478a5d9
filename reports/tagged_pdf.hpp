// What Cairo 1.16 cannot say in a tagged PDF: the document's language, a figure's text for readers, the scope
// of a table's heads, and that the title belongs in the window's bar.
#pragma once

#include <string>
#include <vector>

namespace attune::reports {

// `pdf` with its language set and each figure in reading order given its text; figures beyond `figures` stay
// as they are. The same input gives the same bytes.
std::string with_reader_texts(const std::string& pdf, const std::string& language,
                              const std::vector<std::string>& figures);

}  // namespace attune::reports
