// A link for a client's own device: what it asks for, its address once it is made, and the links that were
// made before. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/handover/handover_offer.hpp"
#include "client/links/link_token.hpp"
#include "client/screen.hpp"
#include "shared/api/documents.hpp"
#include "shared/api/links.hpp"

namespace attune::desktop {

struct LinkChoice {
    std::string code;
    std::string name;
    std::string why_not;  // empty when it can be asked
    bool asked = true;
};

struct LinkLine {
    std::string link_id;
    std::string made;   // "29 Nov 2026, Maren Ashvale"
    std::string asks;   // "PHQ-9, FCS"
    std::string state;  // "3 of 47 answered, practice logged 4 times, open until 13 Dec 2026", "Sent on ...",
                        // "Revoked on ...", "Ended on ..."
    std::string mails;  // "Invited 29 Nov, reminded 2 Dec"; empty when it was not sent by e-mail
    bool open = false;  // it can still be revoked
};

// Whether the link can go by e-mail, and what is said about that.
struct MailOffer {
    bool known = false;   // the server sends e-mails at all
    bool agreed = false;  // the client has agreed to them
    bool can_send = false;
    bool by_email = false;  // this link
    std::string label;      // "Send it by e-mail to wren@example.org"
    std::string words;      // what stands against it, or who recorded the consent
};

class LinkView {
public:
    virtual ~LinkView() = default;
    // The presenter's choices() have changed.
    virtual void show_choices() = 0;
    // The presenter's lines() have changed.
    virtual void show_lines() = 0;
    // The presenter's mail_offer() has changed.
    virtual void show_mail_offer() = 0;
    // The link is made: what its address is, and what is said with it.
    virtual void show_address(const std::string& address, const std::string& words) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class LinkPresenter {
public:
    // `measures`: the codes that are offered, all of them asked for at first; none: homework is.
    LinkPresenter(LinkView& view, Screen& screen, ClientModel& model,
                  const std::vector<std::string>& measures);

    void begin();
    void ask_for(std::size_t index, bool asked);
    void bring_homework(bool asked);
    // Whether the client reads what the forms have come to.
    void tell_result(bool told) { tells_result_ = told; }
    // Whether the client looks at how their scores have gone.
    void share_course(bool shared);
    // The document of documents() at that place; nothing for none.
    void share_document(std::optional<std::size_t> place);
    // "14": how many days it stays open.
    void set_days(const std::string& typed) { days_ = typed; }
    void send_by_email(bool by_email);
    // The language of languages() at that place: of the mails, and of the measures that have words in it.
    void write_in(std::size_t place);
    // What the client says about e-mails: recorded at once.
    void record_consent(bool agreed);
    void make();
    void revoke(const std::string& link_id);

    [[nodiscard]] const std::vector<LinkChoice>& choices() const { return choices_; }
    // The homework that runs, all of it as one choice; without a code.
    [[nodiscard]] const LinkChoice& homework() const { return homework_; }
    // Those of the record that are written for the client, the latest first.
    [[nodiscard]] const std::vector<api::Document>& documents() const { return documents_; }
    [[nodiscard]] const std::vector<LinkLine>& lines() const { return lines_; }
    // Whether any measure is asked for, so that there is a result to tell.
    [[nodiscard]] bool asks_a_measure() const;
    [[nodiscard]] MailOffer mail_offer() const;
    // "English", "German": what it can be written in, and at which place the one is that it will be. Empty
    // while that is not known.
    [[nodiscard]] std::vector<std::string> languages() const;
    [[nodiscard]] std::size_t language() const;
    // Whether there is anything to ask or to share, somewhere to open it and a safety text, and nothing on
    // its way that the link would have to wait for.
    [[nodiscard]] bool can_make() const;

private:
    void read();
    void choose_language();
    void show_offer();
    void look_at_homework();
    void show_links();
    void made(const Result<api::Link>& reply);
    // What to know where the birth date is not known; begins with a space.
    [[nodiscard]] std::string on_further_devices() const;

    LinkView& view_;
    Screen& screen_;
    ClientModel& model_;
    HandoverOffer offer_;
    std::string client_id_;
    LinkChoice homework_;
    std::vector<LinkChoice> choices_;
    std::vector<LinkLine> lines_;
    api::ReadLinks::Reply sent_;
    LinkToken token_;
    std::string days_ = "14";
    std::string language_{first_language};
    std::vector<api::Document> documents_;
    std::optional<std::string> document_id_;
    bool shares_course_ = false;
    bool tells_result_ = false;
    bool by_email_ = false;
    bool read_ = false;
    bool busy_ = false;
    bool recording_consent_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
