// A therapist who writes a document from an invented record, and what the page shows them.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "client/manuscripts/manuscript_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

struct SeenManuscript : ManuscriptView {
    void show_busy(bool) override {}
    void show_parts() override { ++parts_shown; }
    void show_paper() override { ++papers_shown; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void show_notice(const std::string& said) override { notice = said; }
    void show_recipients() override {}

    std::string notice;
    int parts_shown = 0;
    int papers_shown = 0;
    std::string sentence;
};

struct WritingDesk : CareDesk {
    SeenManuscript view;

    WritingDesk() { std::filesystem::create_directories(folder); }
    ManuscriptPresenter opened(ManuscriptKind kind, const Draft* draft = nullptr)
    {
        return {view, screen, model, kind, {}, draft};
    }
    void begin(ManuscriptPresenter& presenter)
    {
        presenter.begin();
        async.drain();
    }
    static std::string content(const std::filesystem::path& path)
    {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

}  // namespace attune::desktop
