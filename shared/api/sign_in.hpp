// Signing in and out, and what the practice says of itself.
#pragma once

#include <string>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/day.hpp"

namespace attune::api {

struct User {
    std::string user_id;
    std::string username;
    std::string display_name;
    Role role = Role::therapist;
};
BOOST_DESCRIBE_STRUCT(User, (), (user_id, username, display_name, role))

struct Practice {
    std::string name;
    bool demonstration = false;     // invented people only; every page says so
    bool needs_first_user = false;  // a private installation that nobody has signed in to yet
};
BOOST_DESCRIBE_STRUCT(Practice, (), (name, demonstration, needs_first_user))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

struct ReadPractice {
    static constexpr std::string_view name = "read_practice";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/practice";
    static constexpr auto needs = Permission::none;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = Practice;
};

// A user's authenticated period. The token is shown once; idle and absolute limits run on the server's clock.
struct SignedIn {
    std::string token;      // 256 bits, base64url; sent as "Authorization: Bearer"
    std::string draft_key;  // 32 bytes, base64: encrypts this user's drafts; never written to disk
    User user;
    Practice practice;
    int idle_seconds = 0;
    Instant ends_at;  // whatever is done meanwhile
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (token, draft_key, user, practice, idle_seconds, ends_at))

// Refuses (unauthenticated) a wrong pair, in the same words and time for an unknown user; (too_many_attempts)
// while the delay after failed attempts runs; (busy) when no password check is free.
struct SignIn {
    static constexpr std::string_view name = "sign_in";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/sign-ins";
    static constexpr auto needs = Permission::none;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string username;
        std::string password;
    };
    using Reply = SignedIn;
};
BOOST_DESCRIBE_STRUCT(SignIn::Request, (), (username, password))

struct SignOut {
    static constexpr std::string_view name = "sign_out";
    static constexpr auto method = Method::remove;
    static constexpr std::string_view path = "/sign-ins/current";
    static constexpr auto needs = Permission::signed_in;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = Nothing;
};

// Makes the practice lead of a private installation. Refuses (conflict) once any user exists, and (forbidden)
// over anything but the private Unix socket.
struct CreateFirstUser {
    static constexpr std::string_view name = "create_first_user";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/first-user";
    static constexpr auto needs = Permission::none;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string practice_name;
        std::string display_name;
        std::string username;
        std::string password;  // 15 characters or more
    };
    using Reply = SignedIn;
};
BOOST_DESCRIBE_STRUCT(CreateFirstUser::Request, (), (practice_name, display_name, username, password))

}  // namespace attune::api
