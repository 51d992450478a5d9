#include "client/record_merges/merge_records_presenter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "client/client_file/client_file_lines.hpp"
#include "client/forms/kept_write.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string words_for_client(const api::CaseloadRow& row)
{
    auto words = full_name(row);
    if (row.born_on)
        words += ", " + say("born {1}", medium_date(*row.born_on));
    if (!row.reference.empty())
        words += ", " + row.reference;
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& one : words)
        all += (all.empty() ? "" : ", ") + one;
    return all;
}

std::string counts_words(const api::RecordCounts& holds)
{
    const std::array counted{
        std::pair{holds.episodes, say_count("one episode", "{1} episodes", holds.episodes)},
        std::pair{holds.sessions, say_count("one session", "{1} sessions", holds.sessions)},
        std::pair{holds.forms, say_count("one form", "{1} forms", holds.forms)},
        std::pair{holds.notes, say_count("one note", "{1} notes", holds.notes)},
        std::pair{holds.homework, say_count("homework once", "homework {1} times", holds.homework)},
        std::pair{holds.goals, say_count("one goal", "{1} goals", holds.goals)},
        std::pair{holds.plans, say_count("one version of a plan", "{1} versions of plans", holds.plans)},
        std::pair{holds.documents, say_count("one document", "{1} documents", holds.documents)},
        std::pair{holds.files, say_count("one file", "{1} files", holds.files)},
        std::pair{holds.links, say_count("one link", "{1} links", holds.links)},
        std::pair{holds.invoices, say_count("one invoice", "{1} invoices", holds.invoices)},
        std::pair{holds.related_people,
                  say_count("one person around them", "{1} people around them", holds.related_people)}};
    std::vector<std::string> words;
    for (const auto& [count, said] : counted)
        if (count > 0)
            words.push_back(said);
    return words.empty() ? say("nothing") : joined(words);
}

RecordSide other_of(RecordSide side)
{
    return side == RecordSide::left ? RecordSide::right : RecordSide::left;
}

}  // namespace

MergeRecordsPresenter::MergeRecordsPresenter(MergeRecordsView& view, Screen& screen, ClientModel& model,
                                             std::string other_id)
    : view_{view},
      screen_{screen},
      finder_{screen},
      model_{model},
      other_id_{std::move(other_id)},
      searches_{other_id_.empty()}
{
}

void MergeRecordsPresenter::begin()
{
    if (!searches_)
        return compare();
    finder_.read([this](const std::optional<Refusal>& refusal) {
        if (refusal)
            return view_.show_sentence(refusal->sentence);
        find(text_);
    });
}

void MergeRecordsPresenter::find(const std::string& text)
{
    text_ = text;
    found_ = finder_.find(text_, most_shown + 1);
    std::erase_if(found_, [this](const auto* row) { return row->client_id == model_.client_id(); });
    if (found_.size() > most_shown)
        found_.pop_back();
    view_.show_found();
}

void MergeRecordsPresenter::choose_client(std::size_t index)
{
    if (index >= found_.size() || found_[index]->client_id == other_id_)
        return;
    other_id_ = found_[index]->client_id;
    view_.show_faults({});
    compare();
}

void MergeRecordsPresenter::compare(const std::string& said)
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::CompareRecords>(
        reading_, {model_.client_id(), other_id_},
        [this, said](const Result<api::CompareRecords::Reply>& reply) {
            read_ = reply ? std::optional{*reply} : std::nullopt;
            choose_defaults();
            view_.show_compared();
            view_.show_sentence(!reply ? reply.error().sentence : may_submit() ? said : std::string{});
        });
}

const api::ComparedRecord& MergeRecordsPresenter::record(RecordSide side) const
{
    return side == RecordSide::left ? read_->one : read_->other;
}

// What is kept of the record that is kept, but where the other alone knows something.
void MergeRecordsPresenter::choose_defaults()
{
    differing_.clear();
    chosen_.clear();
    if (!read_)
        return;
    differing_ = api::differing(read_->one.details, read_->other.details);
    for (const auto detail : differing_)
        chosen_.push_back(api::stored(record(kept_).details, detail) ? kept_ : other_of(kept_));
}

void MergeRecordsPresenter::keep(RecordSide side)
{
    if (!read_ || side == kept_)
        return;
    kept_ = side;
    choose_defaults();
    view_.show_compared();
    view_.show_sentence({});
}

void MergeRecordsPresenter::choose(std::size_t detail, RecordSide side)
{
    if (detail < chosen_.size() && api::stored(record(side).details, differing_[detail]))
        chosen_[detail] = side;
}

std::vector<api::ClientDetail> MergeRecordsPresenter::taken() const
{
    std::vector<api::ClientDetail> taken;
    for (std::size_t i = 0; i < differing_.size(); ++i)
        if (chosen_[i] != kept_)
            taken.push_back(differing_[i]);
    return taken;
}

void MergeRecordsPresenter::submit()
{
    if (!read_) {
        view_.show_sentence({});
        return view_.show_faults({{"other_id", say("Choose the other record of this person.")}});
    }
    if (!may_submit())
        return;
    const auto& kept = record(kept_);
    const auto& other = record(other_of(kept_));
    view_.show_busy(true);
    view_.show_sentence(waiting_sentence(screen_.calls));
    screen_.calls.call<api::MergeRecords>(
        alive_, {kept.client_id, kept.row_version, other.client_id, other.row_version, taken()},
        [this, kept_id = kept.client_id](const Result<api::RecordMerge>& reply) { heard(reply, kept_id); });
}

void MergeRecordsPresenter::heard(const Result<api::RecordMerge>& reply, const std::string& kept_id)
{
    view_.show_busy(false);
    if (!reply) {
        if (reply.error().code == RefusalCode::stale || reply.error().code == RefusalCode::conflict)
            return compare(reply.error().sentence);
        return view_.show_sentence(reply.error().sentence);
    }
    screen_.status.say(say("Two records are one now."));
    if (kept_id != model_.client_id())
        return view_.open_client(kept_id);
    auto& model = model_;
    view_.close();
    model.refresh();
}

std::vector<std::string> MergeRecordsPresenter::found() const
{
    std::vector<std::string> words;
    words.reserve(found_.size());
    for (const auto* row : found_)
        words.push_back(words_for_client(*row));
    return words;
}

std::string MergeRecordsPresenter::name(RecordSide side) const
{
    return read_ ? name_and_reference(record(side).details) : std::string{};
}

std::string MergeRecordsPresenter::holds(RecordSide side) const
{
    if (!read_)
        return {};
    const auto& shown = record(side);
    const auto counts = counts_words(shown.holds);
    return shown.last_contact_on ? say("{1}; last session {2}", counts, medium_date(*shown.last_contact_on))
                                 : counts;
}

std::vector<DetailChoice> MergeRecordsPresenter::details() const
{
    std::vector<DetailChoice> choices;
    for (std::size_t i = 0; i < differing_.size(); ++i) {
        const auto left = api::stored(read_->one.details, differing_[i]);
        const auto right = api::stored(read_->other.details, differing_[i]);
        choices.push_back({detail_name(differing_[i]), detail_value(differing_[i], left),
                           detail_value(differing_[i], right), chosen_[i], left && right});
    }
    return choices;
}

std::vector<std::string> MergeRecordsPresenter::consequences() const
{
    if (!read_)
        return {};
    const auto& kept = record(kept_);
    const auto& other = record(other_of(kept_));
    std::vector<std::string> said{
        say("Everything in the record of {1} moves into that of {2}. The emptied one is closed: nobody finds "
            "it or writes to it any more.",
            name(other_of(kept_)), name(kept_))};
    if (kept.open_episode && other.open_episode)
        said.push_back(
            say("Their open episodes go on as one, from the earlier beginning, by the schedule of measures "
                "of the "
                "record that is kept, if it has one."));
    if (kept.holds.plans > 0 && other.holds.plans > 0)
        said.push_back(
            say("Of plans and formulations, what was saved last holds; the others stand before it "
                "as earlier versions."));
    if (other.holds.links > 0)
        said.push_back(say("Links that were sent go on working, and belong to the one record."));
    if (!read_->clashes.empty()) {
        std::vector<std::string> purposes;
        for (const auto& clash : read_->clashes)
            purposes.push_back(clash.purpose == ConsentPurpose::other ? clash.own_purpose
                                                                      : words_for(clash.purpose));
        said.push_back(say("One record says no, so it counts as not given: {1}.", joined(purposes)));
    }
    if (kept.held || other.held)
        said.push_back(say("The legal hold stands for all of it."));
    said.push_back(say("It can be undone on the Details tab, as long as nothing new rests on both."));
    return said;
}

std::vector<std::string> MergeRecordsPresenter::hindrances() const
{
    std::vector<std::string> said;
    if (read_)
        for (const auto& hindrance : read_->hindrances)
            said.push_back(words_for(hindrance));
    return said;
}

}  // namespace attune::desktop
