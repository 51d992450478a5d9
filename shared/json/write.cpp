#include "shared/json/write.hpp"

namespace attune::json {

boost::json::value to_value(const std::string& in)
{
    return boost::json::string{in};
}

boost::json::value to_value(Day in)
{
    return boost::json::string{to_string(in)};
}

boost::json::value to_value(Instant in)
{
    return boost::json::string{to_string(in)};
}

}  // namespace attune::json
