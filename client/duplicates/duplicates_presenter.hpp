// Records of the practice that may be about one person, for reception and practice leads, who are told only
// what they may see anyway. No wx here.
#pragma once

#include <memory>
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
    virtual void show_sentence(const std::string& sentence) = 0;
};

// Two records, side by side.
struct DuplicateRow {
    std::string one;    // "Wren Larkwhistle, LP-1003 (Maren Ashvale)", "A client of Tomas Reedling"
    std::string other;  // likewise
    std::string signs;  // "the same birth date and a similar name, the same phone number"
};

class DuplicatesPresenter {
public:
    DuplicatesPresenter(DuplicatesView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void refresh();
    [[nodiscard]] const std::vector<DuplicateRow>& rows() const { return rows_; }

private:
    void taken(const api::ReadDuplicates::Reply& reply);

    DuplicatesView& view_;
    Screen& screen_;
    std::vector<DuplicateRow> rows_;
    std::shared_ptr<void> reading_;
};

DuplicateRow row_of(const api::DuplicatePair& pair);

}  // namespace attune::desktop
