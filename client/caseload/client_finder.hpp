// The clients of the caseload to choose from, found as people think of them. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/caseload.hpp"

namespace attune::desktop {

class ClientFinder {
public:
    explicit ClientFinder(Screen& screen) : screen_{screen} {}

    // Reads the caseload; `done` is told once it is whole, or why it could not be read.
    void read(std::function<void(const std::optional<Refusal>&)> done);

    // By name.
    [[nodiscard]] std::vector<const api::CaseloadRow*> all() const { return find({}, rows_.size()); }
    // By name; of those that fit what was typed, at most so many.
    [[nodiscard]] std::vector<const api::CaseloadRow*> find(const std::string& typed, std::size_t most) const;
    // Null for who is not on the caseload.
    [[nodiscard]] const api::CaseloadRow* of(const std::string& client_id) const;

private:
    void read_page(std::optional<std::string> after);

    Screen& screen_;
    std::function<void(const std::optional<Refusal>&)> done_;
    std::vector<api::CaseloadRow> rows_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
