// One client's contact details, edited at reception. Where a colleague has changed them meanwhile nothing is
// written over: it says what the record holds now, and saving again is a decision. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/client_file/client_file_lines.hpp"
#include "client/details/details_presenter.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class ContactFormView {
public:
    virtual ~ContactFormView() = default;
    virtual void show_busy(bool busy) = 0;
    // Paths are the members of ClientDetails.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // Those around the client, as the card of the people around them has it.
    virtual void show_people(const std::vector<FileLine>& people) = 0;
    virtual void close() = 0;
};

class ContactFormPresenter {
public:
    // Told once the server has them.
    using Done = std::function<void()>;

    ContactFormPresenter(ContactFormView& view, Screen& screen, api::Client client, Done done);

    // Reads who is around the client.
    void begin();
    [[nodiscard]] DetailsForm form() const { return to_form(client_.details); }
    void save(const DetailsForm& form);

private:
    void refused(const Refusal& refusal);

    ContactFormView& view_;
    Screen& screen_;
    api::Client client_;  // as the record was when it was read last
    Done done_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
