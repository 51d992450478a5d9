// A client's scores open on the Measures tab: Wren's PHQ-9, and a view that remembers what it was shown.
#pragma once

#include <algorithm>

#include "client/progress/progress_presenter.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

struct SeenProgress : ProgressView {
    void show_empty(bool loading_now) override { (loading_now ? loading : empty) = true; }
    void show_course() override { ++courses; }
    void show_forms() override {}
    void show_together() override { ++together; }
    void show_dose() override {}
    void show_refusal(const std::string& sentence) override { refusal = sentence; }
    void correct(const api::Administration& mistaken) override { corrected = mistaken.administration_id; }
    void reassign(const api::Administration& form) override { reassigned = form.administration_id; }
    void show_history(const std::string& words) override { history = words; }

    bool loading = false;
    bool empty = false;
    int courses = 0;
    int together = 0;
    std::string refusal;
    std::string corrected;
    std::string reassigned;
    std::string history;
};

// Wren's PHQ-9: complete on 1 September, stopped on 20 October, complete on 24 November.
struct Followed : TestDesk {
    Followed()
    {
        add("a1", "2026-09-01", {3, 3, 3, 3, 2, 3, 2, 1, 1});
        add("a2", "2026-10-20",
            {2, 2, 2, 2, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt});
        add("a3", "2026-11-24", {1, 1, 1, 2, 1, 1, 1, 1, 0});
        forms[1].state = api::AdministrationState::stopped;
        std::vector<CoursePoint> points;
        for (const auto& form : forms) {
            const auto scored = score(phq9, form.answers).value().front();
            points.push_back({form.administration_id, form.answered_on, scored.value, scored.band,
                              scored.answered, 9, false, VerdictKind::not_judged});
        }
        std::ranges::reverse(forms);
        overview.courses.push_back(make_course(phq9, phq9.scores[0], points, {}, 2));
        overview.sessions.push_back(
            {"s2", 1, "e1", 0, at_noon("2026-11-10"), 50, api::SessionState::did_not_attend});
        overview.sessions.push_back(
            {"s1", 1, "e1", 1, at_noon("2026-09-01"), 50, api::SessionState::attended});
        overview.sessions.push_back({"s3", 1, "e1", 0, at_noon("2026-12-01"), 50, api::SessionState::booked});
        connection.on<api::ReadAdministrations>([this](const auto&) {
            return api::ReadAdministrations::Reply{forms, std::nullopt};
        });
    }

    void add(const std::string& id, const std::string& day, std::vector<std::optional<int>> answers)
    {
        api::Administration form;
        form.administration_id = id;
        form.instrument = "phq9";
        form.answered_on = parse_day(day).value();
        form.answers = std::move(answers);
        forms.push_back(std::move(form));
    }

    FollowedScore followed() { return followed_scores(library, *model.overview()).at(0); }

    Instrument phq9 = shipped("phq9");
    Forms forms;
    SeenProgress view;
    ProgressPresenter presenter{view, screen, model};
};

}  // namespace attune::desktop
