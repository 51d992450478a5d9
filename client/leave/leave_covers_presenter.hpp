// Who covers whose caseload during leave: named, and taken back. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/leave_covers.hpp"

namespace attune::desktop {

class LeaveCoversView {
public:
    virtual ~LeaveCoversView() = default;
    // The presenter's read() has changed.
    virtual void show_covers() = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class LeaveCoversPresenter {
public:
    LeaveCoversPresenter(LeaveCoversView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    [[nodiscard]] const api::ReadLeaveCovers::Reply& read() const { return read_; }
    // By their places in read().on_leave and read().may_cover; the days as typed.
    void name(std::size_t therapist, std::size_t cover, const std::string& starts_on,
              const std::string& ends_on);
    void take_back(std::size_t leave_cover);

private:
    void answered(const Result<api::ReadLeaveCovers::Reply>& reply);

    LeaveCoversView& view_;
    Screen& screen_;
    api::ReadLeaveCovers::Reply read_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "Ines Thistlewood covers the caseload of Maren Ashvale from 30 Nov 2026 to 4 Dec 2026"
std::string cover_words(const api::LeaveCover& cover);

}  // namespace attune::desktop
