// Opening the record of a client who is not on one's caseload, for a limited time and with a reason. No wx
// here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/break_glass.hpp"

namespace attune::desktop {

// As typed.
struct BreakGlassForm {
    std::string reference;
    std::string legal_name;
    std::string born_on;
    int hours = 1;
    std::string reason;
};

class BreakGlassView {
public:
    virtual ~BreakGlassView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class BreakGlassPresenter {
public:
    // Hears whose record is open now.
    using Opened = std::function<void(const std::string& client_id)>;

    BreakGlassPresenter(BreakGlassView& view, Screen& screen, Opened opened)
        : view_{view},
          screen_{screen},
          opened_{std::move(opened)}
    {
    }

    void open(const BreakGlassForm& form);

private:
    void answered(const Result<api::BreakGlass>& reply);

    BreakGlassView& view_;
    Screen& screen_;
    Opened opened_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// What keeps the form from being sent; a wrong one would count as a guess.
std::vector<FieldError> faults_in(const BreakGlassForm& form);

class BreakGlassSignOffView {
public:
    virtual ~BreakGlassSignOffView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

// A practice lead says what they found when they looked into one.
class BreakGlassSignOffPresenter {
public:
    using Done = std::function<void()>;

    BreakGlassSignOffPresenter(BreakGlassSignOffView& view, Screen& screen, std::string break_glass_id,
                               Done done)
        : view_{view},
          screen_{screen},
          break_glass_id_{std::move(break_glass_id)},
          done_{std::move(done)}
    {
    }

    void sign_off(const std::string& found);

private:
    BreakGlassSignOffView& view_;
    Screen& screen_;
    std::string break_glass_id_;
    Done done_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
