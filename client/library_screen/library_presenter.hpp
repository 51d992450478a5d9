// The Library: every instrument with what stands behind it, and what the practice adds: its wordings, its
// licences, the facts it has confirmed.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "client/library_screen/basis_rows.hpp"
#include "client/screen.hpp"
#include "shared/api/practice_library.hpp"
#include "shared/measures/confirmations.hpp"

namespace attune::desktop {

// One instrument in the list.
struct InstrumentRow {
    std::string code;
    std::string short_name;
    std::string name;
    std::string use;      // "Ready", "Needs a licence statement", "2 of 3 scores in use"
    std::string wording;  // "en-GB, de", "Demonstration", "None", "Needs none"
    bool waits = false;   // something has to be done before it can be given
};

// One fact, as the practice is shown it.
struct FactRow {
    Fact fact;
    std::string status;  // "Verified", "Unverified: from memory"
    std::string source;  // for people; of a confirmed fact what the practice read, with who and when
};

// What is shown of the selected instrument.
struct InstrumentDetail {
    std::string code;
    std::string short_name;
    std::string name;
    std::string use;
    std::string own;  // of a measure of the practice's own: who kept it, when, and whether it can change
    std::string licence;
    bool needs_statement = false;
    std::string statement;  // the practice's, with who and when; empty while none is recorded
    std::vector<std::string> wordings;
    std::vector<BasisRow> bases;
    std::vector<FactRow> facts;
    std::string citation;
};

class LibraryView {
public:
    virtual ~LibraryView() = default;
    // rows(), counts() and loaded() have changed.
    virtual void show_rows() = 0;
    // detail() has changed; null when nothing is selected.
    virtual void show_detail() = 0;
    // A sentence about the whole page; empty for none.
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void show_busy(bool busy) = 0;
};

class LibraryPresenter {
public:
    LibraryPresenter(LibraryView& view, Screen& screen) : view_{view}, screen_{screen} {}

    // Reads again what the practice has added.
    void refresh();
    void find(const std::string& text);
    void select(const std::string& code);
    // A measure was kept: the library is read again and shows it.
    void show_kept(const std::string& code);

    [[nodiscard]] const std::vector<InstrumentRow>& rows() const { return rows_; }
    // "43 instruments: 35 ready, 8 wait for something. Wording is loaded for 3."
    [[nodiscard]] std::string counts() const;
    [[nodiscard]] bool loaded() const { return loaded_; }
    [[nodiscard]] const InstrumentDetail* detail() const { return detail_.get(); }
    // Of the instrument that is selected, or null.
    [[nodiscard]] const Instrument* instrument() const;
    // What the practice has added, as it was read last.
    [[nodiscard]] const api::ReadPracticeLibrary::Reply& practice() const { return practice_; }
    // Of the instrument that is selected, when it is the practice's own; else null.
    [[nodiscard]] const api::OwnInstrument* own_instrument() const;
    [[nodiscard]] bool may_keep() const { return screen_.may(api::Permission::keep_library); }

    // What is typed and not recorded yet stays with its instrument, and its fact.
    void typed_statement(const std::string& text) { statements_[selected_] = text; }
    [[nodiscard]] std::string statement() const { return kept(statements_, selected_); }
    void typed_source(const std::string& fact, const std::string& text) { sources_[selected_ + fact] = text; }
    [[nodiscard]] std::string source(const std::string& fact) const
    {
        return kept(sources_, selected_ + fact);
    }

    void state_licence();
    void confirm(const std::string& fact);

private:
    static std::string kept(const std::map<std::string, std::string>& texts, const std::string& key);
    [[nodiscard]] std::vector<InstrumentRow> all_rows() const;
    [[nodiscard]] std::string wordings_in_short(const Instrument& instrument) const;
    [[nodiscard]] const api::LicenceStatement* statement_of(const std::string& code) const;
    [[nodiscard]] std::string use_of(const Instrument& instrument) const;
    [[nodiscard]] FactRow row_of(const Instrument& instrument, Fact fact) const;
    void show();
    [[nodiscard]] std::vector<std::string> wordings_of(const Instrument& shown) const;
    void show_detail();
    void read_library();

    LibraryView& view_;
    Screen& screen_;
    api::ReadPracticeLibrary::Reply practice_;
    std::vector<InstrumentRow> rows_;
    std::unique_ptr<InstrumentDetail> detail_;
    std::string text_;
    std::string selected_;
    std::map<std::string, std::string> statements_;
    std::map<std::string, std::string> sources_;
    bool loaded_ = false;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
