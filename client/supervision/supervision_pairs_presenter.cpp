#include "client/supervision/supervision_pairs_presenter.hpp"

#include <optional>

#include "client/forms/kept_write.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void SupervisionPairsPresenter::begin()
{
    screen_.calls.call<api::ReadSupervisionPairs>(
        alive_, {}, [this](const Result<api::ReadSupervisionPairs::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            read_ = *reply;
            view_.show_pairs();
        });
}

// A pair that stands already keeps its co-signing, unless it is asked for: the pair itself is where it ends.
void SupervisionPairsPresenter::add(std::size_t supervisor, std::size_t supervisee, bool cosigns)
{
    if (supervisor >= read_.may_supervise.size())
        return view_.show_faults({{"supervisor_id", say("Choose who supervises.")}});
    if (supervisee >= read_.may_be_supervised.size())
        return view_.show_faults({{"supervisee_id", say("Choose who is supervised.")}});
    set({read_.may_supervise[supervisor].user_id, read_.may_be_supervised[supervisee].user_id, true,
         cosigns ? std::optional{true} : std::nullopt});
}

void SupervisionPairsPresenter::change_cosigning(std::size_t pair)
{
    if (pair >= read_.pairs.size())
        return;
    const auto& [supervisor, supervisee, started_at, cosigns_since] = read_.pairs[pair];
    set({supervisor.user_id, supervisee.user_id, true, !cosigns_since});
}

void SupervisionPairsPresenter::end(std::size_t pair)
{
    if (pair < read_.pairs.size())
        set({read_.pairs[pair].supervisor.user_id, read_.pairs[pair].supervisee.user_id, false, {}});
}

void SupervisionPairsPresenter::set(api::SetSupervision::Request request)
{
    screen_.calls.call<api::SetSupervision>(
        alive_, std::move(request), [this](const Result<api::ReadSupervisionPairs::Reply>& reply) {
            view_.show_faults(reply ? std::vector<FieldError>{} : reply.error().fields);
            view_.show_sentence(reply ? std::string{} : reply.error().sentence);
            if (!reply)
                return;
            screen_.status.say(saved_words(screen_));
            read_ = *reply;
            view_.show_pairs();
        });
}

std::string pair_words(const api::SupervisionPair& pair)
{
    const auto words = say("{1} supervises {2}, since {3}", pair.supervisor.display_name,
                           pair.supervisee.display_name, medium_date(local_day(pair.started_at)));
    return pair.cosigns_since ? say("{1}; notes are to be co-signed", words) : words;
}

}  // namespace attune::desktop
