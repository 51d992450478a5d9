// A note template of the practice's own: written, changed, withdrawn and offered again by a lead. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/note_templates.hpp"

namespace attune::desktop {

// As it is typed. A section without a heading is none.
struct NoteTemplateForm {
    std::string name;
    std::string purpose;
    std::vector<TemplateSection> sections;

    bool operator==(const NoteTemplateForm&) const = default;
};

class OwnTemplateView {
public:
    virtual ~OwnTemplateView() = default;
    virtual void show_busy(bool busy) = 0;
    // "name", "purpose" and "sections".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class OwnTemplatePresenter {
public:
    // `kept` is told the code once the server has it.
    using Kept = std::function<void(const std::string& code)>;
    // `before` is what is changed; one without a code is new, and may hold sections to begin with.
    OwnTemplatePresenter(OwnTemplateView& view, Screen& screen, NoteTemplate before, Kept kept);

    [[nodiscard]] bool is_new() const { return before_.code.empty(); }
    [[nodiscard]] bool is_withdrawn() const { return before_.withdrawn; }
    // Private notes are written in the free one.
    [[nodiscard]] bool may_withdraw() const { return !is_new() && before_.code != free_template; }
    [[nodiscard]] NoteTemplateForm form() const { return {before_.name, before_.purpose, before_.sections}; }

    void keep(const NoteTemplateForm& form) { send(form, before_.withdrawn); }
    // It is offered no more, or again. Notes that were written by it stay as they are.
    void withdraw(const NoteTemplateForm& form, bool withdrawn) { send(form, withdrawn); }

private:
    void send(const NoteTemplateForm& form, bool withdrawn);
    void answered(const Result<NoteTemplate>& reply);

    OwnTemplateView& view_;
    Screen& screen_;
    NoteTemplate before_;
    Kept kept_;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// The sections that have a heading, each with a key of its own: those that had one keep it.
std::vector<TemplateSection> with_keys(const std::vector<TemplateSection>& typed);

}  // namespace attune::desktop
