// The safety plan as it is written with the client: what is typed is kept until the server has it as a
// version, and never put over somebody else's. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/safety_plans.hpp"

namespace attune::desktop {

class SafetyPlanView {
public:
    virtual ~SafetyPlanView() = default;
    // Fills the fields. Never while somebody types.
    virtual void show_plan(const SafetyPlanContents& contents) = 0;
    // The presenter's versions() have changed.
    virtual void show_versions() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class SafetyPlanPresenter {
public:
    static constexpr auto draft_kind = "safety_plan";

    SafetyPlanPresenter(SafetyPlanView& view, Screen& screen, ClientModel& model,
                        const Draft* draft = nullptr);

    void begin();
    [[nodiscard]] bool may_write() const { return screen_.may(api::Permission::record_care); }
    // "Version 3, 24 Nov 2026, Maren Ashvale: People I can ask for help"; the latest first.
    [[nodiscard]] std::vector<std::string> versions() const;
    // One of them whole, as it is read.
    [[nodiscard]] std::string version_text(std::size_t index) const;

    // Everything in the fields, at every keystroke.
    void change(const SafetyPlanContents& contents);
    // Makes a version. Closes without one where nothing differs from the latest.
    void submit();
    void discard();
    // Files the latest version as a PDF among the client's documents.
    void file_paper();

private:
    struct Kept {
        std::int64_t row_version = 0;  // of the version that this grew out of; 0: the first
        SafetyPlanContents base;       // that version
        SafetyPlanContents form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (row_version, base, form, key), (), ())

    [[nodiscard]] Draft draft() const;
    void read();
    void answered(const Result<api::SafetyPlan>& reply);
    void meet(const api::SafetyPlan& theirs);

    SafetyPlanView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    Kept kept_;
    bool from_draft_ = false;
    bool read_ = false;
    bool busy_ = false;
    std::vector<api::SafetyPlan> versions_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
