// A therapist with two records of one person, and words for merging them and taking them apart.
#pragma once

#include <string>

#include "tests/support/record.hpp"

namespace attune::tests {

struct MergeDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string wren = add_client(maren, "Wren Larkwhistle");
    std::string again = add_client(maren, "Wren Larkwistle");
    std::string record = "/clients/" + wren;
    std::string other_record = "/clients/" + again;

    std::string version_of(const std::string& client_id)
    {
        return practice.database.value("SELECT row_version FROM client WHERE id = '" + client_id + "'");
    }
    // `other` goes into `kept`.
    Answer merge(Caller& by, const std::string& kept, const std::string& other,
                 const std::string& taken = "[]")
    {
        return by.post("/clients/" + kept + "/merges",
                       R"({"other_id": ")" + other + R"(", "other_row_version": )" + version_of(other) +
                           R"(, "taken": )" + taken + '}',
                       std::stoll(version_of(kept)));
    }
    Answer merge(const std::string& taken = "[]") { return merge(maren, wren, again, taken); }
    Answer undo(Caller& by, const Answer& merged)
    {
        return by.post(record + "/merges/" + merged.at("/merge_id") + "/undone");
    }
    Answer undo(const Answer& merged) { return undo(maren, merged); }
    Answer compare(Caller& by, const std::string& one, const std::string& other)
    {
        return by.post("/record-comparisons",
                       R"({"client_id": ")" + one + R"(", "other_id": ")" + other + "\"}");
    }
    std::string give(const std::string& client_id, int total, int days_from_today)
    {
        return maren
            .post("/clients/" + client_id + "/administrations", form("phq9", phq9_of(total), days_from_today))
            .at("/administration/administration_id");
    }
    static std::string consent(const std::string& answer, int on,
                               const std::string& purpose = "sharing_with_gp")
    {
        return R"({"purpose": ")" + purpose + R"(", "own_purpose": "", "answer": ")" + answer +
               R"(", "text_version": "", "answered_on": ")" + day(on) + R"(", "way": "written"})";
    }
    std::string standing_consent(const std::string& client_id)
    {
        return practice.database.value("SELECT answer FROM consent WHERE client_id = '" + client_id +
                                       "' ORDER BY recorded_at DESC, number DESC LIMIT 1");
    }
};

inline bool says(const Answer& refusal, const std::string& words)
{
    return refusal.at("/detail").find(words) != std::string::npos;
}

}  // namespace attune::tests
