#include "client/client_model.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// The record names exercises in English.
api::Overview said(api::Overview overview)
{
    for (auto& assignment : overview.assignments)
        assignment.exercise_name = say(assignment.exercise_name);
    return overview;
}

}  // namespace

ClientModel::ClientModel(Calls& calls, std::string client_id)
    : calls_{calls},
      client_id_{std::move(client_id)}
{
}

void ClientModel::refresh()
{
    reading_ = std::make_shared<char>();
    calls_.call<api::ReadOverview>(reading_, {client_id_}, [this](const Result<api::Overview>& reply) {
        if (reply)
            overview_ = said(*reply);
        refusal_ = reply ? std::nullopt : std::optional{reply.error()};
        changes_.notify();
    });
}

void ClientModel::amend(const std::function<void(api::Overview&)>& change)
{
    if (!overview_)
        return;
    change(*overview_);
    changes_.notify();
}

}  // namespace attune::desktop
