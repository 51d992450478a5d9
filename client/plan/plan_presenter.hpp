// The Plan tab: the formulation as it is written, saved as versions, never over somebody else's, and its
// earlier versions. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/plan/formulation_text.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

// What stands around the boxes.
struct PlanState {
    std::string heading;   // "version 4, saved 10 Nov 2026"
    std::string sentence;  // what has happened or stands in the way; empty when nothing has
    bool may_type = false;
    bool may_save = false;
    bool may_print = false;  // a version has been saved
};

class PlanView {
public:
    virtual ~PlanView() = default;
    // Fills the fields. Never while somebody types.
    virtual void show_text(const FormulationText& text) = 0;
    virtual void show_state(const PlanState& state) = 0;
    // What supports each part, as it now stands. Somebody may be typing.
    virtual void show_evidence(const std::vector<Evidence>& evidence) = 0;
    // One line a version, the latest first; `chosen` is the one whose text is shown.
    virtual void show_versions(const std::vector<std::string>& lines, std::size_t chosen) = 0;
};

class PlanPresenter {
public:
    static constexpr auto draft_kind = "formulation";

    PlanPresenter(PlanView& view, Screen& screen, ClientModel& model);
    ~PlanPresenter();
    PlanPresenter(const PlanPresenter&) = delete;
    PlanPresenter& operator=(const PlanPresenter&) = delete;

    // Reads the plan, the first time that the tab is shown, and takes up what was left unfinished. What could
    // not be read without a connection is read when that is back.
    void open();
    // Everything in the fields, at every keystroke.
    void type(const FormulationBoxes& boxes, const ThreeSystems& systems);
    // Points at what supports a part, once at most; or no longer.
    void point_at(const Evidence& evidence);
    void take_off(const Evidence& evidence);
    // The version that is shown, or that what is shown grew out of; nothing before the first.
    [[nodiscard]] std::optional<std::int64_t> version() const;
    // Makes a version.
    void save();
    // Shows the version of that line; 0 goes back to what is being written.
    void choose(std::size_t line);

private:
    // What the draft holds.
    struct Kept {
        std::int64_t number = 0;  // of the version that this text grew out of
        FormulationText base;     // that version
        FormulationText text;
        std::string key;       // of the write that may have happened; empty when none is under way
        FormulationText sent;  // what that write carries
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (number, base, text, key, sent), (), ())

    void read(const Result<api::Plan>& reply);
    void look_for_draft();
    void take_up(const Draft& draft);
    void changed();
    void evidence_changed();
    void keep();
    [[nodiscard]] Draft draft() const;
    void send();
    void answered(const Result<api::Formulation>& reply);
    void recorded(const api::Formulation& formulation);
    void meet(const api::Formulation& theirs);
    void put(const api::Formulation& formulation);
    void show_all();
    void show_state();
    [[nodiscard]] bool dirty() const { return kept_.text != kept_.base || !kept_.key.empty(); }
    [[nodiscard]] bool may_write() const;
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] std::string sentence() const;
    [[nodiscard]] std::vector<std::string> lines() const;

    PlanView& view_;
    Screen& screen_;
    ClientModel& model_;
    api::Plan plan_;
    Kept kept_;
    std::string draft_id_ = new_key();
    bool wanted_ = false;  // open() was called
    bool opened_ = false;  // the plan is read, or on its way
    bool loaded_ = false;
    bool busy_ = false;
    bool draft_kept_ = false;
    std::string said_;                         // the last thing that happened
    std::optional<api::Formulation> earlier_;  // shown instead of what is being written
    std::size_t line_ = 0;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
