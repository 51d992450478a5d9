// How an episode came about, how it began and ended, and the beginning of another: what is typed, kept until
// the server has it. No wx here.
#pragma once

#include <optional>
#include <string>

#include "client/client_model.hpp"
#include "client/forms/kept_form.hpp"
#include "shared/api/episodes.hpp"

namespace attune::desktop {

// As typed.
struct ReferralForm {
    std::string episode_id;
    std::int64_t row_version = 0;
    std::string referred_on;
    std::optional<ReferralSource> source;
    std::optional<ReferralUrgency> urgency;
    std::string referred_by;
    std::optional<std::string> service_id = {};

    bool operator==(const ReferralForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReferralForm, (),
                      (episode_id, row_version, referred_on, source, urgency, referred_by, service_id))

class ReferralPresenter {
public:
    static constexpr auto draft_kind = "referral";

    ReferralPresenter(FormView& view, Screen& screen, ClientModel& model, const api::Episode& episode,
                      const Draft* draft = nullptr);

    [[nodiscard]] const ReferralForm& form() const { return form_.form(); }
    void change(const ReferralForm& form);
    void save();
    void discard() { form_.discard(); }

private:
    FormView& view_;
    ClientModel& model_;
    KeptForm<ReferralForm> form_;
};

// As typed.
struct EndingForm {
    std::string episode_id;
    std::int64_t row_version = 0;
    std::string ended_on;
    std::optional<EndReason> reason;
    std::string outcome;
    std::string agreed_afterwards;

    bool operator==(const EndingForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(EndingForm, (), (episode_id, row_version, ended_on, reason, outcome, agreed_afterwards))

class EndingPresenter {
public:
    static constexpr auto draft_kind = "ending";

    EndingPresenter(FormView& view, Screen& screen, ClientModel& model, const api::Episode& episode,
                    const Draft* draft = nullptr);

    [[nodiscard]] const EndingForm& form() const { return form_.form(); }
    // It has ended already: the way it ended is told anew, or it goes on.
    [[nodiscard]] bool has_ended() const { return has_ended_; }
    void change(const EndingForm& form);
    void save();
    void reopen();
    void discard() { form_.discard(); }

private:
    FormView& view_;
    ClientModel& model_;
    bool has_ended_;
    KeptForm<EndingForm> form_;
};

// As typed.
struct EpisodeForm {
    std::string episode_id;  // whose beginning is corrected; empty: another one begins
    std::int64_t row_version = 0;
    std::string problem;
    std::string started_on;
    std::string planned_sessions;
    std::optional<std::string> service_id = {};  // as the episode before it, until another is chosen

    bool operator==(const EpisodeForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(EpisodeForm, (),
                      (episode_id, row_version, problem, started_on, planned_sessions, service_id))

class EpisodePresenter {
public:
    static constexpr auto draft_kind = "episode";

    // `corrected` is one whose beginning is corrected; null where another one begins.
    EpisodePresenter(FormView& view, Screen& screen, ClientModel& model, const api::Episode* corrected,
                     const Draft* draft = nullptr);

    [[nodiscard]] const EpisodeForm& form() const { return form_.form(); }
    [[nodiscard]] bool corrects() const { return !form().episode_id.empty(); }
    void change(const EpisodeForm& form);
    void save();
    void discard() { form_.discard(); }

private:
    [[nodiscard]] std::string title() const;

    FormView& view_;
    ClientModel& model_;
    KeptForm<EpisodeForm> form_;
};

}  // namespace attune::desktop
