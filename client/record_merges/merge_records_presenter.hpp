// Making two records of one person one: the other is found, both are laid side by side, and whoever merges
// them chooses which is kept and what of the details. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/caseload/client_finder.hpp"
#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/record_merges.hpp"

namespace attune::desktop {

class MergeRecordsView {
public:
    virtual ~MergeRecordsView() = default;
    // Who fits what was typed has changed.
    virtual void show_found() = 0;
    // Both records are known, or another choice was made.
    virtual void show_compared() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
    // The record that is kept is not the one whose workspace is open: that one is closed by now.
    virtual void open_client(const std::string& client_id) = 0;
};

// The record that is open is the left one, the other the right one.
enum class RecordSide { left, right };

// A detail in which they differ.
struct DetailChoice {
    std::string name;  // "Phone"
    std::string left;  // "01632 960001", "nothing"
    std::string right;
    RecordSide chosen = RecordSide::left;
    bool open = true;  // both know it, so there is a choice
};

class MergeRecordsPresenter {
public:
    static constexpr std::size_t most_shown = 200;

    // Without `other_id` it is looked for on the caseload.
    MergeRecordsPresenter(MergeRecordsView& view, Screen& screen, ClientModel& model, std::string other_id);

    void begin();
    void find(const std::string& text);
    // By their place in found().
    void choose_client(std::size_t index);
    void keep(RecordSide side);
    // By its place in details().
    void choose(std::size_t detail, RecordSide side);
    void submit();

    [[nodiscard]] bool searches() const { return searches_; }
    // "Kit Mossgate, born 12 Mar 1992, R-17", at most `most_shown`.
    [[nodiscard]] std::vector<std::string> found() const;
    // Both records are known; what is below is empty before.
    [[nodiscard]] bool compared() const { return read_.has_value(); }
    // Nothing stands against it.
    [[nodiscard]] bool may_submit() const { return !read_ || read_->hindrances.empty(); }
    // "Wren Larkwhistle, LP-1003"
    [[nodiscard]] std::string name(RecordSide side) const;
    // "2 episodes, 12 sessions, 9 forms; last session 3 Nov 2026"
    [[nodiscard]] std::string holds(RecordSide side) const;
    [[nodiscard]] RecordSide kept() const { return kept_; }
    [[nodiscard]] std::vector<DetailChoice> details() const;
    // What will happen, a sentence each.
    [[nodiscard]] std::vector<std::string> consequences() const;
    // What stands against it, a sentence each.
    [[nodiscard]] std::vector<std::string> hindrances() const;

private:
    // `said` stays below it, unless what stands against a merge says more.
    void compare(const std::string& said = {});
    void choose_defaults();
    [[nodiscard]] const api::ComparedRecord& record(RecordSide side) const;
    [[nodiscard]] std::vector<api::ClientDetail> taken() const;
    void heard(const Result<api::RecordMerge>& reply, const std::string& kept_id);

    MergeRecordsView& view_;
    Screen& screen_;
    ClientFinder finder_;
    ClientModel& model_;
    std::string other_id_;
    bool searches_ = false;
    std::string text_;
    std::vector<const api::CaseloadRow*> found_;
    std::optional<api::CompareRecords::Reply> read_;
    RecordSide kept_ = RecordSide::left;
    std::vector<api::ClientDetail> differing_;
    std::vector<RecordSide> chosen_;  // for each of them
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
