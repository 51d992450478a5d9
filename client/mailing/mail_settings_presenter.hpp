// When the practice mails its clients: read by everybody, entered by a practice lead. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/mails.hpp"

namespace attune::desktop {

// As typed: numbers of days, times of day as "20:00".
struct MailSettingsForm {
    std::string reminder_after_days;
    std::string last_call_days;
    std::string quiet_from;
    std::string quiet_until;
};

class MailSettingsView {
public:
    virtual ~MailSettingsView() = default;
    // `facts` says who entered them and when; `may_change` whether this person may.
    virtual void show_settings(const MailSettingsForm& form, const std::string& facts, bool may_change) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class MailSettingsPresenter {
public:
    MailSettingsPresenter(MailSettingsView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    // What is no number and no time is refused here, what is out of range by the server.
    void enter(const MailSettingsForm& typed);

private:
    void show(const std::optional<api::EnteredMailSettings>& entered);

    MailSettingsView& view_;
    Screen& screen_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
