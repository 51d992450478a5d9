// The file of the client whose workspace is open: the one copy that the sections of the Details tab show. No
// wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client/connection/calls.hpp"
#include "client/observers.hpp"
#include "shared/api/client_files.hpp"

namespace attune::desktop {

class ClientFileModel {
public:
    ClientFileModel(Calls& calls, std::string client_id) : calls_{calls}, client_id_{std::move(client_id)} {}

    // Null until the first answer.
    [[nodiscard]] const api::ReadClientFile::Reply* file() const { return file_ ? &*file_ : nullptr; }
    // Why the last reading was refused; what is shown is then what was read before it.
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }

    // Reads it again. Only the newest reading counts.
    void refresh();
    Observers& changes() { return changes_; }

private:
    Calls& calls_;
    std::string client_id_;
    std::optional<api::ReadClientFile::Reply> file_;
    std::optional<Refusal> refusal_;
    Observers changes_;
    std::shared_ptr<void> reading_;
};

}  // namespace attune::desktop
