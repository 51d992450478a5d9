// The clients' pages as mustache templates (share/pages/*.mustache), one layout around them all.
#pragma once

#include <kainjow/mustache.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::server {

struct PageFile {
    std::string name;  // "question.mustache", "style.css"
    std::string text;
};

// What a template is filled with. Everything is escaped.
using PageData = kainjow::mustache::data;

class Templates {
public:
    // Throws std::runtime_error with a sentence when a template is missing or does not hang together.
    explicit Templates(const std::vector<PageFile>& files);

    // The page `name` inside the layout. `data` has its title under "title".
    [[nodiscard]] std::string render(std::string_view name, PageData data) const;

    [[nodiscard]] const std::string& style() const { return style_; }
    [[nodiscard]] const std::string& icon() const { return icon_; }

private:
    std::map<std::string, std::string, std::less<>> pages_;
    std::string style_;
    std::string icon_;
};

}  // namespace attune::server
