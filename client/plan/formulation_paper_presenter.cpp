#include "client/plan/formulation_paper_presenter.hpp"

#include <algorithm>

#include "shared/domain/plain_formulation.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

FormulationPaperPresenter::FormulationPaperPresenter(FormulationPaperView& view, Screen& screen,
                                                     ClientModel& model, std::int64_t number)
    : view_{view},
      screen_{screen},
      model_{model},
      number_{number},
      saver_{screen, model, say("The formulation")}
{
}

void FormulationPaperPresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadFormulationPaper>(alive_, {model_.client_id(), number_},
                                                  [this](const Result<api::FormulationPaper>& reply) {
                                                      view_.show_busy(false);
                                                      if (!reply)
                                                          return view_.show_sentence(reply.error().sentence);
                                                      said_ = *reply;
                                                      view_.show_paper();
                                                  });
}

void FormulationPaperPresenter::choose(api::FormulationPaperKind kind)
{
    if (saver_.busy() || kind == kind_)
        return;
    kind_ = kind;
    saver_.forget();
    view_.show_sentence({});
    if (said_)
        view_.show_paper();
}

void FormulationPaperPresenter::leave_out(FormulationPart part, bool left_out)
{
    if (saver_.busy() || !said_)
        return;
    std::erase(left_out_, part);
    if (left_out)
        left_out_.push_back(part);
    const bool nothing_left = in_plain_words(said_->text, left_out_).empty();
    if (nothing_left)
        left_out_.pop_back();
    saver_.forget();
    view_.show_sentence(nothing_left ? say("One part at least stays on the page.") : "");
    view_.show_paper();
}

std::vector<FormulationPart> FormulationPaperPresenter::written_parts() const
{
    std::vector<FormulationPart> parts;
    if (said_)
        for (const auto& part : in_plain_words(said_->text, {}))
            parts.push_back(part.part);
    return parts;
}

std::string FormulationPaperPresenter::suggested_file_name() const
{
    if (!said_)
        return {};
    const auto what =
        kind_ == api::FormulationPaperKind::diagram ? say("Formulation") : say("In plain words");
    return said_->initials + ' ' + what + ' ' + to_string(local_day(said_->saved_at)) + ".pdf";
}

void FormulationPaperPresenter::save(const std::filesystem::path& path)
{
    if (!said_ || saver_.busy())
        return;
    view_.show_busy(true);
    saver_.save<api::FileFormulationPaper>({model_.client_id(), number_, kind_, left_out_}, path,
                                           [this](bool, const std::string& sentence) {
                                               view_.show_busy(false);
                                               view_.show_sentence(sentence);
                                           });
}

}  // namespace attune::desktop
