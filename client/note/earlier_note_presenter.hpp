// A note of an earlier episode, to be read: nothing of it can be written any more; what was never signed can
// be signed still, and co-signed. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client/note/signed_note.hpp"
#include "client/screen.hpp"
#include "shared/api/note_search.hpp"

namespace attune::desktop {

class EarlierNoteView {
public:
    virtual ~EarlierNoteView() = default;
    // `standing` is null for a note that is not signed; `may_sign`: by the reader.
    virtual void show_note(const api::Note& note, const SignedNote* standing, bool may_sign) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class EarlierNotePresenter {
public:
    EarlierNotePresenter(EarlierNoteView& view, Screen& screen, api::FoundNote found)
        : view_{view},
          screen_{screen},
          found_{std::move(found)}
    {
    }

    // Reads the note.
    void begin();
    void sign();
    void cosign();

    // "Note" and "Tuesday 24 November 2026, 14:00".
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] std::string when() const;

private:
    void show(const Result<api::Note>& reply);

    EarlierNoteView& view_;
    Screen& screen_;
    api::FoundNote found_;
    std::int64_t row_version_ = 0;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
