// The Money page: sums of all that one may see, overdue by age, and a list of invoices. No wx here.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/money.hpp"

namespace attune::desktop {

class MoneyView {
public:
    virtual ~MoneyView() = default;
    // The presenter's figures() and rows() have changed.
    virtual void show_money() = 0;
    // Why they could not be read; empty when they were.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class MoneyPresenter {
public:
    // A sum at the head of the page.
    struct Figure {
        std::string label;   // "1 to 30 days overdue"
        std::string amount;  // "80.00"
        bool overdue = false;
    };
    struct Row {
        std::string invoice_id;
        std::string number;  // "2026-0042", "Draft"
        std::string payer;
        std::string client;
        std::string issued;
        std::string due;
        std::string gross;
        std::string state;  // "GBP 80.00 outstanding", "paid", "cancelled by 2026-0043"
        std::string age;    // how long it is overdue
        bool overdue = false;
    };

    MoneyPresenter(MoneyView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void refresh();
    void choose(api::InvoiceChoice which);

    [[nodiscard]] bool loaded() const { return loaded_; }
    // Whether the practice has said how it charges.
    [[nodiscard]] bool set_up() const { return !reply_.currency.empty(); }
    [[nodiscard]] api::InvoiceChoice choice() const { return which_; }
    [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    // "12 invoices", "The first 500."
    [[nodiscard]] std::string count_words() const;
    [[nodiscard]] bool may_draft() const { return screen_.may(api::Permission::record_care); }
    [[nodiscard]] bool may_set_up() const { return screen_.may(api::Permission::keep_practice); }

private:
    void taken(const api::ReadMoney::Reply& reply);

    MoneyView& view_;
    Screen& screen_;
    api::InvoiceChoice which_ = api::InvoiceChoice::outstanding;
    api::ReadMoney::Reply reply_;
    std::vector<Figure> figures_;
    std::vector<Row> rows_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;  // the last question; what was asked before is answered to nobody
};

// "80.00 outstanding", "paid", "draft", "cancelled by 2026-0043", "cancels 2026-0042".
std::string state_words(const api::InvoiceHead& head);
// In the currency of the invoice, with its code.
std::string money_words(std::int64_t amount, const std::string& currency);

}  // namespace attune::desktop
