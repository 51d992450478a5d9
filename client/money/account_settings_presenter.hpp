// How the practice charges: who issues its invoices, tax, terms, numbers and what a missed session costs. No
// wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/accounts.hpp"

namespace attune::desktop {

// As typed.
struct AccountSettingsForm {
    std::string currency;
    std::string name;
    std::string address;
    std::string tax_number;
    std::string tax_name;
    std::string tax_rate;  // in percent: "19", "7.7"
    std::string exempt_words;
    std::string bank_details;
    std::string terms_days;
    std::string charged_from;
    std::string prefix;
    std::string next_number;
    std::string late_cancel_percent;
    std::string did_not_attend_percent;
};

class AccountSettingsView {
public:
    virtual ~AccountSettingsView() = default;
    // `may_change`: a lead; `charged`: the currency stays.
    virtual void show_form(const AccountSettingsForm& form, bool may_change, bool charged) = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths are the members of AccountSettingsForm.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class AccountSettingsPresenter {
public:
    // `done` is told once they hold; may be empty.
    AccountSettingsPresenter(AccountSettingsView& view, Screen& screen, std::function<void()> done = {})
        : view_{view},
          screen_{screen},
          done_{std::move(done)}
    {
    }

    void begin();
    void save(const AccountSettingsForm& form);

private:
    void show();
    void saved(const Result<api::AccountSettingsRead>& reply);

    AccountSettingsView& view_;
    Screen& screen_;
    std::function<void()> done_;
    api::AccountSettingsRead read_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
