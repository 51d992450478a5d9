// A client answering on the therapist's screen: what comes first, one question a page, what the practice says
// after an answer about self-harm, all answers to look over, the end. Nothing of any score. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/handover/handover.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

enum class HandoverPage { beginning, question, safety, looking_over, end };

class HandoverView {
public:
    virtual ~HandoverView() = default;
    // Another page, or another question: all of it is to be shown anew.
    virtual void show_page() = 0;
    // Of the question that is shown: which answer is chosen.
    virtual void show_chosen() = 0;
    // Of the page that is shown; empty for nothing.
    virtual void show_notice(const std::string& sentence) = 0;
};

class HandoverPresenter {
public:
    struct Choice {
        int value = 0;
        std::string label;
        bool numbered = false;  // the label begins with the value
    };

    // `handover` must fit the library: kept_handover() and HandoverOffer see to that. One whose form is on
    // its way begins at the end, one that was begun where it was left.
    HandoverPresenter(HandoverView& view, Screen& screen, Handover handover);
    HandoverPresenter(const HandoverPresenter&) = delete;
    HandoverPresenter& operator=(const HandoverPresenter&) = delete;
    ~HandoverPresenter() = default;

    void begin();
    void choose_language(std::size_t index);
    void choose(std::size_t choice);
    // A number key: the answer that shows this number, or the answer in this place where none shows any.
    void choose_by_digit(int digit);
    void go_on();
    void go_back();
    // Asks once, kindly, where the form cannot be scored without the answer.
    void leave_out();
    // From the last look: that question again, and then back.
    void change(std::size_t item);
    void give_answers();
    // Everything is on the disk.
    void keep_now();

    [[nodiscard]] HandoverPage page() const { return page_; }
    [[nodiscard]] const Wording& wording() const;
    [[nodiscard]] const Handover& handover() const { return handover_; }
    [[nodiscard]] std::size_t item() const { return item_; }
    [[nodiscard]] std::size_t items() const { return instrument_.items.size(); }
    [[nodiscard]] std::vector<Choice> choices() const;
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    // The answer in words, for the last look: "Several days", "Left out".
    [[nodiscard]] std::string answer_in_words(std::size_t item) const;
    [[nodiscard]] const std::string& practice() const { return screen_.signed_in.practice.name; }
    // The server has the form.
    [[nodiscard]] bool recorded() const { return recorded_; }

private:
    [[nodiscard]] std::vector<Choice> choices_at(std::size_t item) const;
    [[nodiscard]] std::optional<int>& answer() { return handover_.entry.answers[item_]; }
    [[nodiscard]] bool is_left_out(std::size_t item) const;
    [[nodiscard]] bool scored_without(std::size_t item) const;
    [[nodiscard]] bool tells_of_self_harm(std::size_t item) const;
    void show_question(std::size_t item);
    void turn_to(HandoverPage page);
    void next();
    void keep();
    void send();

    HandoverView& view_;
    Screen& screen_;
    Handover handover_;
    const Instrument& instrument_;
    HandoverPage page_ = HandoverPage::beginning;
    std::size_t item_ = 0;
    bool looking_over_ = false;  // a single question was opened from the last look
    bool asked_ = false;         // whether to leave this question out
    bool recorded_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
