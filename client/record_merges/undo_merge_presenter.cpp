#include "client/record_merges/undo_merge_presenter.hpp"

#include <utility>

#include "client/client_file/client_file_lines.hpp"
#include "client/forms/kept_write.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

UndoMergePresenter::UndoMergePresenter(FormView& view, Screen& screen, ClientModel& model,
                                       api::RecordMerge merge)
    : view_{view},
      screen_{screen},
      model_{model},
      merge_{std::move(merge)}
{
}

std::string UndoMergePresenter::what() const
{
    return say(
        "{1} was merged into this record on {2} by {3}. Everything that came from there goes back, as it "
        "stands by now; what was written since stays here.",
        line_of(merge_).title, medium_date(to_local(merge_.merged_at).day), merge_.merged_by);
}

void UndoMergePresenter::submit()
{
    view_.show_busy(true);
    view_.show_sentence(waiting_sentence(screen_.calls));
    screen_.calls.call<api::UndoMerge>(alive_, {model_.client_id(), merge_.merge_id},
                                       [this](const Result<api::UndoMerge::Reply>& reply) {
                                           view_.show_busy(false);
                                           if (!reply)
                                               return view_.show_sentence(reply.error().sentence);
                                           screen_.status.say(say("The merge is undone."));
                                           auto& model = model_;
                                           view_.close();
                                           model.refresh();
                                       });
}

}  // namespace attune::desktop
