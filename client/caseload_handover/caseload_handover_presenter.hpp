// A practice lead hands the clients of one therapist to another: previewed with counts, then done in one act.
// No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/caseload_handovers.hpp"

namespace attune::desktop {

class CaseloadHandoverView {
public:
    virtual ~CaseloadHandoverView() = default;
    // Who there is; once.
    virtual void show_people() = 0;
    // The presenter's clients, and which of them are chosen.
    virtual void show_clients() = 0;
    // counts() has changed.
    virtual void show_counts() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class CaseloadHandoverPresenter {
public:
    CaseloadHandoverPresenter(CaseloadHandoverView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    [[nodiscard]] const api::PreviewHandover::Reply& read() const { return read_; }
    // By the place in read().may_leave: their clients are read.
    void choose_from(std::size_t person);
    // Whether that client goes too.
    void choose(std::size_t client, bool chosen);
    [[nodiscard]] bool is_chosen(std::size_t client) const
    {
        return client < chosen_.size() && chosen_[client];
    }
    // "12 of 14 clients are handed over. 11 open episodes get another therapist. 5 appointments ..."
    [[nodiscard]] std::string counts() const;
    // By the place in read().may_take.
    void hand_over(std::size_t to, const std::string& reason);

private:
    void handed(const Result<api::HandOverCaseload::Reply>& reply);
    // Which appointments stay, and why; "" where none does.
    [[nodiscard]] std::string left_words(const std::vector<api::AppointmentLeft>& left) const;

    CaseloadHandoverView& view_;
    Screen& screen_;
    api::PreviewHandover::Reply read_;
    std::string from_id_;
    std::vector<bool> chosen_;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "Wren Larkwhistle (LP-1), responsible, 2 appointments to come"
std::string client_words(const api::ClientToHandOver& client);

}  // namespace attune::desktop
