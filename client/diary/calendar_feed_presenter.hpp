// The addresses at which other calendars follow one's diary: made, shown once, listed and taken back. The
// address itself is known to this computer alone, and only until the dialog is closed. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/calendar_feeds.hpp"

namespace attune::desktop {

class CalendarFeedView {
public:
    virtual ~CalendarFeedView() = default;
    // The presenter's lines() and can_make() have changed.
    virtual void show_feeds() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // Of the feed that was made just now, to be taken into the other calendar.
    virtual void show_address(const std::string& address) = 0;
};

class CalendarFeedPresenter {
public:
    CalendarFeedPresenter(CalendarFeedView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    void make(bool full_names);
    // The one at that place of lines().
    void revoke(std::size_t line);

    // "Made on 24 Nov 2026, with initials, last read today at 14:02"
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
    // The server can be reached by other calendars.
    [[nodiscard]] bool can_make() const { return loaded_ && !feeds_.address.empty(); }

private:
    void loaded(const api::ReadCalendarFeeds::Reply& feeds);
    [[nodiscard]] std::string words_for(const api::CalendarFeed& feed) const;

    CalendarFeedView& view_;
    Screen& screen_;
    api::ReadCalendarFeeds::Reply feeds_;
    std::vector<std::string> lines_;
    bool loaded_ = false;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
