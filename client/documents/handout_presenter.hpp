// Recording to whom a document went: recipient, way and day. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/client_files.hpp"

namespace attune::desktop {

// As typed.
struct HandoutForm {
    std::string recipient;
    api::HandoutWay way = api::HandoutWay::in_person;
    std::string given_on;
};

class HandoutView {
public:
    virtual ~HandoutView() = default;
    virtual void show_form(const HandoutForm& form) = 0;
    // Professionals around the client, to be offered as one types.
    virtual void show_recipients(const std::vector<std::string>& names) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class HandoutPresenter {
public:
    using Recorded = std::function<void(const api::DocumentDetails&)>;

    HandoutPresenter(HandoutView& view, Screen& screen, ClientModel& model, std::string document_id,
                     Recorded recorded);

    // With the client as the recipient, today.
    void begin();
    // What stands against giving it to whom this names, as the sentence; nothing is blocked.
    void look_at(const std::string& recipient);
    void record(const HandoutForm& form);

private:
    HandoutView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string document_id_;
    Recorded recorded_;
    std::optional<api::ReadClientFile::Reply> file_;
    std::string said_;  // by look_at() last
    std::string key_;   // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
