// What a client is called on screens and papers.
#pragma once

#include <string>

namespace attune {

// "Jas": the preferred name, or the legal one where none is known.
const std::string& called(const std::string& preferred_name, const std::string& legal_name);

// "Jas Thimblerigg": a preferred name of one word stands in for the first word of the legal name; one of
// several words is the whole name already.
std::string full_name(const std::string& preferred_name, const std::string& legal_name);

// "JT", the first character of each word.
std::string initials_of(const std::string& name);

// The same of anything that has both names: a client's details, a row of the caseload.
template <class Named>
const std::string& called(const Named& client)
{
    return called(client.preferred_name, client.legal_name);
}
template <class Named>
std::string full_name(const Named& client)
{
    return full_name(client.preferred_name, client.legal_name);
}

// "Wren Larkwhistle, LP-1004".
template <class Named>
std::string name_and_reference(const Named& client)
{
    return full_name(client) + (client.reference.empty() ? "" : ", " + client.reference);
}

}  // namespace attune
