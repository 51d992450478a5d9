// A therapist and a client of a demonstration practice, links between them, and the phone that opens one.
#pragma once

#include <boost/test/unit_test.hpp>

#include "tests/support/browser.hpp"
#include "tests/support/record.hpp"

namespace attune::tests {

// Of invented people, so that every measure has words.
struct Demonstration : Practice {
    Demonstration() { database.execute("UPDATE practice SET demonstration = true"); }
};

struct LinksDesk {
    Demonstration practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller therapist = practice.sign_in("ben");
    std::string wren = add_client(therapist);

    LinksDesk()
    {
        practice.database.execute("UPDATE client SET born_on = '1990-05-01', preferred_name = 'Wren'");
        lead.post(
            "/practice-safety",
            R"({"text": "Call the practice or the night line.", "read_by": "Ben reads on weekdays.", "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 1020}, "cover": "ada", "escalate_after_hours": 4})");
    }

    // The whole address of the new link is /q/open/ + its token. `more` goes with the request, behind a
    // comma.
    Answer make(const std::string& forms, const std::string& token = "t0k3n-of-43-characters", int days = 14,
                const std::string& more = "")
    {
        return therapist.post("/clients/" + wren + "/links",
                              R"({"token_hash": ")" + hash_of_token(token) + R"(", "forms": [)" + forms +
                                  R"(], "days": )" + std::to_string(days) + more + "}");
    }
    Browser browser() { return Browser{*practice.application}; }
    // A device on which that link has been started; on its own, one that asks for the PHQ-9.
    Browser started(const std::string& forms = phq9, const std::string& more = "")
    {
        const auto made = make(forms, "t0k3n-of-43-characters", 14, more);
        BOOST_TEST_REQUIRE(made.status == 200, made.reply.body);
        auto phone = browser();
        phone.get("/q/open/t0k3n-of-43-characters");
        phone.post("/q/open/t0k3n-of-43-characters");
        return phone;
    }
    long long count(const std::string& table)
    {
        return practice.database.number("SELECT count(*) FROM " + table);
    }

    static constexpr auto phq9 = R"({"instrument": "phq9", "language": "en-GB"})";
};

}  // namespace attune::tests
