// What stands on the practice's paper and below a person's signature: read, shown on a sample page as it is
// typed, and saved. No wx here.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/manuscripts.hpp"

namespace attune::desktop {

// As typed; the logo as base64.
struct PracticePaperForm {
    std::string address;
    std::string foot;
    std::string logo;
    std::vector<api::UsualParts> usual_parts;
    std::string title;
    std::string registration;

    bool operator==(const PracticePaperForm&) const = default;
};

class PracticePaperView {
public:
    virtual ~PracticePaperView() = default;
    // `may_change`: the practice's part; the signature is everybody's own.
    virtual void show_form(const PracticePaperForm& form, bool may_change) = 0;
    virtual void show_sample(const Manuscript& sample) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class PracticePaperPresenter {
public:
    PracticePaperPresenter(PracticePaperView& view, Screen& screen);

    void begin();
    void change(const std::string& address, const std::string& foot, const std::string& title,
                const std::string& registration);
    // Whose sample page is shown, and whose parts are chosen among.
    void choose(ManuscriptKind kind);
    [[nodiscard]] ManuscriptKind kind() const { return kind_; }
    [[nodiscard]] std::vector<ManuscriptPart> parts() const { return parts_of(kind_); }
    [[nodiscard]] bool is_usual(const std::string& part) const;
    void make_usual(const std::string& part, bool usual);
    // Refused with a sentence when it is no PNG of a sensible size.
    void load_logo(const std::filesystem::path& path);
    void remove_logo();
    [[nodiscard]] bool has_logo() const { return !form_.logo.empty(); }

    void save();

private:
    void read_signature();
    [[nodiscard]] std::vector<std::string> left_out() const;
    void show_sample();
    void saved(const Result<api::PracticePaperRead>& reply);
    void save_signature();

    PracticePaperView& view_;
    Screen& screen_;
    api::PracticePaperRead read_;
    api::Signature signature_;
    PracticePaperForm form_;
    ManuscriptKind kind_ = ManuscriptKind::letter;
    bool ready_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// A page of that kind on which each part says what it is: whom it is about is invented.
Manuscript sample_of(ManuscriptKind kind, const api::SignedIn& signed_in, Day today);

}  // namespace attune::desktop
