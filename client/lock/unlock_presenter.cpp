#include "client/lock/unlock_presenter.hpp"

#include <array>
#include <new>
#include <sodium.h>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

UnlockPresenter::UnlockPresenter(LockView& view, Connection& connection, Async& async, std::string username,
                                 std::string password_hash, Unlocked unlocked)
    : view_{view},
      connection_{connection},
      async_{async},
      username_{std::move(username)},
      password_hash_{std::move(password_hash)},
      unlocked_{std::move(unlocked)}
{
}

void UnlockPresenter::unlock(const std::string& password, bool sign_in_ended)
{
    if (password.empty())
        return view_.show_refusal(say("Enter your password."));
    alive_ = std::make_shared<char>();
    view_.show_busy(true);
    run(
        async_, alive_,
        [&c = connection_, request = api::SignIn::Request{username_, password}] {
            return c.call<api::SignIn>(request);
        },
        [this, password, sign_in_ended](const Result<api::SignedIn>& reply) {
            answer(reply, password, sign_in_ended);
        });
}

void UnlockPresenter::answer(const Result<api::SignedIn>& reply, const std::string& password,
                             bool sign_in_ended)
{
    if (reply) {
        view_.show_busy(false);
        unlocked_(&*reply);
    } else if (reply.error().code == RefusalCode::unreachable && !sign_in_ended && !password_hash_.empty()) {
        check_in_memory(password);
    } else if (reply.error().retry_after > 0) {
        count_down(reply.error().retry_after);
    } else {
        refuse(reply.error().sentence);
    }
}

void UnlockPresenter::check_in_memory(const std::string& password)
{
    run(
        async_, alive_,
        [hash = password_hash_, password] {
            return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
        },
        [this](bool right) {
            if (!right)
                return refuse(
                    say("That is not the password you signed in with. Nothing was lost; try again."));
            view_.show_busy(false);
            unlocked_(nullptr);
        });
}

void UnlockPresenter::refuse(const std::string& sentence)
{
    view_.show_busy(false);
    view_.show_refusal(sentence);
}

void UnlockPresenter::count_down(int seconds)
{
    if (seconds == 0)
        return refuse(say("You can try again now."));
    view_.show_refusal(say_count("Too many attempts. You can try again in {1} second.",
                                 "Too many attempts. You can try again in {1} seconds.", seconds));
    run_after(async_, std::chrono::seconds{1}, alive_, [this, seconds] { count_down(seconds - 1); });
}

std::string hash_password(const std::string& password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw std::bad_alloc{};
    return hash.data();
}

}  // namespace attune::desktop
