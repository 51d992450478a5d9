// What the practice sets for its signals: read by everybody, entered by a practice lead. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/inbox.hpp"

namespace attune::desktop {

class SignalsView {
public:
    virtual ~SignalsView() = default;
    // `facts` says who entered them and when; `may_change` whether this person may.
    virtual void show_settings(const SignalSettings& settings, const std::string& facts, bool may_change) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class SignalsPresenter {
public:
    SignalsPresenter(SignalsView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    // As typed: what is no whole number is refused here, what is out of range by the server.
    void enter(const std::string& no_change_by_session, const std::string& missed_after_sessions);

private:
    void show(const std::optional<api::EnteredSignalSettings>& entered);

    SignalsView& view_;
    Screen& screen_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// The rules with what they look at and how often they speak in vain, a paragraph each.
std::string rules_in_words(const SignalSettings& settings);

}  // namespace attune::desktop
