// Adding a file to a client's record: which one, what it is, of which day, and to which note it belongs. No
// wx here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/attachments/attachment_file.hpp"
#include "client/client_model.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

// As typed.
struct AttachmentForm {
    std::string title;
    PaperKind paper = PaperKind::scanned_letter;
    std::string dated_on;
    std::size_t belongs_to = 0;  // its place in places()
};

class AddAttachmentView {
public:
    virtual ~AddAttachmentView() = default;
    virtual void show_form(const AttachmentForm& form) = 0;
    // "letter.pdf, PDF, 80 kB"; empty before one is chosen.
    virtual void show_file(const std::string& words) = 0;
    // How much room there is left, once it runs short.
    virtual void show_room(const std::string& words) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class AddAttachmentPresenter {
public:
    // To the note of that id, or to the record as a whole where it is empty.
    AddAttachmentPresenter(AddAttachmentView& view, Screen& screen, ClientModel& model,
                           const std::string& note_id);

    void begin();
    // Reads it at once: what is wrong with it is said before anything is typed. `form` is what stands there.
    void choose(const std::filesystem::path& path, AttachmentForm form);
    void add(const AttachmentForm& form);

    // "The record as a whole", then each note of the latest episode: "Note, session 11, 24 Nov 2026".
    [[nodiscard]] std::vector<std::string> places() const;

private:
    void take(const Result<FileToAttach>& file, AttachmentForm form);
    void answered(const Result<api::ClientAttachment>& reply);

    AddAttachmentView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<std::string> note_ids_;
    std::size_t first_place_ = 0;
    std::optional<FileToAttach> file_;
    std::string key_;  // of the write that may have happened
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
