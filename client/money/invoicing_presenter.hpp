// Drafting invoices for many clients in one act: who has sessions that wait, how many and for how much; then
// one draft after the other, with what is done and what was refused. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/money.hpp"

namespace attune::desktop {

class InvoicingView {
public:
    virtual ~InvoicingView() = default;
    // The presenter's rows() and words have changed.
    virtual void show_clients() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    // How far it is, and what it came to.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class InvoicingPresenter {
public:
    struct Row {
        std::string name;
        std::string sessions;  // "4 sessions", with those that no service fits
        std::string net;
        bool drafted = true;  // that a draft can be made of them
    };

    InvoicingPresenter(InvoicingView& view, Screen& screen, std::function<void()> changed);

    // The last day of the month before this one, as people write it.
    [[nodiscard]] std::string usual_day() const;
    void preview(const std::string& until);
    void draft();

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] int to_draft() const { return to_draft_; }
    // "3 clients, 11 sessions, GBP 880.00 before tax"
    [[nodiscard]] std::string words() const;

private:
    void taken(const api::ReadToInvoice::Reply& reply);
    void draft_next();

    InvoicingView& view_;
    Screen& screen_;
    std::function<void()> changed_;
    Day until_;
    api::ReadToInvoice::Reply reply_;
    std::vector<Row> rows_;
    int to_draft_ = 0;
    bool previewed_ = false;
    bool busy_ = false;
    std::size_t next_ = 0;
    int drafted_ = 0;
    std::string refused_;  // whom, with why
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
