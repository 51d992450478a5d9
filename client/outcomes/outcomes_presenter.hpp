// Outcomes: which episodes are counted on which score, the figures in lines, the list behind the one that is
// chosen, and what is saved of it. No wx here.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/outcomes/trajectories_presenter.hpp"
#include "client/screen.hpp"
#include "reports/outcomes_manuscript.hpp"
#include "shared/api/outcomes.hpp"

namespace attune::desktop {

class OutcomesView {
public:
    virtual ~OutcomesView() = default;
    // The figures have changed; the list behind them is empty.
    virtual void show_outcomes() = 0;
    virtual void show_list() = 0;
    // What could not be done; empty for nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class OutcomesPresenter {
public:
    struct Choice {
        std::string instrument;
        std::string score;
        std::string name;
    };
    struct Period {
        std::string name;  // "The last 12 months", "2026"; the last one is of dates that are typed
        Day from;
        Day until;
    };
    // A therapist or a service to count by.
    struct Named {
        std::string id;  // empty: all of them
        std::string name;

        bool operator==(const Named&) const = default;
    };
    // A row of the table: a section's heading, or a figure under it.
    struct Row {
        bool heading = false;
        std::string label;
        std::string count;
        std::string value;
        std::string interval;
        std::optional<reports::OutcomeList> list;
        std::optional<VerdictKind> verdict;
    };
    struct ListedClient {
        std::string client_id;
        std::string name;
        std::string scores;  // "18 → 6"
        std::string ended;   // "ended 3 Nov 2026", "since 3 Nov 2026"
        std::optional<VerdictKind> verdict;
        bool on_caseload = true;  // otherwise the record is not theirs to open
    };

    OutcomesPresenter(OutcomesView& view, Screen& screen);

    [[nodiscard]] const std::vector<Choice>& scores() const { return scores_; }
    [[nodiscard]] const std::vector<Period>& periods() const { return periods_; }
    // "All therapists" first; a single one when the reader counts themselves alone.
    [[nodiscard]] std::vector<Named> therapists() const;
    // "All services" first, "No service" last; empty while the practice has none. Other figures may bring
    // other services; the chosen one stays among them.
    [[nodiscard]] std::vector<Named> services() const;

    // What is asked, as it stands in the filters.
    struct Filters {
        std::size_t score = 0;
        api::OutcomePeriod by = api::OutcomePeriod::ended;
        std::size_t period = 0;
        std::string therapist;  // by id, as the service, for lists come and go
        std::string problem;
        std::string service;  // or api::no_service

        bool operator==(const Filters&) const = default;
    };
    [[nodiscard]] const Filters& filters() const { return filters_; }
    // Reads again when they are others.
    void filter(const Filters& filters);
    void refresh();

    // The period is of dates that are typed, at first those of the period before.
    [[nodiscard]] bool dates_are_typed() const { return filters_.period + 1 == periods_.size(); }
    [[nodiscard]] const Period& period() const { return periods_.at(filters_.period); }
    // Reads again when a typed day is another one; what is none is said.
    void type_from(const std::string& typed);
    void type_until(const std::string& typed);

    [[nodiscard]] bool loaded() const { return reply_.has_value(); }
    [[nodiscard]] bool empty() const;  // no episode at all
    [[nodiscard]] const reports::OutcomeReport& report() const { return report_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    // What sections say besides their figures, and what all of them rest on; a line each.
    [[nodiscard]] std::string notes() const;
    [[nodiscard]] reports::OutcomeBars bars() const;
    // Of two therapists or more; empty otherwise.
    [[nodiscard]] reports::TherapistFunnel funnel() const;

    // Opens what stands behind a row; a row without a list closes it.
    void open(std::size_t row);
    // Until when the reader may open names beyond their caseload; empty when they may not.
    [[nodiscard]] std::string permission_words() const;
    // "Reliably better: 11 episodes of clients of yours and 7 others."
    [[nodiscard]] const std::string& list_heading() const { return list_heading_; }
    [[nodiscard]] const std::vector<ListedClient>& list() const { return list_; }

    // "Outcomes PHQ-9 2026-11-24"
    [[nodiscard]] std::string file_name() const;
    // "Trajectories PHQ-9 2026-11-24"
    [[nodiscard]] std::string file_name_of_trajectories() const;
    [[nodiscard]] std::string csv() const;
    // For paper, with the trajectories of the same question.
    [[nodiscard]] reports::OutcomesText text(const TrajectoriesPresenter& trajectories) const;
    // Whole or not at all; what came of it is said in the status line or in the view.
    void save(const std::filesystem::path& path, const std::string& bytes);

    // What is asked, for whoever asks more of it.
    [[nodiscard]] api::ReadOutcomes::Request request() const;

private:
    [[nodiscard]] reports::OutcomeSelection selection() const;
    void type_day(Day Period::*which, const std::string& typed);
    void take(api::ReadOutcomes::Reply reply);
    void take_services(std::vector<api::OutcomeService> services);
    void fill_rows();
    void clear_list();
    void take_list(const api::ListOutcome::Reply& reply, const Row& row);

    OutcomesView& view_;
    Screen& screen_;
    std::vector<Choice> scores_;
    std::vector<Period> periods_;
    std::vector<api::OutcomeTherapist> therapists_;
    std::vector<api::OutcomeService> services_;
    Filters filters_;
    std::optional<api::ReadOutcomes::Reply> reply_;
    bool has_cut_off_ = false;
    reports::OutcomeReport report_;
    std::vector<Row> rows_;
    std::string list_heading_;
    std::vector<ListedClient> list_;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> listing_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
