// A document written from the record: read, its parts chosen and written over, then filed and saved as the
// very bytes that were filed. What is written is kept until it is filed. No wx here.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/manuscripts/private_note_choices.hpp"
#include "client/screen.hpp"
#include "client/summary/paper_saver.hpp"
#include "shared/api/client_files.hpp"
#include "shared/api/manuscripts.hpp"

namespace attune::desktop {

class ManuscriptView {
public:
    virtual ~ManuscriptView() = default;
    virtual void show_busy(bool busy) = 0;
    // Another manuscript: its parts, and how they are chosen.
    virtual void show_parts() = 0;
    // What it says now.
    virtual void show_paper() = 0;
    // What happened, what was kept, what to do; empty when there is nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
    // What stands against sending it to whom it is addressed; empty when nothing does.
    virtual void show_notice(const std::string& notice) = 0;
    // The presenter's recipients() are there, or have been read anew.
    virtual void show_recipients() = 0;
};

class ManuscriptPresenter {
public:
    static constexpr auto draft_kind = "manuscript";

    // `about` is the session, form or episode to begin with; empty for the latest. A draft says its kind
    // itself.
    ManuscriptPresenter(ManuscriptView& view, Screen& screen, ClientModel& model, ManuscriptKind kind,
                        const std::string& about = {}, const Draft* draft = nullptr);

    void begin();

    [[nodiscard]] ManuscriptKind kind() const { return kept_.kind; }
    // What such a document can be made of, newest first: held sessions, forms or episodes.
    struct Choice {
        std::string about;
        std::string words;  // "Session 11, Tuesday 24 November 2026"
    };
    [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
    // Of a single episode, there is nothing to choose.
    [[nodiscard]] bool offers_choices() const;
    [[nodiscard]] std::size_t chosen_index() const { return chosen_; }
    // What was written over goes with what it was written about, and is there again when that is chosen.
    void choose(std::size_t index);

    // The parts that have something to say or can be written; empty until they were read.
    [[nodiscard]] std::vector<ManuscriptPart> parts() const;
    [[nodiscard]] bool is_in(const std::string& part) const;
    // As it was written over, or as the record says it.
    [[nodiscard]] std::string text(const std::string& part) const;
    // Leaves a part out, or takes it in.
    void take_in(const std::string& part, bool in);
    void write(const std::string& part, const std::string& text);

    // Private notes of whoever writes the document, of which none is in it that is not named.
    [[nodiscard]] std::vector<PrivateNoteChoice> private_notes() const;
    // Why none is offered, of an earlier episode; empty otherwise.
    [[nodiscard]] std::string why_no_private_notes() const;
    [[nodiscard]] bool is_named(const std::string& note_id) const;
    void name_note(const std::string& note_id, bool named);

    // The professionals around the client, by name: to whom a letter can be addressed.
    [[nodiscard]] std::vector<std::string> recipients() const;
    void address_to(std::size_t recipient);

    // What is on the page; nothing until it was read.
    [[nodiscard]] std::optional<Manuscript> page() const;
    // The same for an e-mail.
    [[nodiscard]] std::string plain_text() const;
    [[nodiscard]] std::string html() const;

    // "WL 2026-11-24.pdf"
    [[nodiscard]] std::string suggested_file_name(const std::string& ending) const;
    // Files the document in the record, once for each look at it.
    void file();
    // So, and writes its bytes to `path`.
    void save(const std::filesystem::path& path);
    // Writes the HTML to `path`, and files nothing.
    void save_html(const std::filesystem::path& path);

private:
    // To whom a letter was last addressed, as it was put in; both may be written over since. Its text greets
    // them by that name.
    struct Addressed {
        std::optional<api::Addressee> person;  // absent: the client
        std::string name;
        std::string address;
    };
    BOOST_DESCRIBE_CLASS(Addressed, (), (person, name, address), (), ())
    // What goes with the session, form or episode that it was written about.
    struct Written {
        std::string about;
        std::vector<WrittenPart> parts;
        std::optional<Addressed> addressed;
    };
    BOOST_DESCRIBE_CLASS(Written, (), (about, parts, addressed), (), ())
    struct Kept {
        ManuscriptKind kind = ManuscriptKind::progress_report;
        std::string about;
        bool chosen = false;  // somebody has chosen among the parts
        ManuscriptChoices choices = {};
        std::vector<std::string> private_notes = {};  // the note_ids of those that are named
        std::optional<Addressed> addressed = {};
        std::vector<Written> elsewhere = {};  // about others than the chosen one
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (kind, about, chosen, choices, private_notes, addressed, elsewhere), (),
                         ())

    void list_choices();
    void forget_notes_not_offered();
    void read_file();
    void look_at_addressee();
    [[nodiscard]] static Addressed addressed_to(const api::RelatedPerson& person);
    void write_address(Addressed addressed);
    [[nodiscard]] const api::RelatedPerson* addressed_person() const;
    void renew_addressee();
    [[nodiscard]] std::optional<api::Addressee> named_addressee() const;
    void list_forms(const api::Overview& overview);
    // Goes over to what was written about another session, form or episode.
    void leave_for(const std::string& about);
    // Shows the sentence when it has been read.
    void read(const std::string& sentence = {});
    void show_read(const std::string& sentence);
    void not_read(const std::string& sentence);
    void keep();
    void changed();
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] api::FileManuscript::Request filing() const;
    void filed(bool done, const std::string& sentence);

    ManuscriptView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    bool has_draft_;  // on this computer's disk, and not filed since
    Kept kept_;
    std::vector<Choice> choices_;
    std::size_t chosen_ = 0;
    std::optional<api::ManuscriptRead> read_;
    std::vector<std::string> told_notes_;  // the private notes that are in it
    bool is_reading_ = false;
    std::optional<api::ReadClientFile::Reply> file_;  // of a letter: who is around, and what they agreed to
    PaperSaver saver_;
    bool changed_since_ = false;  // what is being filed is another document by now
    Subscription connection_;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
