// The working hours of a therapist, as they are typed into a week: read, changed and saved as a version. No
// wx here.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/hours.hpp"

namespace attune::desktop {

// As typed: from when until when, twice; empty for no work.
struct HoursOfDay {
    std::array<std::string, most_stretches_a_day> from;
    std::array<std::string, most_stretches_a_day> until;

    bool operator==(const HoursOfDay&) const = default;
};

struct HoursForm {
    std::string valid_from;
    std::array<HoursOfDay, 7> days;  // Monday first

    bool operator==(const HoursForm&) const = default;
};

class HoursView {
public:
    virtual ~HoursView() = default;
    virtual void show_form(const HoursForm& form) = 0;
    // The presenter's therapists() and therapist() have changed.
    virtual void show_therapists() = 0;
    // Which hours hold, and which will, a line each.
    virtual void show_known(const std::string& lines) = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths "valid_from", and "day1" (Monday) to "day7".
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class HoursPresenter {
public:
    // Of that therapist to begin with; empty for one's own.
    HoursPresenter(HoursView& view, Screen& screen, std::string therapist_id, std::function<void()> done);

    void begin() { read(); }
    void choose(const std::string& therapist_id);
    // Monday's into Tuesday to Friday.
    void fill_week(HoursForm form);
    void submit(const HoursForm& form);

    [[nodiscard]] const std::vector<api::Therapist>& therapists() const { return known_.therapists; }
    [[nodiscard]] const std::string& therapist() const { return known_.therapist_id; }

private:
    void read();
    void arrived();
    void answered(const Result<api::TherapistHours>& reply);

    HoursView& view_;
    Screen& screen_;
    std::string asked_for_;
    std::function<void()> done_;
    api::ReadHours::Reply known_;
    bool busy_ = false;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
