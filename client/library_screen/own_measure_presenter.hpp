// Making a measure of the practice's own: what is typed, what is still wrong with it, and keeping it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/library_screen/own_measure_form.hpp"
#include "client/screen.hpp"
#include "shared/api/own_instruments.hpp"

namespace attune::desktop {

class OwnMeasureView {
public:
    virtual ~OwnMeasureView() = default;
    virtual void show_form(const OwnMeasureForm& form) = 0;
    // problems(), understood() and can_keep() have changed.
    virtual void show_problems() = 0;
    // A sentence about the whole; empty for none.
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void show_busy(bool busy) = 0;
};

class OwnMeasurePresenter {
public:
    using Kept = std::function<void(const std::string& code)>;
    OwnMeasurePresenter(OwnMeasureView& view, Screen& screen, Kept kept);

    // An empty form, once the view stands.
    void begin();
    // The form of a measure that is there: of its next version when this one was used. False where a form
    // cannot say all that it holds.
    bool begin_change(const Instrument& instrument, bool used);
    void change(const OwnMeasureForm& form);
    void add_score();
    // One score stays.
    void remove_score(std::size_t index);
    void keep();

    [[nodiscard]] const OwnMeasureForm& form() const { return form_; }
    // "New measure of your own", "Inner weather, version 2".
    [[nodiscard]] std::string title() const;
    [[nodiscard]] const std::vector<std::string>& problems() const { return made_.problems; }
    // Empty while there is nothing to understand.
    [[nodiscard]] std::string understood() const;
    [[nodiscard]] bool can_keep() const { return made_.problems.empty() && !busy_; }

private:
    void make();

    OwnMeasureView& view_;
    Screen& screen_;
    Kept kept_;
    OwnMeasureIdentity identity_;
    std::string changed_name_;  // of the measure that is changed; empty for a new one
    OwnMeasureForm form_;
    OwnMeasure made_;
    std::string key_;  // of the write that may have happened
    std::string sent_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
