// A draft's payer and lines, edited. What a colleague has changed meanwhile is never written over. No wx
// here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/accounts.hpp"
#include "shared/api/invoices.hpp"

namespace attune::desktop {

// As typed.
struct LineForm {
    std::string description;
    std::string quantity = "1";
    std::string price;
    bool taxed = false;
    std::optional<std::string> session_id = {};
};

struct DraftForm {
    std::string payer_name;
    std::string payer_address;
    std::vector<LineForm> lines;
};

class DraftView {
public:
    virtual ~DraftView() = default;
    // All of the form, with a row for each line.
    virtual void show_form(const DraftForm& form) = 0;
    // "Net 80.00, VAT 0.00, total GBP 80.00", of what is typed; empty while something is no amount.
    virtual void show_totals(const std::string& words) = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths as "lines[0].unit_price".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class DraftPresenter {
public:
    using Saved = std::function<void(const api::Invoice&)>;

    DraftPresenter(DraftView& view, Screen& screen, api::Invoice draft, Saved saved);

    // Reads the practice's tax rate, then shows the form.
    void begin();
    void typed(const DraftForm& form);
    void add_line(DraftForm form);
    void remove_line(DraftForm form, std::size_t line);
    void save(const DraftForm& form);

    [[nodiscard]] const std::string& tax_name() const { return settings_.issuer.tax_name; }

private:
    [[nodiscard]] Result<std::vector<InvoiceLine>> lines_of(const DraftForm& form) const;

    DraftView& view_;
    Screen& screen_;
    api::Invoice draft_;
    Saved saved_;
    api::AccountSettings settings_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
