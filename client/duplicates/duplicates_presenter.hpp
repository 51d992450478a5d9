// Records of the practice that may be about one person, for reception and practice leads, who are told only
// what they may see anyway, and say of a pair that it is two people where they may see both. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/duplicates.hpp"

namespace attune::desktop {

class DuplicatesView {
public:
    virtual ~DuplicatesView() = default;
    // The presenter's rows() have changed.
    virtual void show_rows() = 0;
    virtual void show_busy(bool busy) = 0;
    // What happened, or why it did not; `undo` when it can be taken back.
    virtual void show_sentence(const std::string& sentence, bool undo) = 0;
};

// Two records, side by side.
struct DuplicateRow {
    std::string one;    // "Wren Larkwhistle, LP-1003 (Maren Ashvale)", "A client of Tomas Reedling"
    std::string other;  // likewise
    std::string signs;  // "the same birth date and a similar name, the same phone number"; who said what
    std::optional<std::string> one_id = {};  // where one may see who they are
    std::optional<std::string> other_id = {};
    std::string pair_apart_id = {};  // of two people, as somebody has said
};

class DuplicatesPresenter {
public:
    DuplicatesPresenter(DuplicatesView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void refresh();
    // With those that are two people, below the others; without them at first.
    void show_apart(bool shown);
    // By the number of the row.
    void say_two_people(std::size_t row);
    void take_back(std::size_t row);
    // The last of both, once.
    void undo();

    [[nodiscard]] const std::vector<DuplicateRow>& rows() const { return rows_; }
    [[nodiscard]] bool may_say_two_people(std::size_t row) const;
    [[nodiscard]] bool may_take_back(std::size_t row) const;

private:
    struct Pair {
        std::string one_id;
        std::string other_id;
    };
    void taken(const api::ReadDuplicates::Reply& reply);
    void list();
    [[nodiscard]] std::string about_list() const;
    void send_apart(const Pair& pair);
    void send_back(const std::string& pair_apart_id);
    void say_done(const std::string& sentence, std::function<void()> undo);
    void say_refused(const Refusal& refusal);

    DuplicatesView& view_;
    Screen& screen_;
    api::ReadDuplicates::Reply found_;
    std::vector<DuplicateRow> rows_;
    bool apart_shown_ = false;
    std::string done_;            // what was done before it was read again
    std::function<void()> undo_;  // null where nothing can be taken back
    bool busy_ = false;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

DuplicateRow row_of(const api::DuplicatePair& pair);
DuplicateRow row_of(const api::PairApart& pair);

}  // namespace attune::desktop
