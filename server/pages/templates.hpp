// The clients' pages as mustache templates (share/pages/*.mustache), one layout around them all, in each
// language that the server speaks.
#pragma once

#include <kainjow/mustache.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/languages/language.hpp"

namespace attune::server {

struct PageFile {
    std::string name;  // "question.mustache", "style.css"
    std::string text;
};

// What a template is filled with. Everything is escaped.
using PageData = kainjow::mustache::data;

class Templates {
public:
    // What stands between {{#say}} and {{/say}} is said in each of the languages, of which there is one at
    // least. Throws std::runtime_error with a sentence when a template is missing or does not hang together.
    Templates(const std::vector<PageFile>& files, std::vector<Language> languages);

    // The first where the browser asks for none that there is.
    [[nodiscard]] const Language& language_for(const std::optional<std::string>& accept_language) const;

    // The page `name` inside the layout, in one of these languages. `data` has its title under "title".
    [[nodiscard]] std::string render(const Language& language, std::string_view name, PageData data) const;

    [[nodiscard]] const std::string& style() const { return style_; }
    [[nodiscard]] const std::string& icon() const { return icon_; }

private:
    // A page in one language, rendered by any number of threads at once. A parsed template serves one of them
    // at a time, and takes far longer to parse than to render: it is taken, and given back for the next.
    class Page {
    public:
        explicit Page(std::string text) : text_{std::move(text)} {}
        [[nodiscard]] std::string render(const PageData& data);

    private:
        using Template = kainjow::mustache::mustache;

        const std::string text_;
        std::mutex taking_;
        std::vector<std::unique_ptr<Template>> idle_;
    };
    using Pages = std::map<std::string, std::unique_ptr<Page>, std::less<>>;  // by name

    std::vector<Language> languages_;
    std::map<std::string, Pages, std::less<>> pages_;  // by language
    std::string style_;
    std::string icon_;
};

}  // namespace attune::server
