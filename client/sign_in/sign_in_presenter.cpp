#include "client/sign_in/sign_in_presenter.hpp"

#include <algorithm>

#include "client/lock/unlock_presenter.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

SignInPresenter::SignInPresenter(SignInView& view, Connection& connection, Async& async)
    : view_{view},
      connection_{connection},
      async_{async}
{
}

void SignInPresenter::begin()
{
    alive_ = std::make_shared<char>();
    connection_.use_token({});
    view_.show_looking_for_server();
    run(
        async_, alive_, [&c = connection_] { return c.call<api::ReadPractice>({}); },
        [this](const Result<api::Practice>& reply) {
            if (!reply)
                view_.show_no_server(reply.error().sentence);
            else if (reply->needs_first_user)
                view_.show_first_user();
            else
                view_.show_sign_in(*reply);
        });
}

void SignInPresenter::sign_in(const std::string& username, const std::string& password)
{
    if (username.empty() || password.empty())
        return view_.show_refusal(say("Enter your username and your password."));
    alive_ = std::make_shared<char>();
    view_.show_busy(true);
    run(
        async_, alive_,
        [&c = connection_, request = api::SignIn::Request{username, password}] {
            return c.call<api::SignIn>(request);
        },
        [this, password](const Result<api::SignedIn>& reply) { came_in(reply, password); });
}

void SignInPresenter::create_first_user(const api::CreateFirstUser::Request& request,
                                        const std::string& password_again)
{
    if (request.practice_name.empty() || request.display_name.empty() || request.username.empty())
        return view_.show_refusal(say("Fill in the practice's name, your name and a username."));
    if (characters_in(request.password) < shortest_password)
        return view_.show_refusal(
            say("The password needs 15 characters or more. A sentence that only you know works well."));
    if (request.password != password_again)
        return view_.show_refusal(say("The two passwords differ. Type the same one twice."));
    view_.show_busy(true);
    run(
        async_, alive_, [&c = connection_, request] { return c.call<api::CreateFirstUser>(request); },
        [this, password = request.password](const Result<api::SignedIn>& reply) {
            came_in(reply, password);
        });
}

void SignInPresenter::came_in(const Result<api::SignedIn>& reply, const std::string& password)
{
    if (!reply)
        return refuse(reply.error());
    connection_.use_token(reply->token);
    fetch_library(*reply, password);
}

void SignInPresenter::fetch_library(const api::SignedIn& signed_in, const std::string& password)
{
    run(
        async_, alive_,
        [&c = connection_, signed_in, password]() -> Result<Entrance> {
            auto library = c.call<api::ReadLibrary>({});
            if (!library)
                return library.error();
            return Entrance{signed_in, Library{std::move(*library)}, hash_password(password)};
        },
        [this](const Result<Entrance>& entrance) {
            if (!entrance)
                return refuse(entrance.error());
            view_.show_busy(false);
            view_.enter(*entrance);
        });
}

void SignInPresenter::refuse(const Refusal& refusal)
{
    if (refusal.retry_after > 0)
        return count_down(refusal.retry_after);
    view_.show_busy(false);
    view_.show_refusal(refusal.sentence);
}

// The form stays shut for the server's delay, and says for how long.
void SignInPresenter::count_down(int seconds)
{
    view_.show_busy(seconds > 0);
    if (seconds == 0)
        return view_.show_refusal(say("You can try again now."));
    view_.show_refusal(say_count("Too many attempts. You can try again in {1} second.",
                                 "Too many attempts. You can try again in {1} seconds.", seconds));
    run_after(async_, std::chrono::seconds{1}, alive_, [this, seconds] { count_down(seconds - 1); });
}

std::size_t characters_in(const std::string& utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

}  // namespace attune::desktop
