#include "client/manuscripts/manuscript_presenter.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "client/client_file/client_file_lines.hpp"
#include "client/episodes/episode_words.hpp"
#include "client/forms/kept_write.hpp"
#include "client/summary/summary_file.hpp"
#include "reports/letter.hpp"
#include "reports/manuscript_text.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// The parts of a letter that name who gets it.
constexpr auto addressee_part = "addressee";
constexpr auto copies_part = "copies";
constexpr auto body_part = "body";

// Chosen note by note, and not as a whole.
constexpr auto private_notes_part = "private_notes";

constexpr std::size_t most_forms_offered = 100;

std::string words_of(const api::Session& session)
{
    const auto day = long_date(to_local(session.starts_at).day);
    return session.number > 0 ? say("Session {1}, {2}", session.number, day) : day;
}

std::string try_to_write(const std::filesystem::path& path, const std::string& text)
{
    try {
        write_whole(path, text);
    } catch (const std::system_error& error) {
        return say("{1} could not be written: {2}. Save it in another place.", path.filename().string(),
                   error.code().message());
    }
    return say("Saved as {1} in {2}.", path.filename().string(), path.parent_path().string());
}

}  // namespace

ManuscriptPresenter::ManuscriptPresenter(ManuscriptView& view, Screen& screen, ClientModel& model,
                                         ManuscriptKind kind, const std::string& about, const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()},
      has_draft_{draft != nullptr},
      kept_{.kind = kind, .about = about},
      saver_{screen, model, say("The document")}
{
    if (draft)
        if (const auto kept = json::from_text<Kept>(draft->json))
            kept_ = *kept;
    list_choices();
    forget_notes_not_offered();
    connection_ = screen_.calls.changes().add([this] {
        if (saver_.busy())
            view_.show_sentence(waiting_sentence(screen_.calls));
    });
}

void ManuscriptPresenter::list_choices()
{
    const auto* overview = model_.overview();
    if (!overview)
        return;
    if (made_of(kept_.kind) == MadeOf::session) {
        for (const auto& session : overview->sessions)
            if (session.state == api::SessionState::attended)
                choices_.push_back({session.session_id, words_of(session)});
    } else if (made_of(kept_.kind) == MadeOf::form) {
        list_forms(*overview);
    } else {
        for (const auto& episode : overview->episodes)
            choices_.push_back({episode.episode_id, words_for_episode(episode)});
    }
    const auto asked = std::ranges::find(choices_, kept_.about, &Choice::about);
    if (asked != choices_.end())
        chosen_ = static_cast<std::size_t>(asked - choices_.begin());
    else if (kept_.about.empty() && !choices_.empty())
        kept_.about = choices_.front().about;
}

// Each form once, however many scores it has.
void ManuscriptPresenter::list_forms(const api::Overview& overview)
{
    struct Form {
        Day on;
        std::string words;
    };
    std::map<std::string, Form> forms;
    for (const auto& course : overview.courses)
        for (const auto& point : course.points) {
            const auto* instrument = screen_.library.instrument(course.instrument);
            forms.try_emplace(point.administration_id,
                              Form{point.on, (instrument ? instrument->short_name : course.instrument) +
                                                 ", " + medium_date(point.on)});
        }
    std::vector<std::pair<std::string, Form>> sorted{forms.begin(), forms.end()};
    std::ranges::stable_sort(sorted, [](const auto& one, const auto& other) {
        return other.second.on != one.second.on ? other.second.on < one.second.on
                                                : one.second.words < other.second.words;
    });
    for (const auto& [id, form] : sorted)
        if (choices_.size() < most_forms_offered)
            choices_.push_back({id, form.words});
}

bool ManuscriptPresenter::offers_choices() const
{
    return choices_.size() > (made_of(kept_.kind) == MadeOf::episode ? 1U : 0U);
}

void ManuscriptPresenter::begin()
{
    if (choices_.empty() && made_of(kept_.kind) == MadeOf::session)
        return view_.show_sentence(say("No session has been held yet. Record one, and its summary is here."));
    if (choices_.empty() && made_of(kept_.kind) == MadeOf::form)
        return view_.show_sentence(say("No measure has been given yet. Give one, and its result is here."));
    read();
    if (kept_.kind == ManuscriptKind::letter)
        read_file();
}

// A letter is written without it all the same.
void ManuscriptPresenter::read_file()
{
    screen_.calls.call<api::ReadClientFile>(alive_, {model_.client_id()},
                                            [this](const Result<api::ReadClientFile::Reply>& reply) {
                                                if (!reply)
                                                    return;
                                                file_ = *reply;
                                                view_.show_recipients();
                                                renew_addressee();
                                                look_at_addressee();
                                            });
}

std::vector<std::string> ManuscriptPresenter::recipients() const
{
    auto names = file_ ? professionals_in(*file_) : std::vector<std::string>{};
    if (const auto* overview = model_.overview(); overview && !overview->client.details.address.empty())
        names.push_back(full_name(overview->client.details));
    return names;
}

void ManuscriptPresenter::address_to(std::size_t recipient)
{
    if (!file_ || !read_ || saver_.busy())
        return;
    for (const auto& person : file_->related_people)
        if (is_professional(person.details.kind) && recipient-- == 0) {
            return write_address(addressed_to(person));
        }
    if (const auto* overview = model_.overview(); overview && recipient == 0) {
        const auto& details = overview->client.details;
        write_address({{}, full_name(details), full_name(details) + '\n' + details.address});
    }
}

ManuscriptPresenter::Addressed ManuscriptPresenter::addressed_to(const api::RelatedPerson& person)
{
    return {api::Addressee{person.related_person_id, person.row_version}, person.details.name,
            address_of(person.details)};
}

void ManuscriptPresenter::write_address(Addressed addressed)
{
    std::erase(kept_.choices.left_out, addressee_part);
    write(addressee_part, addressed.address);
    const auto greeting = kept_.addressed ? reports::greeting_of(kept_.addressed->name) : std::string{};
    write(body_part, reports::greeted(text(body_part), addressed.name, greeting));
    kept_.addressed = std::move(addressed);
    keep();
    view_.show_parts();
}

const api::RelatedPerson* ManuscriptPresenter::addressed_person() const
{
    if (!file_ || !kept_.addressed || !kept_.addressed->person)
        return nullptr;
    const auto found = std::ranges::find(file_->related_people, kept_.addressed->person->related_person_id,
                                         &api::RelatedPerson::related_person_id);
    return found == file_->related_people.end() ? nullptr : &*found;
}

// What was written by hand stays, for it may go to another place than the record has.
void ManuscriptPresenter::renew_addressee()
{
    const auto* person = addressed_person();
    auto named = named_addressee();
    if (!person || !named || !read_ || is_reading_ || person->row_version == named->row_version)
        return;
    const bool as_put_in = text(addressee_part) == kept_.addressed->address;
    if (as_put_in) {
        write_address(addressed_to(*person));
    } else {
        kept_.addressed->person->row_version = person->row_version;
        keep();
    }
    view_.show_sentence(as_put_in ? say("What is on record of {1} has changed. The letter has their name and "
                                        "address as they are now.",
                                        person->details.name)
                                  : say("What is on record of {1} has changed. The letter keeps the address "
                                        "that was written by hand: "
                                        "look at it again.",
                                        person->details.name));
}

// Nobody where the letter was written over to somebody else since. Whether they are still around the client
// is for the server to say: the file may not have been read, or have changed.
std::optional<api::Addressee> ManuscriptPresenter::named_addressee() const
{
    const auto lines = lines_in(text(addressee_part));
    const bool named =
        kept_.addressed && is_in(addressee_part) && !lines.empty() && lines.front() == kept_.addressed->name;
    return named ? kept_.addressed->person : std::nullopt;
}

void ManuscriptPresenter::look_at_addressee()
{
    if (!file_ || !read_)
        return;
    std::string named;
    for (const auto* part : {addressee_part, copies_part})
        if (is_in(part))
            named += text(part) + '\n';
    const bool gone = named_addressee() && !addressed_person();
    view_.show_notice(
        joined({gone ? say("{1} is no longer around the client, and a letter to them is not filed. "
                           "Address it to somebody else.",
                           kept_.addressed->name)
                     : std::string{},
                sharing_words(*file_, named)},
               " "));
}

void ManuscriptPresenter::choose(std::size_t index)
{
    if (index >= choices_.size() || index == chosen_ || saver_.busy())
        return;
    chosen_ = index;
    leave_for(choices_[index].about);
    if (has_draft_)
        keep();
    read_.reset();
    view_.show_parts();
    read();
}

void ManuscriptPresenter::leave_for(const std::string& about)
{
    auto& elsewhere = kept_.elsewhere;
    if (kept_.addressed || !kept_.choices.written.empty())
        elsewhere.push_back({kept_.about, kept_.choices.written, kept_.addressed});
    kept_.about = about;
    kept_.choices.written.clear();
    kept_.private_notes.clear();
    kept_.addressed.reset();
    const auto earlier = std::ranges::find(elsewhere, about, &Written::about);
    if (earlier == elsewhere.end())
        return;
    kept_.choices.written = earlier->parts;
    kept_.addressed = earlier->addressed;
    elsewhere.erase(earlier);
}

// What was read before stays on the page meanwhile, to be written over, and where reading is refused.
void ManuscriptPresenter::read(const std::string& sentence)
{
    reading_ = std::make_shared<char>();
    is_reading_ = true;
    saver_.forget();
    view_.show_busy(true);
    const auto about = kept_.about.empty() ? std::nullopt : std::optional{kept_.about};
    const auto& notes = kept_.private_notes;
    const auto named = notes.empty() ? std::nullopt : std::optional{joined(notes, ",")};
    screen_.calls.call<api::ReadManuscript>(
        reading_, {model_.client_id(), kept_.kind, about, named},
        [this, sentence, notes](const Result<api::ManuscriptRead>& reply) {
            is_reading_ = false;
            view_.show_busy(false);
            if (!reply)
                return not_read(reply.error().sentence);
            read_ = *reply;
            told_notes_ = notes;
            show_read(sentence);
        });
}

void ManuscriptPresenter::show_read(const std::string& sentence)
{
    if (!kept_.chosen)
        kept_.choices.left_out = read_->left_out;
    view_.show_sentence(sentence);
    view_.show_parts();
    view_.show_paper();
    renew_addressee();
    look_at_addressee();
}

// The ticks go back to the private notes that are on the page.
void ManuscriptPresenter::not_read(const std::string& sentence)
{
    if (read_ && kept_.private_notes != told_notes_) {
        kept_.private_notes = told_notes_;
        keep();
        view_.show_parts();
    }
    view_.show_sentence(sentence);
}

std::vector<ManuscriptPart> ManuscriptPresenter::parts() const
{
    if (!read_)
        return {};
    auto parts = read_->manuscript.parts;
    std::erase_if(parts, [](const ManuscriptPart& part) {
        return part.name == private_notes_part ||
               (part.written == WrittenAs::nothing && chosen({.parts = {part}}, {}).parts.empty());
    });
    return parts;
}

bool ManuscriptPresenter::is_in(const std::string& part) const
{
    return std::ranges::find(kept_.choices.left_out, part) == kept_.choices.left_out.end();
}

std::string ManuscriptPresenter::text(const std::string& part) const
{
    const auto written = std::ranges::find(kept_.choices.written, part, &WrittenPart::part);
    if (written != kept_.choices.written.end())
        return written->text;
    if (read_)
        for (const auto& one : read_->manuscript.parts)
            if (one.name == part)
                return text_of(one);
    return {};
}

void ManuscriptPresenter::take_in(const std::string& part, bool in)
{
    if (!read_ || in == is_in(part))
        return;
    std::erase(kept_.choices.left_out, part);
    if (!in)
        kept_.choices.left_out.push_back(part);
    if (!in && page()->parts.empty()) {
        kept_.choices.left_out.pop_back();
        view_.show_sentence(say("One part at least stays on the page."));
        return view_.show_parts();
    }
    kept_.chosen = true;
    if (has_draft_)
        keep();
    changed();
}

std::vector<PrivateNoteChoice> ManuscriptPresenter::private_notes() const
{
    const auto* overview = model_.overview();
    if (!overview)
        return {};
    return private_note_choices(*overview, kept_.kind, kept_.about, screen_.signed_in.user.user_id);
}

std::string ManuscriptPresenter::why_no_private_notes() const
{
    const auto* overview = model_.overview();
    const bool of_earlier = overview && made_of(kept_.kind) == MadeOf::episode && !kept_.about.empty() &&
                            !overview->episodes.empty() &&
                            overview->episodes.front().episode_id != kept_.about;
    return of_earlier && can_tell_private_notes(kept_.kind)
               ? say("Private notes can be named in a report on the latest episode alone.")
               : std::string{};
}

// A draft may name notes of an episode that is the latest no more: nobody could take them out again.
void ManuscriptPresenter::forget_notes_not_offered()
{
    if (!model_.overview())
        return;
    std::erase_if(kept_.private_notes, [offered = private_notes()](const std::string& note_id) {
        return std::ranges::find(offered, note_id, &PrivateNoteChoice::note_id) == offered.end();
    });
}

bool ManuscriptPresenter::is_named(const std::string& note_id) const
{
    return std::ranges::find(kept_.private_notes, note_id) != kept_.private_notes.end();
}

// Its words come from the server when they are asked for, and not before.
void ManuscriptPresenter::name_note(const std::string& note_id, bool named)
{
    if (saver_.busy() || named == is_named(note_id))
        return;
    std::erase(kept_.private_notes, note_id);
    if (named)
        kept_.private_notes.push_back(note_id);
    keep();
    read();
}

void ManuscriptPresenter::write(const std::string& part, const std::string& text)
{
    if (!read_ || text == this->text(part))
        return;
    std::erase_if(kept_.choices.written, [&](const WrittenPart& written) { return written.part == part; });
    kept_.choices.written.push_back({part, text});
    keep();
    changed();
}

void ManuscriptPresenter::keep()
{
    if (!screen_.may(api::Permission::record_care))
        return;
    screen_.drafts.keep(draft());
    has_draft_ = true;
}

// What was filed before is another document.
void ManuscriptPresenter::changed()
{
    if (saver_.busy()) {
        changed_since_ = true;
    } else {
        saver_.forget();
        view_.show_sentence({});
    }
    view_.show_paper();
    look_at_addressee();
}

Draft ManuscriptPresenter::draft() const
{
    std::string title = words_for(kept_.kind);
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

std::optional<Manuscript> ManuscriptPresenter::page() const
{
    if (!read_)
        return std::nullopt;
    return chosen(read_->manuscript, kept_.choices);
}

std::string ManuscriptPresenter::plain_text() const
{
    const auto manuscript = page();
    return manuscript ? reports::plain_text_of(*manuscript) : std::string{};
}

std::string ManuscriptPresenter::html() const
{
    const auto manuscript = page();
    return manuscript ? reports::html_of(*manuscript) : std::string{};
}

std::string ManuscriptPresenter::suggested_file_name(const std::string& ending) const
{
    if (!read_)
        return {};
    auto day = to_local(read_->manuscript.made_at).day;
    if (const auto* overview = model_.overview())
        for (const auto& session : overview->sessions)
            if (session.session_id == kept_.about)
                day = to_local(session.starts_at).day;
    const auto what = made_of(kept_.kind) == MadeOf::session ? std::string{} : ' ' + words_for(kept_.kind);
    return read_->manuscript.initials + what + ' ' + to_string(day) + '.' + ending;
}

api::FileManuscript::Request ManuscriptPresenter::filing() const
{
    return {
        model_.client_id(), kept_.kind,       kept_.about.empty() ? std::nullopt : std::optional{kept_.about},
        kept_.choices,      read_->made_from, kept_.private_notes,
        named_addressee()};
}

// After a refusal the record is read again, for it may have changed; what was chosen and written stays.
void ManuscriptPresenter::filed(bool done, const std::string& sentence)
{
    view_.show_busy(false);
    const bool changed_since = std::exchange(changed_since_, false);
    if (!done && !saver_.has_filed()) {
        if (kept_.kind == ManuscriptKind::letter)
            read_file();
        return read(sentence);
    }
    if (changed_since) {
        saver_.forget();
        return view_.show_sentence(sentence + ' ' +
                                   say("What was changed meanwhile is not in it: file it again."));
    }
    screen_.drafts.remove(draft_id_);
    has_draft_ = false;
    view_.show_sentence(sentence);
}

void ManuscriptPresenter::file()
{
    if (!read_ || is_reading_ || saver_.busy())
        return;
    view_.show_busy(true);
    saver_.file<api::FileManuscript>(
        filing(), [this](bool done, const std::string& sentence) { filed(done, sentence); });
}

void ManuscriptPresenter::save(const std::filesystem::path& path)
{
    if (!read_ || is_reading_ || saver_.busy())
        return;
    view_.show_busy(true);
    saver_.save<api::FileManuscript>(
        filing(), path, [this](bool done, const std::string& sentence) { filed(done, sentence); });
}

void ManuscriptPresenter::save_html(const std::filesystem::path& path)
{
    if (!read_)
        return;
    run(
        screen_.async, alive_, [path, text = html()] { return try_to_write(path, text); },
        [this](const std::string& sentence) { view_.show_sentence(sentence); });
}

}  // namespace attune::desktop
