// Adding a client with the first episode: checks in place, keeps what is typed, says who of the caseload it
// may be, sends it once. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "client/new_client/new_client_form.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class NewClientView {
public:
    virtual ~NewClientView() = default;
    virtual void show_form(const NewClientForm& form) = 0;
    // While busy the fields cannot be changed.
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of NewClientForm; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    // What concerns the whole form: a refusal, or that it waits for the connection. Empty for nothing.
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close(const std::string& client_id) = 0;
};

class NewClientPresenter {
public:
    static constexpr auto draft_kind = "new_client";

    // `draft` takes up what was left unfinished; null begins afresh.
    NewClientPresenter(NewClientView& view, Screen& screen, const Draft* draft = nullptr);

    // Shows the form as it begins.
    void begin();
    // At every keystroke.
    void change(const NewClientForm& form);
    void submit();
    // The person does not want it: the draft goes.
    void discard();

private:
    [[nodiscard]] Draft draft() const;
    void look_for_duplicates(const api::CreateClient::Request& request);
    void send(const api::CreateClient::Request& request);
    void answered(const Result<api::ClientCreated>& reply);
    void tell_of_waiting();

    NewClientView& view_;
    Screen& screen_;
    NewClientForm form_;
    std::string draft_id_;
    NewClientForm looked_for_;  // with which nobody was found, or who was found has been said
    std::string key_;           // of the write that may have happened; empty when none is under way
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
