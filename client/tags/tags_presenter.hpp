// The tags of a client, chosen among those that the practice offers; and the practice's list, kept by a lead.
// No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/forms/kept_form.hpp"
#include "shared/api/tags.hpp"

namespace attune::desktop {

class ClientTagsView : public FormView {
public:
    // The presenter's choices() are there.
    virtual void show_choices() = 0;
};

class ClientTagsPresenter {
public:
    ClientTagsPresenter(ClientTagsView& view, Screen& screen, ClientModel& model,
                        const std::vector<std::string>& tags);

    void begin();
    struct Choice {
        std::string tag;
        bool chosen = false;
    };
    // What the practice offers and what the client has besides, by name.
    [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
    void choose(std::size_t choice, bool chosen);
    void save();

private:
    ClientTagsView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<Choice> choices_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

class PracticeTagsView : public FormView {
public:
    // One a line; `may_change` whether this person may.
    virtual void show_tags(const std::string& lines, bool may_change) = 0;
};

class PracticeTagsPresenter {
public:
    PracticeTagsPresenter(PracticeTagsView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    void save(const std::string& lines);

private:
    PracticeTagsView& view_;
    Screen& screen_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
