// Supervision: the clients of one's supervisees with what waits, and the actions agreed with them. No wx
// here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/supervision.hpp"

namespace attune::desktop {

class SupervisionView {
public:
    virtual ~SupervisionView() = default;
    // The presenter's read() has changed.
    virtual void show_supervision() = 0;
    // Why it could not be read or changed; empty for nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class SupervisionPresenter {
public:
    SupervisionPresenter(SupervisionView& view, Screen& screen) : view_{view}, screen_{screen} {}

    // One request. What is shown stays until the new is there.
    void refresh();
    [[nodiscard]] bool loaded() const { return loaded_; }
    [[nodiscard]] const api::ReadSupervision::Reply& read() const { return read_; }
    // "12 clients of your supervisees. Something waits with 2 of them."
    [[nodiscard]] std::string counts() const;
    // "6 days"; empty when nothing waits.
    [[nodiscard]] std::string age(const api::SupervisedClient& client) const;
    [[nodiscard]] std::string last_session(const api::SupervisedClient& client) const;
    [[nodiscard]] std::string action_words(const api::AgreedAction& action) const;

    // Done, or open again.
    void settle(std::size_t action);

private:
    SupervisionView& view_;
    Screen& screen_;
    api::ReadSupervision::Reply read_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "risk answer; not on track; note to co-sign; plan to review"
std::string what_waits(const api::SupervisedClient& client);

// What supervisor and supervisee agree.
struct ActionForm {
    std::string supervisee_id;
    std::optional<std::string> client_id;
    std::string text;
    std::string due_on;  // as typed
};

class AgreeActionView {
public:
    virtual ~AgreeActionView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class AgreeActionPresenter {
public:
    using Agreed = std::function<void()>;

    AgreeActionPresenter(AgreeActionView& view, Screen& screen, Agreed agreed)
        : view_{view},
          screen_{screen},
          agreed_{std::move(agreed)}
    {
    }

    void agree(const ActionForm& form);

private:
    AgreeActionView& view_;
    Screen& screen_;
    Agreed agreed_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
