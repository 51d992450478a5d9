// The care team of the client whose workspace is open: who is on it, a colleague added from a list, a
// membership ended, and the trail of both. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/care_team.hpp"

namespace attune::desktop {

class CareTeamView {
public:
    virtual ~CareTeamView() = default;
    // The presenter's team has changed.
    virtual void show_team() = 0;
    // What came of the last act; empty for nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class CareTeamPresenter {
public:
    CareTeamPresenter(CareTeamView& view, Screen& screen, ClientModel& model)
        : view_{view},
          screen_{screen},
          model_{model}
    {
    }

    // Reads the team again.
    void refresh();
    [[nodiscard]] const api::ReadCareTeam::Reply& care_team() const { return care_team_; }

    // One of care_team().may_join joins.
    void add(std::size_t colleague);
    // Whether that member of the team can leave it by the caller's word.
    [[nodiscard]] bool can_end(std::size_t member) const;
    void end(std::size_t member, const std::string& reason);

private:
    void take(const Result<api::ReadCareTeam::Reply>& reply);

    CareTeamView& view_;
    Screen& screen_;
    ClientModel& model_;
    api::ReadCareTeam::Reply care_team_;
    bool loaded_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "responsible therapist, since 3 Feb 2026", "by break-glass until 24 Nov, 17:40".
std::string member_words(const api::TeamMember& member, Instant now);
// "24 Nov 2026: Tomas Reedling left, through Maren Ashvale. The work is done."
std::string event_words(const api::TeamEvent& event, Instant now);

}  // namespace attune::desktop
