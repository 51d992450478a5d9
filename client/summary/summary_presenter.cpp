#include "client/summary/summary_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/summary/summary_file.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string words_of(const api::Session& session)
{
    const auto day = long_date(to_local(session.starts_at).day);
    return session.number > 0 ? say("Session {1}, {2}", session.number, day) : day;
}

}  // namespace

SummaryPresenter::SummaryPresenter(SummaryView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    if (const auto* overview = model_.overview())
        for (const auto& session : overview->sessions)
            if (session.state == api::SessionState::attended)
                choices_.push_back({session.session_id, words_of(session)});
    connection_ = screen_.calls.changes().add([this] {
        if (saver_.busy())
            view_.show_sentence(waiting_sentence(screen_.calls));
    });
}

void SummaryPresenter::begin()
{
    if (choices_.empty())
        return view_.show_sentence(say("No session has been held yet. Record one, and its summary is here."));
    read();
}

void SummaryPresenter::choose(std::size_t index)
{
    if (index >= choices_.size() || index == chosen_)
        return;
    chosen_ = index;
    read();
}

void SummaryPresenter::read()
{
    reading_ = std::make_shared<char>();
    summary_.reset();
    saver_.forget();
    view_.show_busy(true);
    screen_.calls.call<api::ReadSummary>(reading_, {model_.client_id(), choices_[chosen_].session_id},
                                         [this](const Result<api::SessionSummary>& reply) {
                                             view_.show_busy(false);
                                             if (!reply)
                                                 return view_.show_sentence(reply.error().sentence);
                                             summary_ = *reply;
                                             view_.show_sentence({});
                                             view_.show_summary(*summary_);
                                         });
}

std::string SummaryPresenter::suggested_file_name() const
{
    if (!summary_)
        return {};
    return file_name_for(summary_->initials, to_local(summary_->session_at).day);
}

void SummaryPresenter::save(const std::filesystem::path& path)
{
    if (!summary_ || saver_.busy())
        return;
    view_.show_busy(true);
    saver_.save<api::FileSummary>({model_.client_id(), choices_[chosen_].session_id}, path,
                                  [this](bool saved, const std::string& sentence) {
                                      view_.show_busy(false);
                                      view_.show_sentence(saved ? std::string{} : sentence);
                                      if (saved)
                                          view_.show_saved(sentence);
                                  });
}

}  // namespace attune::desktop
