#include "client/note_templates/own_template_presenter.hpp"

#include <set>
#include <utility>

#include "client/forms/kept_write.hpp"
#include "shared/domain/plain_text.hpp"

namespace attune::desktop {

OwnTemplatePresenter::OwnTemplatePresenter(OwnTemplateView& view, Screen& screen, NoteTemplate before,
                                           Kept kept)
    : view_{view},
      screen_{screen},
      before_{std::move(before)},
      kept_{std::move(kept)}
{
}

void OwnTemplatePresenter::send(const NoteTemplateForm& form, bool withdrawn)
{
    if (busy_)
        return;
    NoteTemplate wanted{before_.code,
                        before_.version,
                        std::string{trimmed(form.name)},
                        std::string{trimmed(form.purpose)},
                        with_keys(form.sections),
                        withdrawn};
    const auto faults = faults_of(wanted);
    view_.show_sentence({});
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::KeepNoteTemplate>(
        alive_, {std::move(wanted)}, [this](const Result<NoteTemplate>& reply) { answered(reply); }, key_);
}

void OwnTemplatePresenter::answered(const Result<NoteTemplate>& reply)
{
    busy_ = false;
    key_.clear();
    view_.show_busy(false);
    if (!reply) {
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    screen_.status.say(saved_words(screen_));
    kept_(reply->code);
    view_.close();
}

std::vector<TemplateSection> with_keys(const std::vector<TemplateSection>& typed)
{
    std::vector<TemplateSection> sections;
    std::set<std::string> keys;
    for (const auto& section : typed)
        keys.insert(section.key);
    int number = 0;
    for (auto section : typed) {
        section.heading = trimmed(section.heading);
        if (section.heading.empty())
            continue;
        while (section.key.empty())
            if (auto key = "section_" + std::to_string(++number); keys.insert(key).second)
                section.key = std::move(key);
        sections.push_back(std::move(section));
    }
    return sections;
}

}  // namespace attune::desktop
