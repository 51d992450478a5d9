// An addendum to a signed note: what is typed is kept until the server has it, and then it is signed. No wx
// here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class AddendumView {
public:
    virtual ~AddendumView() = default;
    virtual void show_text(const std::string& text) = 0;
    virtual void show_busy(bool busy) = 0;
    // The path is "text".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class AddendumPresenter {
public:
    static constexpr auto draft_kind = "addendum";

    // Takes up the draft of that note's addendum, which names its note itself.
    AddendumPresenter(AddendumView& view, Screen& screen, ClientModel& model, std::string note_id,
                      const Draft* draft = nullptr);

    void begin();
    void change(const std::string& text);
    void submit();
    void discard();

private:
    struct Kept {
        std::string note_id;
        std::string text;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (note_id, text, key), (), ())

    [[nodiscard]] Draft draft() const;
    void answered(const Result<api::Note>& reply);

    AddendumView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    Kept kept_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
