// A client's details, edited. A colleague's change that came in between is never written over: both texts are
// shown, and the person chooses field by field. What is typed is kept on this computer until the server has
// it, also when the client is left. No wx here.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "client/client_model.hpp"
#include "client/forms/typed_time.hpp"
#include "client/screen.hpp"
#include "shared/languages/language.hpp"

namespace attune::desktop {

// What is typed, as text; the birth date too, until it is read.
struct DetailsForm {
    std::string reference;
    std::string legal_name;
    std::string preferred_name;
    std::string pronouns;
    std::string born_on;
    std::string phone;
    std::string email;
    std::string address;
    std::string preferred_channel;     // one of its choices in words; empty while unknown
    std::string messages_may_be_left;  // likewise

    bool operator==(const DetailsForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(DetailsForm, (),
                      (reference, legal_name, preferred_name, pronouns, born_on, phone, email, address,
                       preferred_channel, messages_may_be_left))

// In words, as the form holds them.
std::vector<std::string> channel_choices();
std::vector<std::string> messages_choices();

struct DetailsField {
    const char* label;  // for people
    std::string DetailsForm::*text;
    std::vector<std::string> (*choices)() = nullptr;  // null where anything can be typed
    bool lines = false;                               // several of them
};
inline constexpr std::array details_fields{
    DetailsField{to_say("Preferred name"), &DetailsForm::preferred_name},
    DetailsField{to_say("Full name"), &DetailsForm::legal_name},
    DetailsField{to_say("Pronouns"), &DetailsForm::pronouns},
    DetailsField{to_say("Born"), &DetailsForm::born_on},
    DetailsField{to_say("Phone"), &DetailsForm::phone},
    DetailsField{to_say("E-mail"), &DetailsForm::email},
    DetailsField{to_say("Address"), &DetailsForm::address, nullptr, true},
    DetailsField{to_say("Best reached"), &DetailsForm::preferred_channel, channel_choices},
    DetailsField{to_say("Messages may be left"), &DetailsForm::messages_may_be_left, messages_choices},
    DetailsField{to_say("Reference"), &DetailsForm::reference},
};

DetailsForm to_form(const api::ClientDetails& details);
// Refuses (invalid) an empty name and a birth date that is none.
Result<api::ClientDetails> to_details(const DetailsForm& form);

// One field that a colleague has changed meanwhile, to something else than what was typed here.
struct Conflict {
    DetailsField field;
    std::string mine;
    std::string theirs;
};

class DetailsView {
public:
    virtual ~DetailsView() = default;
    virtual void show_form(const DetailsForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_saved() = 0;
    virtual void show_refusal(const std::string& sentence) = 0;
    // Until resolve() is called.
    virtual void show_conflicts(const std::vector<Conflict>& conflicts) = 0;
};

class DetailsPresenter {
public:
    static constexpr auto draft_kind = "details";

    // Goes on with what was left unfinished in this client's details.
    DetailsPresenter(DetailsView& view, Screen& screen, ClientModel& model);

    // The record has been read again. What is being typed stays.
    void record_changed();
    // The whole form, at every keystroke.
    void typed(const DetailsForm& form);
    [[nodiscard]] bool changed() const { return kept_.form != kept_.base; }
    void save();
    // `keep_mine[i]` answers the i-th conflict; then saves.
    void resolve(const std::vector<bool>& keep_mine);

private:
    // What the draft holds.
    struct Kept {
        DetailsForm form;  // as typed
        DetailsForm base;  // the record that was typed upon
        std::int64_t row_version = 0;
        std::string key;   // of the write that may have happened; empty when none is under way
        DetailsForm sent;  // what that write carries
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (form, base, row_version, key, sent), (), ())

    void look_for_draft();
    void take_up(const Draft& draft);
    [[nodiscard]] Draft draft() const;
    void keep();
    void send();
    void saved(const Result<api::Client>& reply);
    void compare(const api::Client& current);
    void take(const api::Client& client);

    DetailsView& view_;
    Screen& screen_;
    ClientModel& model_;
    Kept kept_;
    std::string draft_id_ = new_key();
    bool busy_ = false;
    std::vector<Conflict> conflicts_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
