// The outcomes as a report: which parts are on the page, on the practice's own paper, and the forms in which
// it is printed, saved and copied. It is about no client, so it is filed in no record. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/outcomes/outcomes_presenter.hpp"
#include "shared/api/manuscripts.hpp"

namespace attune::desktop {

class OutcomesReportView {
public:
    virtual ~OutcomesReportView() = default;
    virtual void show_parts() = 0;
    // What it says now; nothing while it is being read.
    virtual void show_paper() = 0;
    // What could not be read; empty when there is nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class OutcomesReportPresenter {
public:
    OutcomesReportPresenter(OutcomesReportView& view, Screen& screen, OutcomesPresenter& figures,
                            TrajectoriesPresenter& trajectories);

    // Shows the report of the figures as they stand: reads the practice's paper, and the trajectories.
    void look();
    // The figures are others, or are being read: the page is none any more.
    void forget();

    // The parts that have something to say; empty until it was read.
    [[nodiscard]] std::vector<ManuscriptPart> parts() const;
    [[nodiscard]] bool is_in(const std::string& part) const;
    // Leaves a part out, or takes it in. One at least stays, for what the figures rest on is always there.
    void take_in(const std::string& part, bool in);

    // What is on the page; nothing until it was read.
    [[nodiscard]] std::optional<Manuscript> page() const;
    [[nodiscard]] const reports::Drawings& drawings() const { return drawings_; }
    [[nodiscard]] std::string plain_text() const;
    [[nodiscard]] std::string html() const;
    [[nodiscard]] std::string pdf() const;

private:
    void read_signature();
    void read_trajectories();
    void write();

    OutcomesReportView& view_;
    Screen& screen_;
    OutcomesPresenter& figures_;
    TrajectoriesPresenter& trajectories_;
    api::PracticePaper paper_;
    api::Signature signature_;
    std::optional<Manuscript> manuscript_;
    reports::Drawings drawings_;
    std::optional<std::vector<std::string>> left_out_;  // as somebody has chosen; kept for other figures
    std::shared_ptr<void> reading_;
};

}  // namespace attune::desktop
