// A place on the waiting list being entered or changed: the form of its dialog. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/diary/comer_finder.hpp"
#include "client/screen.hpp"
#include "shared/api/waiting.hpp"

namespace attune::desktop {

// As typed and chosen.
struct WaitingForm {
    api::WaitsFor waits_for = api::WaitsFor::another_time;
    api::Urgency urgency = api::Urgency::routine;
    std::string since;
    std::vector<Weekday> weekdays;
    std::vector<DayPart> day_parts;
    std::string therapist_id;  // empty for anybody
    std::string note;

    bool operator==(const WaitingForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(WaitingForm, (), (waits_for, urgency, since, weekdays, day_parts, therapist_id, note))

class WaitingFormView {
public:
    virtual ~WaitingFormView() = default;
    virtual void show_form(const WaitingForm& form) = 0;
    // The presenter's found() and chosen() have changed.
    virtual void show_clients() = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths "client_id", "since", "therapist_id", "note".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class WaitingFormPresenter {
public:
    static constexpr auto draft_kind = "waiting";

    using Done = std::function<void(const api::WaitingEntry&)>;

    // A new place, or another word about one that is there.
    WaitingFormPresenter(WaitingFormView& view, Screen& screen, std::vector<api::Therapist> therapists,
                         Done done);
    WaitingFormPresenter(WaitingFormView& view, Screen& screen, std::vector<api::Therapist> therapists,
                         api::WaitingEntry entry, Done done);
    // Takes up what was left unfinished.
    WaitingFormPresenter(WaitingFormView& view, Screen& screen, std::vector<api::Therapist> therapists,
                         const Draft& draft, Done done);

    void begin();
    void find(const std::string& typed);
    void choose(std::size_t found);
    void change(const WaitingForm& form);
    void submit();
    void discard() { screen_.drafts.remove(draft_id_); }

    [[nodiscard]] bool changing() const { return kept_.entry.has_value(); }
    // "Wren Larkwhistle, LP-1004"; empty for nobody yet.
    [[nodiscard]] const std::string& chosen() const { return kept_.name; }
    [[nodiscard]] const std::vector<Comer>& found() const { return found_; }
    [[nodiscard]] const std::vector<api::Therapist>& therapists() const { return therapists_; }

private:
    struct Kept {
        std::optional<api::WaitingEntry> entry;  // that is changed
        std::string client_id;
        std::string name;
        WaitingForm form;
        std::string key;  // of the write that may have happened
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (entry, client_id, name, form, key), (), ())

    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Result<api::WaitingDetails> read() const;
    void answered(const Result<api::WaitingEntry>& reply);

    WaitingFormView& view_;
    Screen& screen_;
    std::vector<api::Therapist> therapists_;
    std::unique_ptr<ComerFinder> finder_;
    Done done_;
    std::string draft_id_;
    Kept kept_;
    std::vector<Comer> found_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
