// Who may count more than their own outcomes, said by a practice lead. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/outcome_permissions.hpp"

namespace attune::desktop {

// As typed.
struct OutcomePermissionForm {
    int member = -1;  // place in read().members
    api::OutcomePermissionKind kind = api::OutcomePermissionKind::count_practice;
    std::string days;
    std::string reason;
};

class OutcomePermissionsView {
public:
    virtual ~OutcomePermissionsView() = default;
    // The presenter's read() has changed.
    virtual void show_permissions() = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class OutcomePermissionsPresenter {
public:
    OutcomePermissionsPresenter(OutcomePermissionsView& view, Screen& screen) : view_{view}, screen_{screen}
    {
    }

    void begin();
    [[nodiscard]] const api::ReadOutcomePermissions::Reply& read() const { return read_; }
    void give(const OutcomePermissionForm& form);
    void end(std::size_t permission);

private:
    void answered(const Result<api::ReadOutcomePermissions::Reply>& reply);

    OutcomePermissionsView& view_;
    Screen& screen_;
    api::ReadOutcomePermissions::Reply read_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "Maren Ashvale counts the whole practice, since 3 Feb 2026"
std::string permission_words(const api::OutcomePermission& permission);

}  // namespace attune::desktop
