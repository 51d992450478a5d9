// The practice's rooms: named by a practice lead, closed when they are no longer in use, opened again. No wx
// here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/rooms.hpp"

namespace attune::desktop {

class RoomsView {
public:
    virtual ~RoomsView() = default;
    // The presenter's rooms() have changed.
    virtual void show_rooms() = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class RoomsPresenter {
public:
    RoomsPresenter(RoomsView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    void add(const std::string& name);
    void rename(std::size_t room, const std::string& name);
    // No longer in use; or in use again.
    void close(std::size_t room, bool closed);

    // Those in use first, each by name.
    [[nodiscard]] const std::vector<api::Room>& rooms() const { return rooms_; }
    [[nodiscard]] bool may_change() const { return screen_.may(api::Permission::keep_practice); }

private:
    void change(const api::Room& room, const std::string& name, bool closed);
    void answered(const Result<api::Room>& reply);

    RoomsView& view_;
    Screen& screen_;
    std::vector<api::Room> rooms_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
