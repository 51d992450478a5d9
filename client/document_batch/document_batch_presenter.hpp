// Documents of one kind for several clients: the summaries of a day, or reports and letters for those who are
// chosen. Each is read, can be looked at, and is filed one after the other; it can be stopped between two. A
// letter goes to each client's own GP or referrer, and to nobody without the client's consent. No wx here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/caseload/client_finder.hpp"
#include "client/document_batch/batch_handout_presenter.hpp"
#include "client/screen.hpp"
#include "shared/api/client_files.hpp"
#include "shared/api/manuscripts.hpp"
#include "shared/api/today.hpp"

namespace attune::desktop {

enum class Filing { to_do, on_its_way, filed, refused };

struct BatchRow {
    std::string client_id = {};
    std::optional<std::string> about = {};  // the session; empty where a document is made of the episode
    std::string name = {};                  // "Jonas Thornbury, LP-1004"; "14:00 Jonas Thornbury" of a day
    bool chosen = false;
    Filing filing = Filing::to_do;
    std::string sentence = {};   // what came of it, why a letter goes to nobody
    std::string recipient = {};  // of a letter; empty before it is known, and where there is none
    std::optional<api::ReadClientFile::Reply> file = {};  // of a letter: who is around, and what was agreed
    std::string key = {};                                 // of the filing that may have happened
    std::string document_id = {};                         // of a letter that is filed
    std::string handout_key = {};                         // empty once it is recorded how it went
    bool handout_on_its_way = false;
    bool has_it = false;  // a letter with the unfinished text, from an earlier window
};

class DocumentBatchView {
public:
    virtual ~DocumentBatchView() = default;
    // Other rows, or what is known of them.
    virtual void show_rows() = 0;
    // Which parts are in.
    virtual void show_parts() = 0;
    // Letters with a text that was left unfinished: the kind, to whom they go, and the text.
    virtual void show_letters() = 0;
    // The document of the row that is looked at; nothing while there is none.
    virtual void show_paper(const std::optional<Manuscript>& page) = 0;
    // While documents are filed: how many of those chosen are done with.
    virtual void show_progress(std::size_t done, std::size_t of) = 0;
    // Nothing is being filed any more, or now something is.
    virtual void show_filing(bool filing) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class DocumentBatchPresenter {
public:
    static constexpr std::size_t most_at_once = 100;
    static constexpr auto draft_kind = "letters";

    DocumentBatchPresenter(DocumentBatchView& view, Screen& screen);

    // The summaries of today's sessions; letters, where the text of some was left unfinished on this
    // computer.
    void begin();

    // Those that can be written without anything else being chosen.
    [[nodiscard]] const std::vector<ManuscriptKind>& kinds() const { return kinds_; }
    [[nodiscard]] ManuscriptKind kind() const { return kind_; }
    void choose_kind(ManuscriptKind kind);
    // Of the sessions, where a document is made of one.
    [[nodiscard]] bool has_day() const { return made_of(kind_) == MadeOf::session; }
    [[nodiscard]] Day day() const { return day_; }
    // As it was typed; says so when it is no day.
    void choose_day(const std::string& typed);

    // To whom letters go: the client's GP, or whoever referred them.
    [[nodiscard]] bool is_letter() const { return kind_ == ManuscriptKind::letter; }
    [[nodiscard]] static const std::vector<RelatedKind>& recipients();
    [[nodiscard]] RelatedKind recipient() const { return recipient_; }
    void choose_recipient(RelatedKind recipient);
    // What every letter says after its greeting; empty for what each record says. Each filing has what is
    // written by then; the page shows it when it is looked at again, for that reads a letter. It is a draft,
    // with who has a letter of it, until all letters that were chosen are filed, or it is empty.
    void write(const std::string& text);
    void look_at_text();
    [[nodiscard]] const std::string& text() const { return text_; }

    // The parts that can be left out of each; what the practice leaves out is out until somebody chooses.
    [[nodiscard]] std::vector<ManuscriptPart> parts() const;
    [[nodiscard]] bool is_in(const std::string& part) const;
    void take_in(const std::string& part, bool in);

    [[nodiscard]] const std::vector<BatchRow>& rows() const { return rows_; }
    [[nodiscard]] bool filing() const { return filing_; }
    // Of what is listed: letters that are filed, of which it is not recorded yet how they went.
    [[nodiscard]] std::vector<FiledLetter> letters_to_record() const;
    // For the recording of how they went: a row says so, and one that is on its way is not offered again.
    [[nodiscard]] BatchHandoutPresenter::Hears hears_how_they_went();
    void choose(std::size_t row, bool chosen);
    void choose_all(bool chosen);
    // Shows the document of a row as it would be filed now.
    void look_at(std::size_t row);

    // Files what is chosen and not filed yet, row by row, and writes each to a file of its own in `folder`.
    void file(const std::optional<std::filesystem::path>& folder = {});
    // After the one that is on its way.
    void stop();

private:
    struct Had {
        RelatedKind recipient = RelatedKind::gp;
        std::string client_id;
    };
    BOOST_DESCRIBE_CLASS(Had, (), (recipient, client_id), (), ())

    struct Kept {
        RelatedKind recipient = RelatedKind::gp;
        std::string text;
        std::vector<Had> have_it = {};  // of whom such a letter is filed
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (recipient, text, have_it), (), ())

    static std::optional<Kept> kept_in(const DraftStore::Found& found);
    void take_up(const Kept& kept);
    void keep();
    void begin_another();
    void mark_who_has_it();
    [[nodiscard]] bool has_it(const std::string& client_id) const;
    void note_that_it_has_it(const std::string& client_id);
    void list();
    void list_sessions();
    [[nodiscard]] std::vector<BatchRow> rows_of_day(const std::vector<api::Appointment>& appointments) const;
    void list_episodes();
    void listed(std::vector<BatchRow> rows);
    void next();
    // Reads to whom a row's letter goes, once, and goes on; at once where it is no letter.
    void find_recipient(std::size_t row, const std::function<void()>& then);
    void address(BatchRow& row) const;
    [[nodiscard]] bool goes_to_nobody(const BatchRow& row) const;
    [[nodiscard]] ManuscriptChoices choices_for(const BatchRow& row, const api::ManuscriptRead& read) const;
    void show(std::size_t row);
    void file_row(std::size_t row);
    void read_and_send(std::size_t row);
    void send(std::size_t row, const api::ManuscriptRead& read);
    void filed(std::size_t row, const std::string& initials, const Result<api::DocumentWithContent>& reply);
    void handout_sent(const std::string& document_id);
    void handout_answered(const std::string& document_id, const std::string& sentence);
    void done_with(std::size_t row, Filing filing, const std::string& sentence);
    void finish();
    [[nodiscard]] std::filesystem::path free_path(const std::string& initials) const;

    DocumentBatchView& view_;
    Screen& screen_;
    ClientFinder finder_;
    std::vector<ManuscriptKind> kinds_;
    ManuscriptKind kind_ = ManuscriptKind::session_summary;
    Day day_;
    std::vector<BatchRow> rows_;
    RelatedKind recipient_ = RelatedKind::gp;
    std::string text_;
    std::vector<Had> have_it_;                             // as in Kept
    bool all_have_it_ = false;                             // of those who were chosen
    bool text_is_new_ = false;                             // and not on the page
    std::optional<std::vector<std::string>> usually_out_;  // as the practice has it, once a document was read
    std::optional<std::vector<std::string>> left_out_;     // as somebody has chosen
    std::size_t looked_at_ = 0;
    bool filing_ = false;
    bool stopping_ = false;
    std::size_t to_file_ = 0;  // of this run
    std::size_t done_ = 0;
    std::optional<std::filesystem::path> folder_;
    std::shared_ptr<void> listing_;  // the rows that are being read
    std::shared_ptr<void> looking_;  // the document that is being read
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
