#include "client/document_batch/batch_handout_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/measure_entry/typed_day.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

BatchHandoutPresenter::BatchHandoutPresenter(BatchHandoutView& view, Screen& screen,
                                             std::vector<FiledLetter> letters, Hears hears)
    : view_{view},
      screen_{screen},
      letters_{std::move(letters)},
      hears_{std::move(hears)},
      watching_{screen.calls.changes().add([this] {
          if (busy_)
              view_.show_sentence(waiting_sentence(screen_.calls));
      })}
{
}

void BatchHandoutPresenter::begin()
{
    view_.show_form({api::HandoutWay::post, medium_date(local_day(screen_.clock()))});
    view_.show_letters();
}

void BatchHandoutPresenter::choose(std::size_t letter, bool chosen)
{
    if (!busy_ && letter < letters_.size())
        letters_[letter].chosen = chosen;
}

void BatchHandoutPresenter::record(const BatchHandoutForm& form)
{
    if (busy_)
        return;
    const auto today = local_day(screen_.clock());
    const auto given_on = parse_typed_day(form.given_on, today);
    std::vector<FieldError> faults;
    if (!given_on)
        faults.push_back({"given_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    else if (today < *given_on)
        faults.push_back({"given_on", say("This day is still to come.")});
    to_record_ = static_cast<std::size_t>(std::ranges::count(letters_, true, &FiledLetter::chosen));
    if (to_record_ == 0)
        faults.push_back({"letters", say("Choose at least one letter.")});
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    way_ = form.way;
    given_on_ = *given_on;
    at_ = 0;
    done_ = 0;
    refused_.clear();
    busy_ = true;
    view_.show_busy(true);
    next();
}

// A letter that is on its way is recorded though the dialog is closed before the answer, and whoever lists
// the letters hears of it even then.
void BatchHandoutPresenter::next()
{
    while (at_ < letters_.size() && !letters_[at_].chosen)
        ++at_;
    if (at_ == letters_.size())
        return finish();
    auto& letter = letters_[at_];
    if (letter.key.empty())
        letter.key = new_key();
    const auto until_answered = std::make_shared<char>();
    const auto went =
        say("Went to {1}, {2}, on {3}.", letter.recipient, api::words_for(way_), medium_date(given_on_));
    hears_.sent(letter.document_id);
    screen_.calls.call<api::RecordHandout>(
        until_answered, {letter.client_id, letter.document_id, letter.recipient, way_, given_on_},
        [this, until_answered, alive = std::weak_ptr<void>{alive_}, answered = hears_.answered,
         document_id = letter.document_id, went](const Result<api::DocumentDetails>& reply) {
            answered(document_id, reply ? went : std::string{});
            if (!alive.expired())
                go_on(reply);
        },
        letter.key);
    view_.show_sentence(waiting_sentence(screen_.calls));
}

// A letter that is recorded leaves the list.
void BatchHandoutPresenter::go_on(const Result<api::DocumentDetails>& reply)
{
    if (reply) {
        letters_.erase(letters_.begin() + static_cast<std::ptrdiff_t>(at_));
        ++done_;
        return next();
    }
    refused_ = reply.error().sentence;
    letters_[at_++].key.clear();
    next();
}

void BatchHandoutPresenter::finish()
{
    busy_ = false;
    view_.show_busy(false);
    view_.show_letters();
    if (done_ > 0)
        screen_.status.say(saved_words(screen_));
    if (refused_.empty())
        return view_.close();
    view_.show_sentence(say("How {1} of {2} letters were sent is recorded.", done_, to_record_) + ' ' +
                        refused_);
}

}  // namespace attune::desktop
