// Taking over earlier records: a file of clients, and one of forms if there is one; what the columns of the
// first are, where it does not say so itself; a preview, then the import; and taking an import back. The
// server does the work and is asked how far it has come. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "client/import/client_columns.hpp"
#include "client/import/import_file.hpp"
#include "client/import/previewed_clients.hpp"
#include "client/screen.hpp"
#include "shared/api/imports.hpp"

namespace attune::desktop {

class ImportView {
public:
    virtual ~ImportView() = default;
    // To choose files, and the imports made before. Faults are about "clients" or "administrations".
    virtual void show_files(const std::vector<FieldError>& faults) = 0;
    // To say what the presenter's columns() are.
    virtual void show_columns() = 0;
    // What stands in the way of reading the file so; empty: nothing.
    virtual void show_column_faults(const std::vector<std::string>& sentences) = 0;
    // A run is at work, and has come further; none yet while the files are on their way.
    virtual void show_run(const api::ImportRun& run) = 0;
    // It has ended. The presenter's clients() are there after a preview, if the file was read here.
    virtual void show_outcome(const api::ImportRun& run) = 0;
    // Somebody has decided about some of the clients().
    virtual void show_decided() = 0;
    virtual void show_imports(const std::vector<api::ImportRecord>& imports) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class ImportPresenter {
public:
    using ReadFile = std::function<Result<ImportText>(const std::string& path)>;
    // Records have come, or gone.
    using Changed = std::function<void()>;

    ImportPresenter(ImportView& view, Screen& screen, Changed changed, ReadFile read_file = read_import_file);
    ImportPresenter(const ImportPresenter&) = delete;
    ImportPresenter& operator=(const ImportPresenter&) = delete;
    // What is still at work is stopped: nobody looks at it any more.
    ~ImportPresenter();

    void begin();
    // The file of forms may be none.
    void preview(const std::string& clients_path, const std::string& administrations_path);

    // The columns of a file that does not say itself what they are.
    [[nodiscard]] const ClientColumns& columns() const { return *columns_; }
    void choose(std::size_t column, std::size_t choice);
    void choose_dates(DateForm form);
    void preview_columns();

    // Null where the file was sent as it is, and before the first preview.
    [[nodiscard]] const PreviewedClients* clients() const { return clients_ ? &*clients_ : nullptr; }
    void leave_out(const std::set<std::size_t>& lines);
    void import_anyway(const std::set<std::size_t>& lines);
    // What a preview has found in the way was left out since: it is tried again.
    void preview_again();
    // What was previewed without a fault, as it was read then.
    void import();
    void undo(int number);
    void stop();
    // To the columns if they were asked for, otherwise to the files.
    void back();

    [[nodiscard]] bool at_work() const { return at_work_; }
    // There is something to import, once everything is decided.
    [[nodiscard]] bool previewed() const { return previewed_; }
    [[nodiscard]] bool may_import() const;
    [[nodiscard]] bool may_preview_again() const;
    // How the last run ended, with what of the file was left out.
    [[nodiscard]] std::pair<std::string, std::string> words() const;

private:
    struct Files {
        Result<ClientsFile> clients;
        std::optional<Result<ImportText>> administrations;
    };
    // The clients of the file, and what is sent of them.
    struct Sent {
        PreviewedClients clients;
        std::string text;
    };

    void take(Files& files);
    void ask_for_columns(std::shared_ptr<const ForeignTable> table);
    void show_columns();
    void map();
    void preview_clients();
    void send(bool preview);
    void watch(const Result<api::ImportRun>& reply);
    void look_again();
    void end(api::ImportRun run);
    void take_preview(api::ImportRun& run);
    void decided();
    void keep_reading();
    void read_imports();

    ImportView& view_;
    Screen& screen_;
    Changed changed_;
    ReadFile read_file_;
    std::vector<KnownField> fields_;
    std::optional<ImportText> file_;  // of clients, as it is sent
    std::optional<ImportText> administrations_;
    std::optional<ClientColumns> columns_;
    bool columns_asked_ = false;  // the file does not say itself what they are
    bool shows_columns_ = false;
    std::optional<PreviewedClients> clients_;
    api::ImportRun run_;
    bool at_work_ = false;
    bool previewed_ = false;  // the files are as they were when no fault was found
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
