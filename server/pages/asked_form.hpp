// A form that a link asks for, as it stands: the answers that were kept so far, the instrument in the version
// that was assigned, and its words with the client's own goals in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/pages/page_context.hpp"
#include "shared/api/administrations.hpp"

namespace attune::server {

struct AskedForm {
    int place = 1;
    bool sent = false;
    std::string client_id;
    std::optional<std::string> stopped_id;  // of the form as far as it went at a risk answer
    const Instrument* instrument = nullptr;
    Wording wording;
    std::vector<std::optional<int>> answers;
    std::vector<bool> touched;  // answered, or left out on purpose

    [[nodiscard]] std::size_t size() const { return answers.size(); }
    [[nodiscard]] std::optional<std::size_t> first_open() const;
    [[nodiscard]] std::vector<int> left_out() const;  // items counted from 1
};

// Where its pages are; items counted from 0.
std::string question_at(const AskedForm& form, std::size_t item);
std::string check_at(const AskedForm& form);
std::string send_at(const AskedForm& form);

// All that the link asks for, by place, sent ones too.
std::vector<AskedForm> asked_forms(const PageContext& page);

// The one at that place; nothing when there is none or it was sent. To be changed, nobody else changes it
// until the transaction ends: two presses at once are one after the other.
std::optional<AskedForm> asked_form(const PageContext& page, int place);
std::optional<AskedForm> asked_form_to_change(const PageContext& page, int place);

// Makes it an administration, in the place of the part that was recorded before; where that is corrected or
// moved meanwhile, one of its own. Its id; nothing, and a line in the log, when the record does not take it.
std::optional<std::string> record(Context& context, AskedForm& form, api::AdministrationState state);

}  // namespace attune::server
