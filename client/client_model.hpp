// The client whose workspace is open: the one copy of the record that its pages show, and who watches it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client/connection/calls.hpp"
#include "client/observers.hpp"
#include "shared/api/overview.hpp"

namespace attune::desktop {

class ClientModel {
public:
    ClientModel(Calls& calls, std::string client_id);

    [[nodiscard]] const std::string& client_id() const { return client_id_; }
    // Null until the first answer.
    [[nodiscard]] const api::Overview* overview() const { return overview_ ? &*overview_ : nullptr; }
    // Why the last reading was refused; the record shown is then the one before it.
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }

    // Reads the record again. Only the newest reading counts.
    void refresh();
    // Puts what the server has just answered into the record at once, before the next reading: pages show it
    // without a wait.
    void amend(const std::function<void(api::Overview&)>& change);

    Observers& changes() { return changes_; }
    // For replies that may come when the workspace has been closed.
    [[nodiscard]] std::weak_ptr<void> alive() const { return alive_; }

private:
    Calls& calls_;
    std::string client_id_;
    std::optional<api::Overview> overview_;
    std::optional<Refusal> refusal_;
    Observers changes_;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
