// The exercises that come with Attune and the practice's own: found, read, and their files opened. No wx
// here.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "client/attachments/attachment_fetch.hpp"
#include "client/exercises/own_exercise_form.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

struct ExerciseRow {
    std::string code;
    std::string name;
    std::string kind;  // "Settling and attention", "Practice's own", "Practice's own, retired"
};

// What is shown of the one that is chosen, in words.
struct ExerciseDetail {
    std::string name;
    std::string whose;  // "Practice's own, version 2. Retired: ..."; empty of one that comes with Attune
    std::string kind;   // "Phase: settling and attention. Flow: to oneself. System: soothing."
    std::string purpose;
    std::string steps;  // numbered, a line each
    std::string cautions;
    std::string dose;
    std::vector<Attachment> attachments;
};

class ExercisesView {
public:
    virtual ~ExercisesView() = default;
    virtual void show_rows() = 0;    // rows() or chosen() has changed
    virtual void show_detail() = 0;  // detail() has changed
    virtual void show_sentence(const std::string& sentence) = 0;
    // By the program that the system has for it. False when it has none.
    virtual bool open_file(const std::filesystem::path& path) = 0;
};

class ExercisesPresenter {
public:
    ExercisesPresenter(ExercisesView& view, Screen& screen);

    void begin() { show(); }
    void find(const std::string& text);
    void choose(std::size_t index);
    // One was kept, here or by somebody else: the library is read again and shows it.
    void show_kept(const std::string& code);
    void open(std::size_t attachment);

    [[nodiscard]] const std::vector<ExerciseRow>& rows() const { return rows_; }
    [[nodiscard]] std::size_t chosen() const;
    // "35 come with Attune, 2 are your practice's own."
    [[nodiscard]] std::string counts() const;
    // Empty texts when nothing is chosen.
    [[nodiscard]] ExerciseDetail detail() const;
    // The one that is chosen, where it is the practice's own; else null.
    [[nodiscard]] const Exercise* own() const;
    [[nodiscard]] bool may_keep() const { return screen_.may(api::Permission::keep_library); }
    [[nodiscard]] OwnExerciseForms& typed() { return typed_; }

private:
    void show();
    void fetched(const Result<std::filesystem::path>& path);

    ExercisesView& view_;
    Screen& screen_;
    std::vector<ExerciseRow> rows_;
    std::string text_;
    std::string code_;  // of the one that is chosen
    OwnExerciseForms typed_;
    AttachmentFetch fetch_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
