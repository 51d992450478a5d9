// Loading a wording: text pasted or read from a file, held beside our labels, completed by what a person must
// say, and sent only when count and order fit.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/connection/key.hpp"
#include "client/screen.hpp"
#include "shared/api/wordings.hpp"
#include "shared/wording/review.hpp"

namespace attune::desktop {

// What a person types or corrects.
struct WordingForm {
    std::string title;
    std::string language = "en-GB";
    std::string instructions;
    std::string answers;  // one a line, each with its number: "0 Not at all"
    std::string source;
    std::string licence;

    bool operator==(const WordingForm&) const = default;
};

class LoadWordingView {
public:
    virtual ~LoadWordingView() = default;
    virtual void show_form(const WordingForm& form) = 0;
    // review() and found_in_words() have changed.
    virtual void show_review() = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    // A sentence about the whole; empty for none.
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void show_busy(bool busy) = 0;
};

class LoadWordingPresenter {
public:
    using Loaded = std::function<void()>;
    LoadWordingPresenter(LoadWordingView& view, Screen& screen, Instrument instrument, Loaded loaded);

    // Shows the labels and what is known of the form; once the view stands.
    void begin();
    // Reads pasted text at every change.
    void pasted(const std::string& text);
    // Reads a file's bytes, or says why the file could not be read.
    void read_file(const std::string& name, const Result<std::string>& bytes);
    void typed(const WordingForm& form) { form_ = form; }
    void accept();

    [[nodiscard]] const Instrument& instrument() const { return instrument_; }
    [[nodiscard]] const Review& review() const { return review_; }
    // "Pasted text: 9 items. The numbers in the text agree with the order of the sheet."
    [[nodiscard]] std::string found_in_words() const { return found_in_words_; }
    [[nodiscard]] bool can_accept() const { return found_ && !review_.refusal && !busy_; }
    [[nodiscard]] bool items_have_own_answers() const;

private:
    void take(const std::string& from, const Result<FoundWording>& found);
    void fill_form(const Wording& wording);
    [[nodiscard]] Result<Wording> whole() const;

    LoadWordingView& view_;
    Screen& screen_;
    Instrument instrument_;  // a copy: the library may be read anew meanwhile
    Loaded loaded_;
    std::optional<FoundWording> found_;
    Review review_;
    std::string found_in_words_;
    WordingForm form_;
    WordingForm suggested_;  // what was filled in, as long as nobody has changed it
    std::string key_;        // of the write that may have happened
    std::string sent_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// A file's bytes. Refuses (too_large) more than a wording may have, and (invalid) what cannot be read.
Result<std::string> read_wording_file(const std::string& path);

}  // namespace attune::desktop
