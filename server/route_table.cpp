#include "server/route_table.hpp"

#include "shared/languages/language.hpp"

namespace attune::server {

namespace {

std::string_view spelled(api::Method method)
{
    switch (method) {
        case api::Method::get:
            return "GET";
        case api::Method::post:
            return "POST";
        case api::Method::put:
            return "PUT";
        case api::Method::remove:
            break;
    }
    return "DELETE";
}

// Calls `visit(candidate, parameters)` for each of `routes` that has this path, whatever its method.
template <class Routes, class Visit>
void for_each_at(const Routes& routes, std::string_view path, Visit visit)
{
    if (!path.starts_with(api::root))
        return;
    for (const auto& candidate : routes)
        if (auto parameters = api::match_path(candidate.path, path.substr(api::root.size())))
            visit(candidate, *parameters);
}

}  // namespace

Result<FoundRoute> RouteTable::find(std::string_view method, std::string_view path) const
{
    FoundRoute found;
    std::optional<Refusal> refusal;
    bool known = false;
    const auto look_at = [&](const auto*& place) {
        return [&](const auto& candidate, const Result<api::Parameters>& parameters) {
            known = true;
            if (spelled(candidate.method) != method)
                return;
            if (!parameters) {
                refusal = parameters.error();
                return;
            }
            place = &candidate;
            found.path = *parameters;
        };
    };
    for_each_at(routes_, path, look_at(found.route));
    for_each_at(open_routes_, path, look_at(found.open_route));

    if (refusal)
        return *refusal;
    if (found.route || found.open_route)
        return found;
    if (known)
        return Refusal{RefusalCode::method_not_allowed,
                       to_say("This address does not answer that method. Nothing was changed.")};
    return Refusal{RefusalCode::not_found, to_say("There is nothing at this address.")};
}

std::string RouteTable::allowed_methods(std::string_view path) const
{
    std::string allowed;
    const auto add = [&](const auto& candidate, const Result<api::Parameters>&) {
        allowed += allowed.empty() ? "" : ", ";
        allowed += spelled(candidate.method);
    };
    for_each_at(routes_, path, add);
    for_each_at(open_routes_, path, add);
    return allowed;
}

}  // namespace attune::server
