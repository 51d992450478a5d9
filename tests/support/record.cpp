#include "tests/support/record.hpp"

#include <algorithm>
#include <stdexcept>

#include "shared/domain/wall_clock.hpp"

namespace attune::tests {

namespace {

Day today()
{
    return local_day({std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())});
}

std::string made(const Answer& answer, std::string_view pointer)
{
    auto id = answer.at(pointer);
    if (answer.status != 200 || id.empty())
        throw std::runtime_error{"refused: " + answer.reply.body};
    return id;
}

}  // namespace

std::string day(int from_today)
{
    return to_string(Day{today().value + std::chrono::days{from_today}});
}

std::string ten_o_clock(int days_from_today)
{
    return to_string(from_local({Day{today().value + std::chrono::days{days_from_today}}, 10, 0}));
}

std::string add_client(Caller& therapist, const std::string& legal_name)
{
    const auto created =
        therapist.post("/clients", R"({"details": {"reference": "LP-1", "legal_name": ")" + legal_name +
                                       R"(", "preferred_name": "", "pronouns": "she/her",
        "born_on": "1990-02-03", "phone": "", "email": "", "address": ""},
        "problem": "Self-criticism", "started_on": ")" +
                                       day(-100) + R"(", "planned_sessions": 12})");
    return made(created, "/client/client_id");
}

std::string add_session(Caller& therapist, const std::string& client_id, int days_from_today,
                        const std::string& state)
{
    const auto created = therapist.post("/clients/" + client_id + "/sessions",
                                        R"({"starts_at": ")" + ten_o_clock(days_from_today) +
                                            R"(", "minutes": 50, "state": ")" + state + "\"}");
    return made(created, "/session_id");
}

void add_colleague(Caller& therapist, const std::string& client_id, const std::string& username)
{
    made(therapist.post("/clients/" + client_id + "/care-team", R"({"username": ")" + username + "\"}"),
         "/user_id");
}

std::string form(const std::string& instrument, const std::string& answers, int days_from_today,
                 const std::string& more)
{
    return R"({"instrument": ")" + instrument + R"(", "version": 1, "answered_on": ")" +
           day(days_from_today) + R"(", "state": "completed", "answers": )" + answers + more + "}";
}

std::string phq9_of(int total)
{
    std::string answers{'['};
    for (int item = 1; item <= 9; ++item) {
        const int answer = std::min(total, 3);
        total -= answer;
        answers += std::to_string(answer) + (item < 9 ? "," : "]");
    }
    return answers;
}

std::string fault_at(const Answer& refusal, std::string_view path)
{
    for (int i = 0;; ++i) {
        const auto error = "/errors/" + std::to_string(i);
        const auto found = refusal.at(error + "/path");
        if (found.empty())
            return "";
        if (found == path)
            return refusal.at(error + "/sentence");
    }
}

}  // namespace attune::tests
