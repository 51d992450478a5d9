// The caseload: every client of the person signed in, found as they type, sorted by what needs attention.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/caseload.hpp"

namespace attune::desktop {

class CaseloadView {
public:
    virtual ~CaseloadView() = default;
    virtual void show_busy(bool busy) = 0;
    // The presenter's rows(), counts() and emptiness() have changed.
    virtual void show_rows() = 0;
    virtual void show_refusal(const std::string& sentence) = 0;
};

// What a row can be sorted by; `attention` is the server's own order.
enum class CaseloadOrder { attention, client, session, followed, now, change, verdict, next };

// Why no row is shown.
enum class Emptiness { none, loading, no_clients, none_ended, none_past, nothing_found };

class CaseloadPresenter {
public:
    CaseloadPresenter(CaseloadView& view, Screen& screen);

    // Reads all pages again; the rows shown stay until the new ones are whole.
    void refresh();
    void find(const std::string& text);
    // Clients with an open episode, or those whose episode has ended.
    void show_episodes(api::EpisodesShown episodes);
    // The same whatever was searched for, and read anew where they are shown already.
    void show_all_of(api::EpisodesShown episodes);
    // Those with that tag alone; empty for all.
    void filter(const std::string& tag);
    // Of the clients that were read, by name.
    [[nodiscard]] std::vector<std::string> tags() const;
    void sort(CaseloadOrder order, bool ascending);

    [[nodiscard]] const std::vector<const api::CaseloadRow*>& rows() const { return shown_; }
    // "34 open, 6 need attention. 21 of 29 with two scores or more are reliably better."
    [[nodiscard]] std::string counts() const;
    [[nodiscard]] Emptiness emptiness() const;
    // How many clients have an open episode; nullopt before these were read.
    [[nodiscard]] std::optional<std::size_t> open() const { return open_; }
    // The score that the row follows, as the list names it.
    [[nodiscard]] std::string followed(const api::CaseloadRow& row) const;
    // What needs attention most, or what is due: "Risk answer", "Due: FCS, PHQ-9".
    [[nodiscard]] std::string attention(const api::CaseloadRow& row) const;
    // "Tue 1 Dec, 14:00", "None booked"; of an episode that ended: "Ended 3 Nov 2026".
    [[nodiscard]] std::string next_session(const api::CaseloadRow& row) const;

private:
    void read_page(std::optional<std::string> after);
    void show();

    CaseloadView& view_;
    Screen& screen_;
    std::vector<api::CaseloadRow> all_;
    std::vector<api::CaseloadRow> arriving_;
    std::vector<const api::CaseloadRow*> shown_;
    api::EpisodesShown episodes_ = api::EpisodesShown::open;
    std::optional<std::size_t> open_;
    std::string text_;
    std::string tag_;
    CaseloadOrder order_ = CaseloadOrder::attention;
    bool ascending_ = true;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;
};

}  // namespace attune::desktop
