// Signing off a risk answer: what was done about it, in the words of who did it. The text is kept from the
// first letter, and offered again when the flag is opened again.
#pragma once

#include <memory>
#include <string>

#include <boost/describe/class.hpp>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/administrations.hpp"

namespace attune::desktop {

inline constexpr auto sign_off_draft_kind = "sign_off";

struct SignOffDraft {
    std::string flag_id;
    std::string what_was_done;
    std::string key;  // of the last sending of this very text
};
BOOST_DESCRIBE_STRUCT(SignOffDraft, (), (flag_id, what_was_done, key))

class SignOffView {
public:
    virtual ~SignOffView() = default;
    // A text that was kept before.
    virtual void show_text(const std::string& text) = 0;
    virtual void show_refusal(const std::string& sentence) = 0;
    // `sentence` tells when it has to wait for the connection.
    virtual void show_sending(bool sending, const std::string& sentence) = 0;
    // The flag needs nobody any more.
    virtual void close() = 0;
};

class SignOffPresenter {
public:
    SignOffPresenter(SignOffView& view, Screen& screen, ClientModel& model, api::Flag flag);
    SignOffPresenter(const SignOffPresenter&) = delete;
    SignOffPresenter& operator=(const SignOffPresenter&) = delete;
    ~SignOffPresenter();

    // Looks for a text that was kept before. Nothing that has been typed meanwhile is replaced.
    void begin();
    void typed(const std::string& text);
    void sign_off();

    [[nodiscard]] const api::Flag& flag() const { return flag_; }

private:
    [[nodiscard]] Draft as_draft() const;
    void take_up(const DraftStore::Found& found);
    void heard(const Result<api::Flag>& reply);
    void show_stale(const Refusal& refusal);
    void show_sending();

    SignOffView& view_;
    Screen& screen_;
    ClientModel& model_;
    api::Flag flag_;
    SignOffDraft draft_;
    bool sending_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "Filled in on 24 Nov 2026." and, once it is signed off, by whom and what was done.
std::string flag_facts(const api::Flag& flag);

}  // namespace attune::desktop
