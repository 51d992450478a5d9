#include "client/document_batch/document_batch_presenter.hpp"

#include <algorithm>
#include <system_error>

#include "client/client_file/client_file_lines.hpp"
#include "client/connection/key.hpp"
#include "client/drafts/draft_content.hpp"
#include "client/forms/kept_write.hpp"
#include "client/measure_entry/typed_day.hpp"
#include "client/summary/summary_file.hpp"
#include "reports/letter.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// One for a user: the dialog finds it again by its kind.
constexpr auto letters_draft_id = "letters";

// A form's result is of one form of one client: there is nothing to choose it by for several.
std::vector<ManuscriptKind> kinds_for_several()
{
    auto kinds = kinds_about_client();
    std::erase_if(kinds, [](ManuscriptKind kind) { return made_of(kind) == MadeOf::form; });
    return kinds;
}

const api::RelatedPerson* person_of(const api::ReadClientFile::Reply& file, RelatedKind kind)
{
    const auto found = std::ranges::find_if(
        file.related_people, [kind](const api::RelatedPerson& one) { return one.details.kind == kind; });
    return found == file.related_people.end() ? nullptr : &*found;
}

// With whose it is, where one covers for them.
std::string name_of_day(const api::Appointment& appointment, const api::Attendance& attendance, bool is_own)
{
    const auto name = time_of_day(to_local(appointment.starts_at)) + ' ' +
                      full_name(attendance.preferred_name, attendance.legal_name);
    // TRANSLATORS: what or who, and the name of the therapist for whom a colleague covers during leave.
    return is_own ? name : say("{1}, for {2}", name, appointment.therapist_name);
}

std::string try_to_write(const std::filesystem::path& path, const std::string& bytes)
{
    try {
        write_whole(path, bytes);
    } catch (const std::system_error& error) {
        return say("It is in Documents. {1} could not be written: {2}.", path.filename().string(),
                   error.code().message());
    }
    return say("In Documents, and saved as {1}.", path.filename().string());
}

}  // namespace

DocumentBatchPresenter::DocumentBatchPresenter(DocumentBatchView& view, Screen& screen)
    : view_{view},
      screen_{screen},
      finder_{screen},
      kinds_{kinds_for_several()},
      day_{local_day(screen.clock())}
{
}

void DocumentBatchPresenter::begin()
{
    list();
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return kept_in(drafts.found()); },
        [this](const std::optional<Kept>& kept) {
            if (kept && text_.empty() && !filing_)
                take_up(*kept);
        });
}

std::optional<DocumentBatchPresenter::Kept> DocumentBatchPresenter::kept_in(const DraftStore::Found& found)
{
    for (const auto& draft : found.drafts)
        if (draft.kind == draft_kind)
            if (auto kept = content_of<Kept>(draft))
                return *std::move(kept);
    return std::nullopt;
}

void DocumentBatchPresenter::take_up(const Kept& kept)
{
    recipient_ = kept.recipient;
    text_ = kept.text;
    have_it_ = kept.have_it;
    choose_kind(ManuscriptKind::letter);
    view_.show_letters();
    view_.show_sentence(
        have_it_.empty()
            ? say("The text of these letters was left unfinished here. No letter has it yet.")
            : say_count(
                  "These letters were left unfinished here. One of them is filed: the list says which.",
                  "These letters were left unfinished here. {1} of them are filed: the list says which.",
                  std::ssize(have_it_)));
}

// Typed for many, and not in the record of each.
void DocumentBatchPresenter::keep()
{
    if (text_.empty())
        return screen_.drafts.remove(letters_draft_id);
    screen_.drafts.keep({letters_draft_id,
                         draft_kind,
                         {},
                         say("Letters for several clients"),
                         json::to_text(Kept{recipient_, text_, have_it_}),
                         {}});
}

// Another letter begins, which nobody has.
void DocumentBatchPresenter::begin_another()
{
    all_have_it_ = false;
    have_it_.clear();
    mark_who_has_it();
    view_.show_rows();
}

void DocumentBatchPresenter::mark_who_has_it()
{
    for (auto& row : rows_)
        row.has_it = has_it(row.client_id);
}

bool DocumentBatchPresenter::has_it(const std::string& client_id) const
{
    return is_letter() && std::ranges::any_of(have_it_, [&](const Had& had) {
               return had.client_id == client_id && had.recipient == recipient_;
           });
}

void DocumentBatchPresenter::choose_kind(ManuscriptKind kind)
{
    if (filing_ || kind == kind_)
        return;
    kind_ = kind;
    usually_out_.reset();
    left_out_.reset();
    view_.show_parts();
    list();
}

const std::vector<RelatedKind>& DocumentBatchPresenter::recipients()
{
    static const std::vector<RelatedKind> all{RelatedKind::gp, RelatedKind::referrer};
    return all;
}

void DocumentBatchPresenter::choose_recipient(RelatedKind recipient)
{
    if (filing_ || recipient == recipient_)
        return;
    recipient_ = recipient;
    mark_who_has_it();
    if (!text_.empty())
        keep();
    for (auto& row : rows_)
        if (row.file && row.filing != Filing::filed)
            address(row);
    view_.show_rows();
    look_at(looked_at_);
}

void DocumentBatchPresenter::write(const std::string& text)
{
    if (filing_ || text == text_)
        return;
    if (all_have_it_ || text.empty())
        begin_another();
    text_ = text;
    text_is_new_ = true;
    keep();
}

void DocumentBatchPresenter::look_at_text()
{
    if (text_is_new_)
        look_at(looked_at_);
}

std::vector<ManuscriptPart> DocumentBatchPresenter::parts() const
{
    auto parts = parts_of(kind_);
    std::erase_if(parts, &ManuscriptPart::needed);
    return parts;
}

bool DocumentBatchPresenter::is_in(const std::string& part) const
{
    const auto out = left_out_.value_or(usually_out_.value_or(usually_left_out({.parts = parts_of(kind_)})));
    return std::ranges::find(out, part) == out.end();
}

void DocumentBatchPresenter::take_in(const std::string& part, bool in)
{
    if (filing_ || in == is_in(part))
        return;
    auto out = left_out_.value_or(usually_out_.value_or(usually_left_out({.parts = parts_of(kind_)})));
    std::erase(out, part);
    if (!in)
        out.push_back(part);
    left_out_ = std::move(out);
    look_at(looked_at_);
}

void DocumentBatchPresenter::choose_day(const std::string& typed)
{
    if (filing_)
        return;
    const auto day = parse_typed_day(typed, local_day(screen_.clock()));
    if (!day)
        return view_.show_sentence(say("“{1}” is no day. Write it as 24 Nov 2026.", typed));
    if (*day == day_)
        return;
    day_ = *day;
    list();
}

void DocumentBatchPresenter::list()
{
    listing_ = std::make_shared<char>();
    looking_.reset();
    looked_at_ = 0;
    rows_.clear();
    view_.show_sentence({});
    view_.show_rows();
    view_.show_paper({});
    if (has_day())
        list_sessions();
    else
        list_episodes();
}

void DocumentBatchPresenter::list_sessions()
{
    screen_.calls.call<api::ReadToday>(
        listing_, {from_local({day_, 0, 0}), from_local({Day{day_.value + std::chrono::days{1}}, 0, 0})},
        [this](const Result<api::ReadToday::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            listed(rows_of_day(reply->appointments));
        });
}

// What somebody else held is filed under one's own signature where one asks for it, and not otherwise.
std::vector<BatchRow> DocumentBatchPresenter::rows_of_day(
    const std::vector<api::Appointment>& appointments) const
{
    std::vector<BatchRow> rows;
    for (const auto& appointment : appointments) {
        const bool is_own = appointment.therapist_id == screen_.signed_in.user.user_id;
        for (const auto& one : appointment.attendances)
            if (one.state == api::SessionState::attended)
                rows.push_back({.client_id = one.client_id,
                                .about = one.session_id,
                                .name = name_of_day(appointment, one, is_own),
                                .chosen = is_own});
    }
    return rows;
}

void DocumentBatchPresenter::list_episodes()
{
    finder_.read([this, listing = std::weak_ptr<void>{listing_}](const std::optional<Refusal>& refusal) {
        if (listing.expired())
            return;
        if (refusal)
            return view_.show_sentence(refusal->sentence);
        std::vector<BatchRow> rows;
        for (const auto* row : finder_.all())
            rows.push_back({.client_id = row->client_id,
                            .name = name_and_reference(*row),
                            .has_it = has_it(row->client_id)});
        listed(std::move(rows));
    });
}

void DocumentBatchPresenter::listed(std::vector<BatchRow> rows)
{
    rows_ = std::move(rows);
    view_.show_rows();
    if (!rows_.empty())
        return look_at(0);
    view_.show_sentence(has_day()
                            ? say("No session was held on {1}, as far as your diary says.", long_date(day_))
                            : say("Nobody is on your caseload."));
}

// Whether a letter goes to anybody is known once the client's file was read.
void DocumentBatchPresenter::choose(std::size_t row, bool chosen)
{
    if (filing_ || row >= rows_.size() || rows_[row].filing == Filing::filed || goes_to_nobody(rows_[row]))
        return;
    rows_[row].chosen = chosen;
    if (chosen)
        find_recipient(row, [this] { view_.show_rows(); });
}

void DocumentBatchPresenter::choose_all(bool chosen)
{
    for (std::size_t row = 0; row < rows_.size(); ++row)
        choose(row, chosen && !rows_[row].has_it);
    view_.show_rows();
}

void DocumentBatchPresenter::find_recipient(std::size_t row, const std::function<void()>& then)
{
    if (!is_letter() || rows_[row].file)
        return then();
    screen_.calls.call<api::ReadClientFile>(
        listing_, {rows_[row].client_id}, [this, row, then](const Result<api::ReadClientFile::Reply>& reply) {
            if (reply) {
                rows_[row].file = *reply;
                address(rows_[row]);
            } else {
                rows_[row].sentence = reply.error().sentence;
            }
            then();
        });
}

void DocumentBatchPresenter::address(BatchRow& row) const
{
    row.recipient.clear();
    row.sentence.clear();
    const auto* person = person_of(*row.file, recipient_);
    if (!person)
        row.sentence = recipient_ == RelatedKind::gp ? say("No GP is on record.")
                                                     : say("Nobody who referred the client is on record.");
    else if (const auto why_not = why_not_shared(*row.file, person->details.name); !why_not.empty())
        row.sentence = why_not;
    else
        row.recipient = person->details.name;
    row.chosen = row.chosen && !row.recipient.empty();
}

bool DocumentBatchPresenter::goes_to_nobody(const BatchRow& row) const
{
    return is_letter() && row.file && row.recipient.empty();
}

ManuscriptChoices DocumentBatchPresenter::choices_for(const BatchRow& row,
                                                      const api::ManuscriptRead& read) const
{
    ManuscriptChoices choices{.left_out = left_out_.value_or(read.left_out)};
    const auto* person = row.recipient.empty() ? nullptr : person_of(*row.file, recipient_);
    if (!person)
        return choices;
    std::erase(choices.left_out, "addressee");
    const auto& parts = read.manuscript.parts;
    const auto body = std::ranges::find(parts, "body", &ManuscriptPart::name);
    const auto words = !text_.empty()        ? reports::usual_greeting() + '\n' + text_
                       : body == parts.end() ? std::string{}
                                             : attune::text_of(*body);
    choices.written = {{"addressee", address_of(person->details)},
                       {"body", reports::greeted(words, person->details.name)}};
    return choices;
}

void DocumentBatchPresenter::look_at(std::size_t row)
{
    if (row >= rows_.size())
        return;
    looked_at_ = row;
    text_is_new_ = false;
    looking_ = std::make_shared<char>();
    find_recipient(row, [this, row, looking = std::weak_ptr<void>{looking_}] {
        view_.show_rows();
        if (!looking.expired())
            show(row);
    });
}

void DocumentBatchPresenter::show(std::size_t row)
{
    screen_.calls.call<api::ReadManuscript>(
        looking_, {rows_[row].client_id, kind_, rows_[row].about},
        [this, row](const Result<api::ManuscriptRead>& reply) {
            if (!reply) {
                view_.show_paper({});
                return view_.show_sentence(reply.error().sentence);
            }
            if (!usually_out_) {
                usually_out_ = reply->left_out;
                view_.show_parts();
            }
            view_.show_paper(chosen(reply->manuscript, choices_for(rows_[row], *reply)));
        });
}

void DocumentBatchPresenter::file(const std::optional<std::filesystem::path>& folder)
{
    if (filing_)
        return;
    to_file_ = static_cast<std::size_t>(std::ranges::count_if(
        rows_, [](const BatchRow& row) { return row.chosen && row.filing != Filing::filed; }));
    if (to_file_ == 0)
        return view_.show_sentence(say("Choose whose document is to be filed."));
    if (to_file_ > most_at_once)
        return view_.show_sentence(
            say("At most {1} documents are filed at once, not {2}.", most_at_once, to_file_));
    for (auto& row : rows_)
        if (row.filing == Filing::refused) {
            row.filing = Filing::to_do;
            row.file.reset();  // it may have been refused because that has changed
            row.recipient.clear();
        }
    folder_ = folder;
    done_ = 0;
    filing_ = true;
    stopping_ = false;
    if (is_letter() && !text_.empty()) {
        all_have_it_ = false;
        keep();
    }
    view_.show_sentence({});
    view_.show_filing(true);
    next();
}

std::vector<FiledLetter> DocumentBatchPresenter::letters_to_record() const
{
    std::vector<FiledLetter> letters;
    for (const auto& row : rows_)
        if (row.filing == Filing::filed && !row.handout_key.empty() && !row.handout_on_its_way)
            letters.push_back({row.client_id, row.document_id, row.name, row.recipient, row.handout_key});
    return letters;
}

BatchHandoutPresenter::Hears DocumentBatchPresenter::hears_how_they_went()
{
    const std::weak_ptr<void> alive = alive_;
    return {[this, alive](const std::string& document_id) {
                if (!alive.expired())
                    handout_sent(document_id);
            },
            [this, alive](const std::string& document_id, const std::string& sentence) {
                if (!alive.expired())
                    handout_answered(document_id, sentence);
            }};
}

void DocumentBatchPresenter::handout_sent(const std::string& document_id)
{
    const auto row = std::ranges::find(rows_, document_id, &BatchRow::document_id);
    if (row == rows_.end())
        return;
    row->handout_on_its_way = true;
    view_.show_rows();
}

// What was refused may be sent in another way then: that is another write.
void DocumentBatchPresenter::handout_answered(const std::string& document_id, const std::string& sentence)
{
    const auto row = std::ranges::find(rows_, document_id, &BatchRow::document_id);
    if (row == rows_.end())
        return;
    row->handout_on_its_way = false;
    row->handout_key = sentence.empty() ? new_key() : std::string{};
    if (!sentence.empty())
        row->sentence += ' ' + sentence;
    view_.show_rows();
}

void DocumentBatchPresenter::stop()
{
    stopping_ = filing_;
}

void DocumentBatchPresenter::next()
{
    view_.show_progress(done_, to_file_);
    const auto row = std::ranges::find_if(
        rows_, [](const BatchRow& one) { return one.chosen && one.filing == Filing::to_do; });
    if (stopping_ || row == rows_.end())
        return finish();
    file_row(static_cast<std::size_t>(row - rows_.begin()));
}

// Read first: the practice leaves out parts of each kind, and the record may have changed since it was looked
// at.
void DocumentBatchPresenter::file_row(std::size_t row)
{
    rows_[row].filing = Filing::on_its_way;
    view_.show_rows();
    find_recipient(row, [this, row] {
        if (is_letter() && rows_[row].recipient.empty())
            return done_with(row, Filing::refused, rows_[row].sentence);
        read_and_send(row);
    });
}

void DocumentBatchPresenter::read_and_send(std::size_t row)
{
    screen_.calls.call<api::ReadManuscript>(alive_, {rows_[row].client_id, kind_, rows_[row].about},
                                            [this, row](const Result<api::ManuscriptRead>& reply) {
                                                if (!reply)
                                                    return done_with(row, Filing::refused,
                                                                     reply.error().sentence);
                                                send(row, *reply);
                                            });
}

void DocumentBatchPresenter::send(std::size_t row, const api::ManuscriptRead& read)
{
    auto& one = rows_[row];
    if (one.key.empty())
        one.key = new_key();
    const auto* person = one.recipient.empty() ? nullptr : person_of(*one.file, recipient_);
    const auto addressee =
        person ? std::optional{api::Addressee{person->related_person_id, person->row_version}} : std::nullopt;
    screen_.calls.call<api::FileManuscript>(
        alive_, {one.client_id, kind_, one.about, choices_for(one, read), read.made_from, {}, addressee},
        [this, row, initials = read.manuscript.initials](const Result<api::DocumentWithContent>& reply) {
            filed(row, initials, reply);
        },
        one.key);
}

void DocumentBatchPresenter::filed(std::size_t row, const std::string& initials,
                                   const Result<api::DocumentWithContent>& reply)
{
    if (!reply) {
        if (reply.error().code != RefusalCode::unreachable)
            rows_[row].key.clear();
        return done_with(row, Filing::refused, reply.error().sentence);
    }
    if (!rows_[row].recipient.empty()) {
        rows_[row].document_id = reply->document.document_id;
        rows_[row].handout_key = new_key();
        note_that_it_has_it(rows_[row].client_id);
    }
    const auto bytes = folder_ ? bytes_of(*reply) : std::nullopt;
    if (!bytes)
        return done_with(row, Filing::filed,
                         folder_ ? say("It is in Documents. The file that the server sent could not be read.")
                                 : say_count("In Documents, one page.", "In Documents, {1} pages.",
                                             reply->document.pages));
    run(
        screen_.async, alive_,
        [path = free_path(initials), bytes = *bytes] { return try_to_write(path, bytes); },
        [this, row](const std::string& sentence) { done_with(row, Filing::filed, sentence); });
}

// Kept at once: a text that is taken up again must not go to the same client twice.
void DocumentBatchPresenter::note_that_it_has_it(const std::string& client_id)
{
    if (text_.empty() || has_it(client_id))
        return;
    have_it_.push_back({recipient_, client_id});
    keep();
}

// Two clients may have the same initials: no file takes the place of another.
std::filesystem::path DocumentBatchPresenter::free_path(const std::string& initials) const
{
    const auto stem = initials + (has_day() ? std::string{} : ' ' + words_for(kind_)) + ' ' + to_string(day_);
    auto path = *folder_ / (stem + ".pdf");
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(path, ignored); ++number)
        path = *folder_ / (stem + ' ' + std::to_string(number) + ".pdf");
    return path;
}

void DocumentBatchPresenter::done_with(std::size_t row, Filing filing, const std::string& sentence)
{
    rows_[row].filing = filing;
    rows_[row].sentence = sentence;
    ++done_;
    view_.show_rows();
    next();
}

void DocumentBatchPresenter::finish()
{
    filing_ = false;
    view_.show_filing(false);
    const auto filed = std::ranges::count(rows_, Filing::filed, &BatchRow::filing);
    const auto refused = std::ranges::count(rows_, Filing::refused, &BatchRow::filing);
    const auto left = to_file_ - done_;
    if (is_letter() && refused == 0 && left == 0) {
        all_have_it_ = true;
        screen_.drafts.remove(letters_draft_id);
    }
    auto sentence = say_count("One document is filed.", "{1} documents are filed.", filed);
    if (refused > 0)
        sentence +=
            ' ' + say_count("One is not: the list says why.", "{1} are not: the list says why.", refused);
    if (left > 0)
        sentence += ' ' + say_count("Stopped before the last one.", "Stopped before the last {1}.",
                                    static_cast<std::ptrdiff_t>(left));
    if (filed > 0)
        screen_.status.say(saved_words(screen_));
    view_.show_sentence(sentence);
}

}  // namespace attune::desktop
