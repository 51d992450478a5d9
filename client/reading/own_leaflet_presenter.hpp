// A leaflet of the practice's own: written, changed and withdrawn by a lead. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/reading/leaflet_text.hpp"
#include "client/screen.hpp"
#include "shared/api/weekly_courses.hpp"

namespace attune::desktop {

class OwnLeafletView {
public:
    virtual ~OwnLeafletView() = default;
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of LeafletForm.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class OwnLeafletPresenter {
public:
    // `code` is empty for a new one. `kept` is told the code once the server has it.
    OwnLeafletPresenter(OwnLeafletView& view, Screen& screen, std::string code,
                        std::function<void(const std::string& code)> kept);

    void keep(const LeafletForm& form) { send(form, false); }
    // It is offered no more; what is kept of it stays.
    void withdraw(const LeafletForm& form) { send(form, true); }

private:
    void send(const LeafletForm& form, bool withdrawn);
    void answered(const Result<Leaflet>& reply);

    OwnLeafletView& view_;
    Screen& screen_;
    std::string code_;
    std::function<void(const std::string&)> kept_;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
