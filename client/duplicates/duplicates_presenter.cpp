#include "client/duplicates/duplicates_presenter.hpp"

#include <utility>

#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string record_words(const api::RecordOfPair& record)
{
    if (!record.client_id)
        return say("A client of {1}", record.therapist_name);
    return say("{1} ({2})", name_and_reference(record), record.therapist_name);
}

std::string both(const api::PairApart& pair)
{
    return say("{1} and {2}", name_and_reference(pair.one), name_and_reference(pair.other));
}

}  // namespace

DuplicateRow row_of(const api::DuplicatePair& pair)
{
    DuplicateRow row{record_words(pair.one), record_words(pair.other), {}};
    for (const auto sign : pair.signs)
        row.signs += (row.signs.empty() ? "" : ", ") + words_for(sign);
    row.one_id = pair.one.client_id;
    row.other_id = pair.other.client_id;
    return row;
}

DuplicateRow row_of(const api::PairApart& pair)
{
    return {record_words(pair.one),
            record_words(pair.other),
            say("Two people, as {1} said on {2}", pair.said_by_name, medium_date(local_day(pair.said_at))),
            pair.one.client_id,
            pair.other.client_id,
            pair.pair_apart_id};
}

void DuplicatesPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    view_.show_busy(true);
    if (done_.empty())
        undo_ = nullptr;
    view_.show_sentence(done_, undo_ != nullptr);
    screen_.calls.call<api::ReadDuplicates>(reading_, {},
                                            [this](const Result<api::ReadDuplicates::Reply>& reply) {
                                                view_.show_busy(false);
                                                if (reply)
                                                    taken(*reply);
                                                else
                                                    view_.show_sentence(reply.error().sentence, false);
                                            });
}

void DuplicatesPresenter::taken(const api::ReadDuplicates::Reply& reply)
{
    found_ = reply;
    list();
    if (const auto done = std::exchange(done_, {}); !done.empty())
        view_.show_sentence(done, undo_ != nullptr);
    else
        view_.show_sentence(about_list(), false);
}

std::string DuplicatesPresenter::about_list() const
{
    std::string words;
    if (found_.pairs.empty())
        words = say("No two records look as if they were about one person.");
    else if (found_.more)
        words = say("These are the first {1}; there are more.", found_.pairs.size());
    if (apart_shown_ && found_.apart_left_out > 0)
        words +=
            (words.empty() ? "" : " ") +
            say_count("One older pair of two people is not listed: it is once a later one is taken back.",
                      "{1} older pairs of two people are not listed: they are once later ones are taken "
                      "back.",
                      found_.apart_left_out);
    return words;
}

void DuplicatesPresenter::list()
{
    rows_.clear();
    for (const auto& pair : found_.pairs)
        rows_.push_back(row_of(pair));
    if (apart_shown_)
        for (const auto& pair : found_.apart)
            rows_.push_back(row_of(pair));
    view_.show_rows();
}

void DuplicatesPresenter::show_apart(bool shown)
{
    apart_shown_ = shown;
    list();
    if (found_.apart_left_out > 0 && !undo_)
        view_.show_sentence(about_list(), false);
}

bool DuplicatesPresenter::may_say_two_people(std::size_t row) const
{
    return row < rows_.size() && rows_[row].one_id && rows_[row].other_id && rows_[row].pair_apart_id.empty();
}

bool DuplicatesPresenter::may_take_back(std::size_t row) const
{
    return row < rows_.size() && !rows_[row].pair_apart_id.empty();
}

void DuplicatesPresenter::say_two_people(std::size_t row)
{
    if (may_say_two_people(row))
        send_apart({*rows_[row].one_id, *rows_[row].other_id});
}

void DuplicatesPresenter::take_back(std::size_t row)
{
    if (may_take_back(row))
        send_back(rows_[row].pair_apart_id);
}

void DuplicatesPresenter::undo()
{
    if (undo_ && !busy_)
        std::exchange(undo_, nullptr)();
}

void DuplicatesPresenter::send_apart(const Pair& pair)
{
    if (std::exchange(busy_, true))
        return;
    screen_.calls.call<api::KeepPairApart>(
        alive_, {pair.one_id, pair.other_id}, [this](const Result<api::PairApart>& reply) {
            if (!reply)
                return say_refused(reply.error());
            say_done(say("{1} are two people. The pair is not listed any more.", both(*reply)),
                     [this, id = reply->pair_apart_id] { send_back(id); });
        });
}

void DuplicatesPresenter::send_back(const std::string& pair_apart_id)
{
    if (std::exchange(busy_, true))
        return;
    screen_.calls.call<api::TakePairBack>(
        alive_, {pair_apart_id}, [this](const Result<api::PairApart>& reply) {
            if (!reply)
                return say_refused(reply.error());
            const Pair pair{reply->one.client_id.value_or(""), reply->other.client_id.value_or("")};
            say_done(say("{1} may be one person after all.", both(*reply)),
                     [this, pair] { send_apart(pair); });
        });
}

// What speaks for a pair is known to the server alone, so it is read again.
void DuplicatesPresenter::say_done(const std::string& sentence, std::function<void()> undo)
{
    busy_ = false;
    done_ = sentence;
    undo_ = std::move(undo);
    refresh();
}

void DuplicatesPresenter::say_refused(const Refusal& refusal)
{
    busy_ = false;
    done_ = refusal.sentence;
    undo_ = nullptr;
    refresh();
}

}  // namespace attune::desktop
