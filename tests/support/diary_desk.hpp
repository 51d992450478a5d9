// A therapist with two clients and a diary, to book, move and call off in through the API.
#pragma once

#include <cstddef>
#include <string>

#include "shared/domain/wall_clock.hpp"
#include "tests/support/record.hpp"

namespace attune::tests {

// The start of the n-th full hour of a day, as the API writes it.
inline std::string hour(int days_from_today, int hour_of_day)
{
    return to_string(from_local({parse_day(day(days_from_today)).value(), hour_of_day, 0}));
}

struct DiaryDesk {
    Practice practice{8};
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren);
    std::string tobias = add_client(maren, "Tobias Mossgrove");

    static std::string booking(const std::string& kind, const std::string& clients,
                               const std::string& starts_at, const std::string& more = "")
    {
        return R"({"kind": ")" + kind + R"(", "title": ")" + (kind == "individual" ? "" : "Kindness") +
               R"(", "client_ids": [)" + clients + R"(], "starts_at": ")" + starts_at +
               R"(", "minutes": 50, "without_taken": false)" + more + "}";
    }
    static std::string named(const std::string& client_id) { return '"' + client_id + '"'; }

    Answer book(const std::string& client_id, const std::string& starts_at, const std::string& more = "")
    {
        return maren.post("/appointments", booking("individual", named(client_id), starts_at, more));
    }
    Answer move(const std::string& appointment_id, const std::string& starts_at, int row_version,
                const std::string& following = "false")
    {
        return maren.put("/appointments/" + appointment_id,
                         R"({"title": "", "starts_at": ")" + starts_at +
                             R"(", "minutes": 50, "following": )" + following + "}",
                         row_version);
    }
    // Who comes from now on; at the time at which it stands.
    Answer let_come(Caller& by, const Answer& booked, const std::string& clients, int row_version,
                    const std::string& following = "false")
    {
        return by.put("/appointments/" + booked.at("/appointments/0/appointment_id"),
                      R"({"title": ")" + booked.at("/appointments/0/title") + R"(", "starts_at": ")" +
                          booked.at("/appointments/0/starts_at") + R"(", "minutes": 50, "following": )" +
                          following + R"(, "client_ids": [)" + clients + "]}",
                      row_version);
    }
    // "Tobias Mossgrove cancelled, Wren Larkwhistle booked, "
    static std::string who_is_at(const Answer& changed, int appointment = 0)
    {
        std::string who;
        const auto& all = changed.body.at("appointments").at(static_cast<std::size_t>(appointment));
        for (const auto& one : all.at("attendances").as_array())
            who += std::string{one.at("legal_name").as_string()} + ' ' +
                   std::string{one.at("state").as_string()} + ", ";
        return who;
    }
    Answer call_off(const std::string& appointment_id, int row_version, const std::string& cancelled = "true",
                    const std::string& following = "false")
    {
        return maren.put("/appointments/" + appointment_id + "/cancelled",
                         R"({"cancelled": )" + cancelled + R"(, "following": )" + following + "}",
                         row_version);
    }
    Answer read(Caller& who, int first_day, int last_day)
    {
        return who.get("/diary?from=" + hour(first_day, 0) + "&until=" + hour(last_day + 1, 0));
    }
    Answer set_state(const std::string& client_id, const Answer& booked, const std::string& state,
                     int row_version)
    {
        return maren.put(
            "/clients/" + client_id + "/sessions/" + booked.at("/appointments/0/attendances/0/session_id"),
            R"({"starts_at": ")" + booked.at("/appointments/0/starts_at") +
                R"(", "minutes": 50, "state": ")" + state + "\"}",
            row_version);
    }
};

}  // namespace attune::tests
