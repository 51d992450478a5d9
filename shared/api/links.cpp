#include "shared/api/links.hpp"

namespace attune::api {

bool is_for_client(std::string_view kind)
{
    return kind == "session_summary" || kind == "session_summary_for_client" ||
           kind == "formulation_in_plain_words" || kind == "safety_plan";
}

}  // namespace attune::api
