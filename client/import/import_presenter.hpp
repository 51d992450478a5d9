// Taking over earlier records: two files, a preview, then the import; and taking an import back. The server
// does the work and is asked how far it has come. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/import/import_file.hpp"
#include "client/screen.hpp"
#include "shared/api/imports.hpp"

namespace attune::desktop {

class ImportView {
public:
    virtual ~ImportView() = default;
    // To choose files, and the imports made before. Faults are about "clients" or "administrations".
    virtual void show_files(const std::vector<FieldError>& faults) = 0;
    // A run is at work, and has come further; none yet while the files are on their way.
    virtual void show_run(const api::ImportRun& run) = 0;
    // It has ended.
    virtual void show_outcome(const api::ImportRun& run) = 0;
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
    void preview(const std::string& clients_path, const std::string& administrations_path);
    // What was previewed without a fault, as it was read then.
    void import();
    void undo(int number);
    void stop();
    void back();

    [[nodiscard]] bool at_work() const { return at_work_; }
    [[nodiscard]] bool may_import() const;

private:
    struct Files {
        Result<ImportText> clients;
        Result<ImportText> administrations;
    };

    void take(const Files& files);
    void send(bool preview);
    void watch(const Result<api::ImportRun>& reply);
    void look_again();
    void end(api::ImportRun run);
    void read_imports();

    ImportView& view_;
    Screen& screen_;
    Changed changed_;
    ReadFile read_file_;
    std::optional<ImportText> clients_;
    std::optional<ImportText> administrations_;
    api::ImportRun run_;
    bool at_work_ = false;
    bool previewed_ = false;  // the files are as they were when no fault was found
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
