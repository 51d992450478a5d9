// One client's account: the balance, invoices, sessions that wait for one, and fees of their own. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/money/money_presenter.hpp"
#include "shared/api/client_account.hpp"

namespace attune::desktop {

class AccountView {
public:
    virtual ~AccountView() = default;
    // The presenter's account has changed.
    virtual void show_account() = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void open_invoice(const std::string& invoice_id) = 0;
};

class AccountPresenter {
public:
    struct Row {
        std::string invoice_id;
        std::string number;
        std::string issued;
        std::string gross;
        std::string state;
    };

    AccountPresenter(AccountView& view, Screen& screen, std::string client_id);

    void refresh();
    // A draft of what waits; it is opened.
    void draft();
    void strike(std::size_t fee);
    void take(const api::ClientAccount& account);

    [[nodiscard]] const std::string& client_id() const { return client_id_; }
    [[nodiscard]] bool loaded() const { return loaded_; }
    // "GBP 80.00 outstanding", "Nothing is outstanding"
    [[nodiscard]] std::string balance() const;
    // "3 sessions wait for an invoice"
    [[nodiscard]] std::string waiting() const;
    [[nodiscard]] std::vector<Row> rows() const;
    // "Psychotherapy session: GBP 45.00 from 1 Nov 2026"
    [[nodiscard]] std::vector<std::string> fees() const;
    [[nodiscard]] bool may_charge() const { return screen_.may(api::Permission::record_care); }
    // A draft can be made: the practice has said how it charges, and there is none yet.
    [[nodiscard]] bool can_draft() const;

private:
    AccountView& view_;
    Screen& screen_;
    std::string client_id_;
    api::ClientAccount account_;
    bool loaded_ = false;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// As typed.
struct FeeForm {
    std::size_t service = 0;
    std::string fee;
    std::string valid_from;
    std::string valid_to;
};

class FeeView {
public:
    virtual ~FeeView() = default;
    virtual void show_services(const std::vector<std::string>& names, const FeeForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths are the members of FeeForm.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

// Agrees a fee of the client's own for a service.
class FeePresenter {
public:
    using Agreed = std::function<void(const api::ClientAccount&)>;

    FeePresenter(FeeView& view, Screen& screen, std::string client_id, Agreed agreed);

    void begin();
    void agree(const FeeForm& form);

private:
    void read_services();

    FeeView& view_;
    Screen& screen_;
    std::string client_id_;
    Agreed agreed_;
    std::string currency_;
    std::vector<api::Service> services_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
