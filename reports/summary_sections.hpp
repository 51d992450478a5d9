// The sections of a session summary, each as pieces of a page.
#pragma once

#include "reports/chart_figure.hpp"
#include "reports/local_time.hpp"
#include "reports/page_text.hpp"
#include "shared/api/summary.hpp"

namespace attune::reports {

void add_letterhead(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset);
void add_in_short(PageText& page, const api::SessionSummary& summary);
void add_risk(PageText& page, const api::SessionSummary& summary);
void add_scores(PageText& page, const api::SessionSummary& summary);
void add_chart(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset);
void add_worked_on(PageText& page, const api::SessionSummary& summary);
void add_practice(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset);
void add_next(PageText& page, const api::SessionSummary& summary, const UtcOffset& offset);

// The score that is drawn large, or null.
const api::SummaryScore* charted_score(const api::SessionSummary& summary);

// The chart's text for readers: its caption and what stands on its axis; empty without a chart.
std::string charted_words(const api::SessionSummary& summary, const UtcOffset& offset);

// "6 or more is reliable", "more than 8.3 is reliable", or why there is no basis.
std::string basis_words(const Basis& basis);

}  // namespace attune::reports
