// Taking two records apart that were merged. No wx here.
#pragma once

#include <memory>
#include <string>

#include "client/client_model.hpp"
#include "client/forms/kept_form.hpp"
#include "shared/api/record_merges.hpp"

namespace attune::desktop {

class UndoMergePresenter {
public:
    UndoMergePresenter(FormView& view, Screen& screen, ClientModel& model, api::RecordMerge merge);

    // "Wren Larkwistle, LP-1003 was merged into this record on 3 May 2026 by Maren Ashvale. ..."
    [[nodiscard]] std::string what() const;
    void submit();

private:
    FormView& view_;
    Screen& screen_;
    ClientModel& model_;
    api::RecordMerge merge_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
