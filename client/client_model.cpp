#include "client/client_model.hpp"

namespace attune::desktop {

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
            overview_ = *reply;
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
