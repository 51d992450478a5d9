// Striking a file out of a client's record, with the reason. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class StrikeOutView {
public:
    virtual ~StrikeOutView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class StrikeOutPresenter {
public:
    StrikeOutPresenter(StrikeOutView& view, Screen& screen, ClientModel& model,
                       api::ClientAttachment attachment)
        : view_{view},
          screen_{screen},
          model_{model},
          attachment_{std::move(attachment)}
    {
    }

    void strike_out(const std::string& because);

private:
    StrikeOutView& view_;
    Screen& screen_;
    ClientModel& model_;
    api::ClientAttachment attachment_;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
