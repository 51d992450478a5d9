#include "client/client_file/client_file_model.hpp"

namespace attune::desktop {

void ClientFileModel::refresh()
{
    reading_ = std::make_shared<char>();
    calls_.call<api::ReadClientFile>(reading_, {client_id_},
                                     [this](const Result<api::ReadClientFile::Reply>& reply) {
                                         if (reply)
                                             file_ = *reply;
                                         refusal_ = reply ? std::nullopt : std::optional{reply.error()};
                                         changes_.notify();
                                     });
}

}  // namespace attune::desktop
