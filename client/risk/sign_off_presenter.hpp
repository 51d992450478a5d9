// Signing off a flag: what was done about it, in the words of who did it. The text is kept from the first
// letter, and offered again when the flag is opened again.
#pragma once

#include <functional>
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

struct FlagOfClient {
    std::string client_id;
    std::string client_name;
    api::Flag flag;
};

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
    // Hears of every reply, even when the dialog, or the page it was opened from, has been closed meanwhile.
    using Settled = std::function<void(const Result<api::Flag>& reply)>;

    SignOffPresenter(SignOffView& view, Screen& screen, FlagOfClient about, Settled settled);
    SignOffPresenter(const SignOffPresenter&) = delete;
    SignOffPresenter& operator=(const SignOffPresenter&) = delete;
    ~SignOffPresenter();

    // Looks for a text that was kept before. Nothing that has been typed meanwhile is replaced.
    void begin();
    void typed(const std::string& text);
    void sign_off();

    [[nodiscard]] const api::Flag& flag() const { return about_.flag; }
    [[nodiscard]] const std::string& client_name() const { return about_.client_name; }

private:
    [[nodiscard]] Draft as_draft() const;
    void take_up(const DraftStore::Found& found);
    void heard(const Result<api::Flag>& reply);
    void show_stale(const Refusal& refusal);
    void show_sending();

    SignOffView& view_;
    Screen& screen_;
    FlagOfClient about_;
    Settled settled_;
    SignOffDraft draft_;
    bool sending_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// A flag of the client whose workspace is open, and what is done there once it is signed off.
FlagOfClient flag_of(const ClientModel& model, const api::Flag& flag);
SignOffPresenter::Settled settles_in(ClientModel& model);

// "Seen on 24 Nov 2026." and, once it is signed off, by whom and what was done.
std::string flag_facts(const api::Flag& flag);

}  // namespace attune::desktop
