#include "client/outcomes/outcomes_report_presenter.hpp"

#include <algorithm>

#include "reports/manuscript_text.hpp"
#include "reports/practice_paper.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::desktop {

namespace {

std::vector<std::string> usually_out(const api::PracticePaper& paper, const Manuscript& manuscript)
{
    const auto usual =
        std::ranges::find(paper.usual_parts, ManuscriptKind::outcomes_report, &api::UsualParts::kind);
    return usual == paper.usual_parts.end() ? usually_left_out(manuscript) : usual->left_out;
}

}  // namespace

OutcomesReportPresenter::OutcomesReportPresenter(OutcomesReportView& view, Screen& screen,
                                                 OutcomesPresenter& figures,
                                                 TrajectoriesPresenter& trajectories)
    : view_{view},
      screen_{screen},
      figures_{figures},
      trajectories_{trajectories}
{
}

void OutcomesReportPresenter::forget()
{
    reading_.reset();
    manuscript_.reset();
    view_.show_paper();
}

void OutcomesReportPresenter::look()
{
    if (!figures_.loaded() || reading_)
        return;
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadPracticePaper>(reading_, {},
                                               [this](const Result<api::PracticePaperRead>& reply) {
                                                   if (reply) {
                                                       paper_ = reply->paper;
                                                       return read_signature();
                                                   }
                                                   reading_.reset();
                                                   view_.show_sentence(reply.error().sentence);
                                               });
}

void OutcomesReportPresenter::read_signature()
{
    screen_.calls.call<api::ReadSignature>(reading_, {}, [this](const Result<api::Signature>& reply) {
        if (reply) {
            signature_ = *reply;
            return read_trajectories();
        }
        reading_.reset();
        view_.show_sentence(reply.error().sentence);
    });
}

void OutcomesReportPresenter::read_trajectories()
{
    trajectories_.look([this, reading = std::weak_ptr<void>{reading_}] {
        if (!reading.expired())
            write();
    });
}

void OutcomesReportPresenter::write()
{
    reading_.reset();
    const auto text = figures_.text(trajectories_);
    manuscript_ = reports::outcomes_manuscript(text);
    drawings_ = reports::outcome_drawings(text);
    reports::put_on_paper(*manuscript_, paper_, signature_);
    view_.show_sentence(trajectories_.fault());
    view_.show_parts();
    view_.show_paper();
}

std::vector<ManuscriptPart> OutcomesReportPresenter::parts() const
{
    return manuscript_ ? chosen(*manuscript_, {}).parts : std::vector<ManuscriptPart>{};
}

bool OutcomesReportPresenter::is_in(const std::string& part) const
{
    if (!manuscript_)
        return false;
    const auto out = left_out_.value_or(usually_out(paper_, *manuscript_));
    return std::ranges::find(out, part) == out.end();
}

void OutcomesReportPresenter::take_in(const std::string& part, bool in)
{
    if (!manuscript_ || in == is_in(part))
        return;
    auto out = left_out_.value_or(usually_out(paper_, *manuscript_));
    std::erase(out, part);
    if (!in)
        out.push_back(part);
    left_out_ = std::move(out);
    view_.show_paper();
}

std::optional<Manuscript> OutcomesReportPresenter::page() const
{
    if (!manuscript_)
        return std::nullopt;
    return chosen(*manuscript_, {.left_out = left_out_.value_or(usually_out(paper_, *manuscript_))});
}

std::string OutcomesReportPresenter::plain_text() const
{
    const auto manuscript = page();
    return manuscript ? reports::plain_text_of(*manuscript) : std::string{};
}

std::string OutcomesReportPresenter::html() const
{
    const auto manuscript = page();
    return manuscript ? reports::html_of(*manuscript) : std::string{};
}

std::string OutcomesReportPresenter::pdf() const
{
    const auto manuscript = page();
    return manuscript ? reports::pdf_of(reports::paper_of(*manuscript, reports::print_palette, drawings_))
                      : std::string{};
}

}  // namespace attune::desktop
