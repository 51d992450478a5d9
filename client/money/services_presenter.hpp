// The services that the practice charges for, with their fees: added, changed, no longer offered. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/accounts.hpp"

namespace attune::desktop {

// As typed.
struct ServiceForm {
    std::string name;
    ServiceKind kind = ServiceKind::individual;
    std::string minutes = "50";
    std::string fee;
    bool taxed = false;
};

class ServicesView {
public:
    virtual ~ServicesView() = default;
    // The presenter's services() have changed.
    virtual void show_services() = 0;
    // Paths are the members of ServiceForm.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class ServicesPresenter {
public:
    ServicesPresenter(ServicesView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    void add(const ServiceForm& form);
    void change(std::size_t service, const ServiceForm& form);
    // No longer offered; or offered again.
    void close(std::size_t service, bool closed);

    // Those offered first, each by name.
    [[nodiscard]] const std::vector<api::Service>& services() const { return services_; }
    [[nodiscard]] ServiceForm form_of(const api::Service& service) const;
    // "Psychotherapy session: GBP 80.00, 50 minutes, one client"
    [[nodiscard]] std::string words_of(const api::Service& service) const;
    [[nodiscard]] bool may_change() const { return screen_.may(api::Permission::keep_practice); }

private:
    void read_services();
    [[nodiscard]] Result<api::ServiceDetails> details_of(const ServiceForm& form) const;
    void send(const api::Service& service, const api::ServiceDetails& details, bool closed);
    void answered(const Result<api::Service>& reply);

    ServicesView& view_;
    Screen& screen_;
    std::string currency_;
    std::vector<api::Service> services_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "one client", "a couple", "a group"
std::string words_for(ServiceKind kind);

}  // namespace attune::desktop
