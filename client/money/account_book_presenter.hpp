// The CSV for the accountant: a period, and the file that it is written to. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/money.hpp"

namespace attune::desktop {

class AccountBookView {
public:
    virtual ~AccountBookView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // The rows are there: asks where to.
    virtual void ask_where(const std::string& suggested_name) = 0;
    virtual void close() = 0;
};

class AccountBookPresenter {
public:
    AccountBookPresenter(AccountBookView& view, Screen& screen) : view_{view}, screen_{screen} {}

    // This year until today.
    [[nodiscard]] std::string usual_from() const;
    [[nodiscard]] std::string usual_until() const;
    void read(const std::string& from, const std::string& until);
    void save(const std::string& path);

private:
    AccountBookView& view_;
    Screen& screen_;
    std::vector<AccountRow> rows_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
