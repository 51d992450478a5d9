// Recording of several letters at once how they went: each to whom it is addressed, all in one way and on one
// day. They are recorded one after the other, and what was refused can be tried again. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/documents.hpp"

namespace attune::desktop {

struct FiledLetter {
    std::string client_id;
    std::string document_id;
    std::string name;  // of the client, as in the list
    std::string recipient;
    std::string key;  // of the one time that it is recorded
    bool chosen = true;
};

// As typed.
struct BatchHandoutForm {
    api::HandoutWay way = api::HandoutWay::post;
    std::string given_on;
};

class BatchHandoutView {
public:
    virtual ~BatchHandoutView() = default;
    virtual void show_form(const BatchHandoutForm& form) = 0;
    // Those of which it is not recorded yet.
    virtual void show_letters() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class BatchHandoutPresenter {
public:
    // Who lists the letters hears of each, also after the dialog is gone.
    struct Hears {
        // It is on its way, and not to be sent again meanwhile.
        std::function<void(const std::string& document_id)> sent;
        // What to say of it, now that it is recorded; nothing where that was refused.
        std::function<void(const std::string& document_id, const std::string& sentence)> answered;
    };

    BatchHandoutPresenter(BatchHandoutView& view, Screen& screen, std::vector<FiledLetter> letters,
                          Hears hears);

    // By post, today.
    void begin();
    [[nodiscard]] const std::vector<FiledLetter>& letters() const { return letters_; }
    void choose(std::size_t letter, bool chosen);
    void record(const BatchHandoutForm& form);

private:
    void next();
    void go_on(const Result<api::DocumentDetails>& reply);
    void finish();

    BatchHandoutView& view_;
    Screen& screen_;
    std::vector<FiledLetter> letters_;
    Hears hears_;
    api::HandoutWay way_ = api::HandoutWay::post;
    Day given_on_;
    bool busy_ = false;
    std::size_t at_ = 0;    // the letter that is on its way
    std::size_t done_ = 0;  // of this run
    std::size_t to_record_ = 0;
    std::string refused_;  // why the last that was refused was
    Subscription watching_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
