// What is typed to add a client, and what is wrong with it before anybody else is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/clients.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

// As typed.
struct NewClientForm {
    std::string legal_name;
    std::string preferred_name;  // empty: the legal name is used
    std::string pronouns;
    std::string born_on;
    std::string reference;
    std::string phone;
    std::string email;
    std::string address;
    std::string problem;
    std::string started_on;
    std::string planned_sessions;

    bool operator==(const NewClientForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewClientForm, (),
                      (legal_name, preferred_name, pronouns, born_on, reference, phone, email, address,
                       problem, started_on, planned_sessions))

// The request that the form stands for. Refuses (invalid) with every fault by the name of its member:
// "born_on".
Result<api::CreateClient::Request> read_form(const NewClientForm& form, Day today);

// The form's member that a path of the request is about: "details.born_on" is "born_on".
std::string_view member_of(std::string_view path);

}  // namespace attune::desktop
