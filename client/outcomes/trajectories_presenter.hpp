// The trajectories behind the outcomes: of each verdict all together, and of the clients whom the reader may
// know one by one, a page at a time. No wx here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "reports/trajectory_chart.hpp"
#include "shared/api/outcomes.hpp"

namespace attune::desktop {

class TrajectoriesView {
public:
    virtual ~TrajectoriesView() = default;
    // What is drawn has changed.
    virtual void show_trajectories() = 0;
    // What could not be read; empty for nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class TrajectoriesPresenter {
public:
    TrajectoriesPresenter(TrajectoriesView& view, Screen& screen) : view_{view}, screen_{screen} {}

    // Another question; nothing is read before somebody looks.
    void ask(const api::ReadOutcomes::Request& question);
    // Reads what has not been read; `done`, if any, once all of it is here or could not be read.
    void look(std::function<void()> done = nullptr);

    // Whose episodes stand one by one: everybody with two scores, or those of one verdict.
    [[nodiscard]] static const std::vector<OutcomeGroup>& choices();
    [[nodiscard]] static std::string words_for(OutcomeGroup choice);
    [[nodiscard]] std::size_t choice() const { return choice_; }
    void choose(std::size_t choice);
    [[nodiscard]] TrajectoryAxis axis() const { return axis_; }
    void lay_across(TrajectoryAxis axis);

    [[nodiscard]] int page() const { return page_; }  // from 0
    [[nodiscard]] int pages() const;
    void turn_to(int page);

    [[nodiscard]] bool loaded() const { return groups_.has_value() && list_.has_value(); }
    [[nodiscard]] bool empty() const { return loaded() && groups_->groups.empty(); }
    // Why they could not be read; empty when they could.
    [[nodiscard]] const std::string& fault() const { return fault_; }
    [[nodiscard]] reports::TrajectorySheet groups() const;
    // Headed by the clients' names.
    [[nodiscard]] reports::TrajectorySheet episodes() const;
    // Whose panel that is; nothing where the record is not the reader's to open.
    [[nodiscard]] std::optional<std::string> client_of(std::size_t panel) const;
    // The same for paper and files, headed by numbers.
    [[nodiscard]] reports::TrajectorySheet unnamed_episodes() const;
    // "Reliably worse: 40 episodes of clients of yours and 12 others. 25 to 40 are shown. From the most
    // worsened to the most improved."
    [[nodiscard]] std::string episodes_words() const;

    // The means and every form that is drawn, without names.
    [[nodiscard]] std::string csv() const;

private:
    void read_groups();
    void read_list();
    void arrived();
    void failed(const std::string& sentence);
    void tell_who_waits();
    [[nodiscard]] reports::TrajectorySheet sheet(const std::vector<std::string>& headings) const;

    TrajectoriesView& view_;
    Screen& screen_;
    std::optional<api::ReadOutcomes::Request> question_;
    std::optional<api::ReadTrajectories::Reply> groups_;
    std::optional<api::ListTrajectories::Reply> list_;
    TrajectoryAxis axis_ = TrajectoryAxis::sessions;
    std::size_t choice_ = 0;
    int page_ = 0;
    std::string fault_;
    std::vector<std::function<void()>> waiting_;  // the report and the CSV may wait at once
    std::shared_ptr<void> reading_groups_;
    std::shared_ptr<void> reading_list_;
};

}  // namespace attune::desktop
