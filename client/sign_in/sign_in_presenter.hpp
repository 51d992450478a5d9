// Coming in: what the practice is, who may enter, and the library that every screen needs. No wx here.
#pragma once

#include <memory>
#include <string>

#include "client/async.hpp"
#include "client/connection/connection.hpp"
#include "client/library.hpp"
#include "shared/api/sign_in.hpp"

namespace attune::desktop {

// What a person comes in with.
struct Entrance {
    api::SignedIn signed_in;
    Library library;
    std::string password_hash;  // to unlock by when the server is away; never leaves memory
};

class SignInView {
public:
    virtual ~SignInView() = default;
    virtual void show_looking_for_server() = 0;
    // The server cannot be used; there is a button to try again.
    virtual void show_no_server(const std::string& sentence) = 0;
    virtual void show_sign_in(const api::Practice& practice) = 0;
    // Nobody has signed in here yet: make the practice lead.
    virtual void show_first_user() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_refusal(const std::string& sentence) = 0;
    virtual void enter(const Entrance& entrance) = 0;
};

class SignInPresenter {
public:
    SignInPresenter(SignInView& view, Connection& connection, Async& async);

    // Asks the server what practice it serves. Also the way back from every dead end.
    void begin();
    void sign_in(const std::string& username, const std::string& password);
    // Both passwords must be alike and 15 characters or more.
    void create_first_user(const api::CreateFirstUser::Request& request, const std::string& password_again);

private:
    void came_in(const Result<api::SignedIn>& reply, const std::string& password);
    void fetch_library(const api::SignedIn& signed_in, const std::string& password);
    void refuse(const Refusal& refusal);
    void count_down(int seconds);

    SignInView& view_;
    Connection& connection_;
    Async& async_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();  // replaced to drop every reply on its way
};

// Characters as people count them, not bytes.
std::size_t characters_in(const std::string& utf8);
inline constexpr std::size_t shortest_password = 15;

}  // namespace attune::desktop
