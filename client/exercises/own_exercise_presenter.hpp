// An exercise of the practice's own: written, changed and retired by a lead, with the files that go with it.
// No wx here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/exercises/own_exercise_form.hpp"
#include "client/screen.hpp"
#include "shared/api/own_exercises.hpp"

namespace attune::desktop {

class OwnExerciseView {
public:
    virtual ~OwnExerciseView() = default;
    virtual void show_busy(bool busy) = 0;
    // form().attachments or attaching() has changed.
    virtual void show_attachments() = 0;
    // Each path is a member of OwnExerciseForm.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class OwnExercisePresenter {
public:
    // Told when the server has another version than the library says: one kept here, or by somebody else.
    using Kept = std::function<void(const std::string& code)>;
    // `before` is what is changed; one without a code is new. What is typed stays in `typed` until it is
    // kept.
    OwnExercisePresenter(OwnExerciseView& view, Screen& screen, Exercise before, OwnExerciseForms& typed,
                         Kept kept);

    [[nodiscard]] const OwnExerciseForm& form() const { return form_; }
    [[nodiscard]] bool is_new() const { return before_.code.empty(); }
    [[nodiscard]] bool is_retired() const { return !is_offered(before_); }

    // Every member but the attachments, which have their own two.
    void change(OwnExerciseForm form);
    // Reads the file and sends it at once; the server keeps it for the exercise to name it.
    void attach(const std::filesystem::path& path);
    void take_off(std::size_t index);
    // The name of the file that is on its way; empty when none is.
    [[nodiscard]] const std::string& attaching() const { return attaching_; }

    void keep() { send(is_retired()); }
    // It is offered no more; where it is homework it goes on. Or it is offered again.
    void retire(bool retired) { send(retired); }
    void discard() { typed_.erase(before_.code); }

private:
    void send(bool retired);
    void answered(const Result<Exercise>& reply);
    void attached(const Result<Attachment>& reply);
    void remember();

    OwnExerciseView& view_;
    Screen& screen_;
    Exercise before_;
    OwnExerciseForms& typed_;
    Kept kept_;
    OwnExerciseForm form_;
    std::string attaching_;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
