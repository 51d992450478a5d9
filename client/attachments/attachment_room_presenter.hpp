// How much room the practice gives to the files of its clients: told to all, set by a lead. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/client_attachments.hpp"

namespace attune::desktop {

class AttachmentRoomView {
public:
    virtual ~AttachmentRoomView() = default;
    // "Files of clients take 1.2 GB of 5 GB."; the room in gigabytes.
    virtual void show_room(const std::string& words, int gigabytes) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class AttachmentRoomPresenter {
public:
    AttachmentRoomPresenter(AttachmentRoomView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    void set(int gigabytes);
    [[nodiscard]] bool may_set() const { return screen_.may(api::Permission::keep_practice); }

    static constexpr int most_gigabytes = api::most_attachment_megabytes / 1024;

private:
    AttachmentRoomView& view_;
    Screen& screen_;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
