#include "client/library_screen/library_presenter.hpp"

#include <algorithm>
#include <cctype>

#include "client/caseload/name_search.hpp"
#include "client/progress/sources.hpp"
#include "shared/api/library.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/wording/language.hpp"
#include "shared/wording/wording.hpp"

namespace attune::desktop {

namespace {

constexpr auto ready = to_say("Ready");
constexpr auto needs_none = to_say("Needs none");

std::string on_day(Instant when)
{
    return medium_date(local_day(when));
}

std::string status_in_words(attune::Status status)
{
    auto words = in_words(status);
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

// Every word that was typed must begin a word of the instrument's names or topics.
bool fits(const Instrument& instrument, const std::string& typed)
{
    auto hay = ' ' + instrument.short_name + ' ' + instrument.name + ' ' + instrument.code;
    for (const auto& score : instrument.scores)
        hay += ' ' + score.name + ' ' + score.topic;
    hay = folded(hay);
    std::ranges::replace(hay, '-', ' ');
    auto words = folded(typed);
    std::ranges::replace(words, '-', ' ');
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        if (end > at && hay.find(' ' + words.substr(at, end - at)) == std::string::npos)
            return false;
        at = end + 1;
    }
    return true;
}

}  // namespace

std::string LibraryPresenter::kept(const std::map<std::string, std::string>& texts, const std::string& key)
{
    const auto found = texts.find(key);
    return found == texts.end() ? std::string{} : found->second;
}

void LibraryPresenter::refresh()
{
    screen_.calls.call<api::ReadPracticeLibrary>(
        alive_, {}, [this](const Result<api::ReadPracticeLibrary::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            practice_ = *reply;
            loaded_ = true;
            view_.show_sentence({});
            show();
        });
}

void LibraryPresenter::find(const std::string& text)
{
    text_ = text;
    show();
}

void LibraryPresenter::select(const std::string& code)
{
    if (code == selected_ && detail_)
        return;
    selected_ = code;
    show_detail();
}

void LibraryPresenter::show_kept(const std::string& code)
{
    text_.clear();
    selected_ = code;
    read_library();
}

const api::OwnInstrument* LibraryPresenter::own_instrument() const
{
    const auto* shown = instrument();
    const auto found = std::ranges::find_if(practice_.own_instruments, [&](const api::OwnInstrument& own) {
        return shown && own.code == shown->code && own.version == shown->version;
    });
    return found == practice_.own_instruments.end() ? nullptr : &*found;
}

const Instrument* LibraryPresenter::instrument() const
{
    return screen_.library.instrument(selected_);
}

const api::LicenceStatement* LibraryPresenter::statement_of(const std::string& code) const
{
    const auto found =
        std::ranges::find(practice_.licence_statements, code, &api::LicenceStatement::instrument);
    return found == practice_.licence_statements.end() ? nullptr : &*found;
}

std::string LibraryPresenter::use_of(const Instrument& instrument) const
{
    if (instrument.licence.needs_statement && !statement_of(instrument.code))
        return say("Needs a licence statement");
    const auto in_use = std::ranges::count_if(instrument.scores, &ScoreDefinition::ready);
    const auto all = std::ssize(instrument.scores);
    if (in_use == all)
        return say(ready);
    if (in_use == 0)
        return say("Off: no verified key");
    return say("{1} of {2} scores in use", in_use, all);
}

std::string LibraryPresenter::wordings_in_short(const Instrument& instrument) const
{
    std::string words;
    for (const auto& wording : practice_.wordings)
        if (wording.instrument == instrument.code && wording.version == instrument.version)
            words += (words.empty() ? "" : ", ") +
                     (wording.demonstration ? say("Demonstration") : wording.language);
    if (words.empty())
        return instrument.own_wording || is_total_only(instrument) ? say(needs_none) : say("None");
    return words;
}

std::vector<InstrumentRow> LibraryPresenter::all_rows() const
{
    std::vector<InstrumentRow> rows;
    for (const auto& instrument : screen_.library.instruments()) {
        if (screen_.library.instrument(instrument.code) != &instrument)
            continue;
        auto use = use_of(instrument);
        const bool waits = use.starts_with(say("Needs")) || use.starts_with(say("Off"));
        rows.push_back({instrument.code, instrument.short_name, instrument.name, std::move(use),
                        wordings_in_short(instrument), waits});
    }
    return rows;
}

void LibraryPresenter::show()
{
    rows_ = all_rows();
    std::erase_if(
        rows_, [&](const InstrumentRow& row) { return !fits(*screen_.library.instrument(row.code), text_); });
    if (std::ranges::find(rows_, selected_, &InstrumentRow::code) == rows_.end())
        selected_ = rows_.empty() ? std::string{} : rows_.front().code;
    view_.show_rows();
    show_detail();
}

std::string LibraryPresenter::counts() const
{
    const auto all = all_rows();
    const auto waiting = std::ranges::count_if(all, &InstrumentRow::waits);
    const auto worded = std::ranges::count_if(all, [](const InstrumentRow& row) {
        return row.wording != say("None") && row.wording != say(needs_none);
    });
    return say_count("{2} instruments: {3} can be given, {1} waits for the practice.",
                     "{2} instruments: {3} can be given, {1} wait for the practice.", waiting, all.size(),
                     std::ssize(all) - waiting) +
           ' ' + say("Wording is loaded for {1}.", worded);
}

FactRow LibraryPresenter::row_of(const Instrument& instrument, Fact fact) const
{
    auto status = status_in_words(fact.status);
    auto source = fact.source.empty() ? std::string{say("No source read.")} : fact.source;
    for (const auto& confirmation : practice_.confirmations)
        if (confirmation.instrument == instrument.code && confirmation.version == instrument.version &&
            confirmation.fact == fact.fact)
            source = confirmation.source + " (" + confirmation.confirmed_by + ", " +
                     on_day(confirmation.confirmed_at) + ')';
    return {std::move(fact), std::move(status), std::move(source)};
}

std::vector<std::string> LibraryPresenter::wordings_of(const Instrument& shown) const
{
    std::vector<std::string> lines;
    if (shown.own_wording)
        lines.emplace_back(say("Its items are its wording: a client may be shown them as they stand."));
    if (is_total_only(shown))
        lines.emplace_back(say("It has no items, so it needs none: its totals are entered."));
    for (const auto& wording : practice_.wordings)
        if (wording.instrument == shown.code && wording.version == shown.version)
            lines.push_back(language_in_words(wording.language) + ": " +
                            say("{1}, from {2}. Loaded by {3}, {4}",
                                wording.demonstration ? say(std::string{demonstration_mark}) : wording.title,
                                wording.source, wording.loaded_by, on_day(wording.loaded_at)) +
                            (wording.revision > 1 ? ", " + say("revision {1}", wording.revision) : "") + '.');
    return lines;
}

void LibraryPresenter::show_detail()
{
    const auto* shown = instrument();
    if (!shown) {
        detail_.reset();
        return view_.show_detail();
    }
    InstrumentDetail detail{.code = shown->code,
                            .short_name = shown->short_name,
                            .name = shown->name,
                            .use = use_of(*shown),
                            .own = {},
                            .licence = shown->licence.text,
                            .needs_statement = shown->licence.needs_statement,
                            .statement = {},
                            .wordings = wordings_of(*shown),
                            .bases = basis_rows(*shown, practice_),
                            .facts = {},
                            .citation = shown->citation};
    if (const auto* own = own_instrument())
        detail.own = say("Your practice's own measure, version {1}, kept by {2}, {3}.", own->version,
                         own->kept_by, on_day(own->kept_at)) +
                     ' ' +
                     (own->used ? say("It has been used, so a change is a new version.")
                                : say("It has not been used yet, so it can still change."));
    if (const auto* stated = statement_of(shown->code))
        detail.statement = stated->text + " (" + stated->stated_by + ", " + on_day(stated->stated_at) + ')';
    for (auto& fact : facts_of(*shown))
        detail.facts.push_back(row_of(*shown, std::move(fact)));
    detail_ = std::make_unique<InstrumentDetail>(std::move(detail));
    view_.show_detail();
}

void LibraryPresenter::state_licence()
{
    if (busy_ || !instrument())
        return;
    const auto text = std::string{trimmed(statement())};
    if (text.empty())
        return view_.show_sentence(say(
            "Write what allows the practice to use this instrument: a licence, its number, who granted it."));
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::StateLicence>(
        alive_, {selected_, text}, [this, code = selected_](const Result<api::LicenceStatement>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            statements_.erase(code);
            screen_.status.say("The statement is recorded.");
            refresh();
        });
}

void LibraryPresenter::confirm(const std::string& fact)
{
    const auto* shown = instrument();
    if (busy_ || !shown)
        return;
    const auto read = std::string{trimmed(source(fact))};
    if (read.empty())
        return view_.show_sentence(
            say("Write what you read to confirm this: the manual and its page, or the paper."));
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::ConfirmFact>(
        alive_, {selected_, shown->version, fact, read},
        [this, key = selected_ + fact](const Result<api::RecordedConfirmation>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            sources_.erase(key);
            screen_.status.say("Confirmed. It is used from now on, and shown with your source.");
            read_library();
        });
}

// The server's library has the fact in it now; so has the desktop's, from here on.
void LibraryPresenter::read_library()
{
    screen_.calls.call<api::ReadLibrary>(alive_, {}, [this](const Result<api::ReadLibrary::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        screen_.library.renew(*reply);
        refresh();
    });
}

}  // namespace attune::desktop
