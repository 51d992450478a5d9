#include "client/tags/tags_presenter.hpp"

#include <algorithm>
#include <sstream>

#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

ClientTagsPresenter::ClientTagsPresenter(ClientTagsView& view, Screen& screen, ClientModel& model,
                                         const std::vector<std::string>& tags)
    : view_{view},
      screen_{screen},
      model_{model}
{
    for (const auto& tag : tags)
        choices_.push_back({tag, true});
}

void ClientTagsPresenter::begin()
{
    screen_.calls.call<api::ReadTags>(alive_, {}, [this](const Result<api::Tags>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        for (const auto& tag : reply->tags)
            if (std::ranges::find(choices_, tag, &Choice::tag) == choices_.end())
                choices_.push_back({tag, false});
        std::ranges::sort(choices_, {}, &Choice::tag);
        view_.show_choices();
        if (choices_.empty())
            view_.show_sentence(
                say("The practice has no tags yet. A practice lead keeps the list (Practice, Tags)."));
    });
}

void ClientTagsPresenter::choose(std::size_t choice, bool chosen)
{
    choices_.at(choice).chosen = chosen;
}

void ClientTagsPresenter::save()
{
    if (busy_)
        return;
    std::vector<std::string> tags;
    for (const auto& choice : choices_)
        if (choice.chosen)
            tags.push_back(choice.tag);
    if (tags.size() > api::most_tags_of_a_client)
        return view_.show_sentence(
            say("These are {1} tags; there is room for {2}.", tags.size(), api::most_tags_of_a_client));
    busy_ = true;
    view_.show_busy(true);
    view_.show_sentence(waiting_sentence(screen_.calls));
    screen_.calls.call<api::TagClient>(alive_, {model_.client_id(), tags},
                                       [this](const Result<api::Tags>& reply) {
                                           busy_ = false;
                                           view_.show_busy(false);
                                           if (!reply)
                                               return view_.show_sentence(reply.error().sentence);
                                           screen_.status.say(saved_words(screen_));
                                           model_.refresh();
                                           view_.close();
                                       });
}

void PracticeTagsPresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadTags>(alive_, {}, [this](const Result<api::Tags>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        view_.show_busy(false);
        std::string lines;
        for (const auto& tag : reply->tags)
            lines += tag + '\n';
        view_.show_tags(lines, screen_.may(api::Permission::keep_practice));
    });
}

void PracticeTagsPresenter::save(const std::string& lines)
{
    api::Tags tags;
    std::istringstream text{lines};
    for (std::string line; std::getline(text, line);)
        if (auto tag = trimmed(line); !tag.empty())
            tags.tags.push_back(std::move(tag));
    view_.show_faults({});
    view_.show_sentence(waiting_sentence(screen_.calls));
    view_.show_busy(true);
    screen_.calls.call<api::KeepTags>(alive_, tags, [this](const Result<api::Tags>& reply) {
        view_.show_busy(false);
        if (reply) {
            screen_.status.say(saved_words(screen_));
            return view_.close();
        }
        view_.show_faults(reply.error().fields);
        view_.show_sentence(reply.error().sentence);
    });
}

}  // namespace attune::desktop
