#include "client/note_templates/note_templates_presenter.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string whose(const NoteTemplate& one)
{
    if (is_changed(one))
        return one.withdrawn ? say("Changed by the practice, withdrawn")
                             : say("Changed by the practice, version {1}", one.version);
    if (!is_own(one))
        return say("Comes with Attune");
    return one.withdrawn ? say("Practice's own, withdrawn") : say("Practice's own, version {1}", one.version);
}

}  // namespace

std::string words_for(SectionKind kind)
{
    switch (kind) {
        case SectionKind::text:
            break;
        case SectionKind::scores:
            return say("scores, filled in by Attune");
        case SectionKind::work:
            return say("the session summary tells it too");
        case SectionKind::plan:
            return say("begins with the last plan");
        case SectionKind::homework:
            return say("begins with the homework since the session before");
    }
    return {};
}

void NoteTemplatesPresenter::begin()
{
    rows_.clear();
    for (const auto& one : screen_.library.note_templates())
        rows_.push_back({one.name, whose(one)});
    chosen_ = std::min(chosen_, rows_.empty() ? 0 : rows_.size() - 1);
    view_.show_rows();
    view_.show_detail();
}

void NoteTemplatesPresenter::choose(std::size_t index)
{
    if (index >= rows_.size() || index == chosen_)
        return;
    chosen_ = index;
    view_.show_sentence({});
    view_.show_detail();
}

void NoteTemplatesPresenter::show_kept(const std::string& code)
{
    screen_.calls.call<api::ReadLibrary>(
        alive_, {}, [this, code](const Result<api::ReadLibrary::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            screen_.library.renew(*reply);
            const auto& all = screen_.library.note_templates();
            const auto found = std::ranges::find(all, code, &NoteTemplate::code);
            chosen_ = found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin());
            begin();
        });
}

void NoteTemplatesPresenter::restore()
{
    const auto* one = template_shown();
    if (!one || !is_changed(*one))
        return;
    screen_.calls.call<api::RestoreNoteTemplate>(
        alive_, {one->code, one->version}, [this](const Result<api::RestoreNoteTemplate::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            show_kept(reply->code);
        });
}

const NoteTemplate* NoteTemplatesPresenter::template_shown() const
{
    const auto& all = screen_.library.note_templates();
    return chosen_ < all.size() ? &all[chosen_] : nullptr;
}

std::vector<std::string> NoteTemplatesPresenter::sections() const
{
    std::vector<std::string> lines;
    const auto* one = template_shown();
    for (const auto& section : one ? one->sections : std::vector<TemplateSection>{}) {
        const auto kind = words_for(section.kind);
        const auto heading = say(section.heading);
        lines.push_back(kind.empty() ? heading : say("{1}: {2}", heading, kind));
    }
    return lines;
}

NoteTemplate NoteTemplatesPresenter::copy() const
{
    NoteTemplate one;
    if (const auto* shown = template_shown()) {
        one.purpose = shown->purpose;
        one.sections = shown->sections;
        for (auto& section : one.sections)
            section.heading = say(section.heading);
    }
    return one;
}

}  // namespace attune::desktop
