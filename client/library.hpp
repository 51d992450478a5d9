// The instruments, exercises and note templates of the server, said in our language, fetched once a sign-in,
// and again when the practice has confirmed a fact.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>

#include "shared/api/library.hpp"
#include "shared/domain/said.hpp"

namespace attune::desktop {

class Library {
public:
    Library() = default;
    explicit Library(api::ReadLibrary::Reply contents) { renew(std::move(contents)); }

    // As the server has it now. Pointers into the old one end here: only while no page of a client is open.
    void renew(api::ReadLibrary::Reply contents)
    {
        contents_ = std::move(contents);
        for (auto& instrument : contents_.instruments)
            instrument = said(std::move(instrument));
        for (auto& exercise : contents_.exercises)
            exercise = said(std::move(exercise));
        for (auto& one : contents_.note_templates)
            one = said(std::move(one));
    }

    [[nodiscard]] const std::vector<Instrument>& instruments() const { return contents_.instruments; }
    [[nodiscard]] const std::vector<Exercise>& exercises() const { return contents_.exercises; }
    [[nodiscard]] const std::vector<NoteTemplate>& note_templates() const { return contents_.note_templates; }

    // The newest version of the instrument, or null.
    [[nodiscard]] const Instrument* instrument(std::string_view code) const
    {
        const Instrument* newest = nullptr;
        for (const auto& candidate : contents_.instruments)
            if (candidate.code == code && (!newest || candidate.version > newest->version))
                newest = &candidate;
        return newest;
    }

    [[nodiscard]] const Exercise* exercise(std::string_view code) const
    {
        const auto found = std::ranges::find(contents_.exercises, code, &Exercise::code);
        return found == contents_.exercises.end() ? nullptr : &*found;
    }

    // Withdrawn or not; null where there is none.
    [[nodiscard]] const NoteTemplate* note_template(std::string_view code) const
    {
        const auto found = std::ranges::find(contents_.note_templates, code, &NoteTemplate::code);
        return found == contents_.note_templates.end() ? nullptr : &*found;
    }

private:
    api::ReadLibrary::Reply contents_;
};

}  // namespace attune::desktop
