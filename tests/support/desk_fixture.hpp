// A desk for tests of presenters: a scripted connection, a manual async, a still clock, a folder for drafts.
#pragma once

#include "client/desk.hpp"
#include "tests/support/fake_connection.hpp"
#include "tests/support/manual_async.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::desktop {

struct DeskFixture {
    explicit DeskFixture(api::Role role = api::Role::therapist) : signed_in{maren(role)} {}

    static api::SignedIn maren(api::Role role = api::Role::therapist)
    {
        return {"token-1",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                {"u1", "maren", "Maren Ashvale", role},
                {"Larkspur Practice", false, false},
                900,
                {}};
    }

    static Refusal signed_out() { return {RefusalCode::unauthenticated, "Your sign-in has ended."}; }

    Screen& screen() { return desk.screen(); }

    api::SignedIn signed_in;
    TemporaryFolder folder;
    FakeConnection connection;
    ManualAsync async;
    Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{14}};
    Desk desk{connection, async,     [this] { return now; },
              signed_in,  Library{}, DraftStore::open(folder.path() / "drafts", maren().draft_key).value()};
};

}  // namespace attune::desktop
