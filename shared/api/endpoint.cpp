#include "shared/api/endpoint.hpp"

namespace attune::api {

bool may(Role role, Permission permission)
{
    const bool clinical = role == Role::lead || role == Role::therapist;
    switch (permission) {
        case Permission::none:
        case Permission::signed_in:
            return true;
        case Permission::read_records:
        case Permission::sign_off_risk:
            return clinical || role == Role::supervisor;
        case Permission::record_care:
        case Permission::run_accounts:
            return clinical;
        case Permission::keep_library:
        case Permission::keep_practice:
            return role == Role::lead;
        case Permission::read_diary:
            return clinical || role == Role::supervisor || role == Role::assistant;
        case Permission::keep_diary:
            return clinical || role == Role::assistant;
        case Permission::run_reception:
            return role == Role::assistant;
        case Permission::find_duplicates:
            return role == Role::lead || role == Role::assistant;
    }
    return false;
}

}  // namespace attune::api
