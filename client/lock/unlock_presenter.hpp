// Coming back to a locked screen, or to one whose sign-in has ended: the same person, the same password. When
// the server cannot be reached, the password is held against a hash in memory, so that nobody is shut out of
// what they were writing. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "client/async.hpp"
#include "client/connection/connection.hpp"
#include "shared/api/sign_in.hpp"

namespace attune::desktop {

class LockView {
public:
    virtual ~LockView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_refusal(const std::string& sentence) = 0;
};

class UnlockPresenter {
public:
    // `unlocked` gets the new sign-in, or null when only the memory could answer.
    using Unlocked = std::function<void(const api::SignedIn* signed_in)>;
    UnlockPresenter(LockView& view, Connection& connection, Async& async, std::string username,
                    std::string password_hash, Unlocked unlocked);

    // `sign_in_ended`: the server no longer knows us, so memory alone is not enough to go on.
    void unlock(const std::string& password, bool sign_in_ended);

private:
    void answer(const Result<api::SignedIn>& reply, const std::string& password, bool sign_in_ended);
    void check_in_memory(const std::string& password);
    void refuse(const std::string& sentence);
    void count_down(int seconds);

    LockView& view_;
    Connection& connection_;
    Async& async_;
    std::string username_;
    std::string password_hash_;
    Unlocked unlocked_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// Argon2id; takes a noticeable part of a second, so it belongs on a worker thread.
std::string hash_password(const std::string& password);

}  // namespace attune::desktop
