// The file of a client on the Details tab: the people around them, what the practice asks besides, their
// episodes, what they agreed to, and what was changed of it all. Widgets and wording only.
#pragma once

#include <vector>

#include "client/client_file/card_section_panel.hpp"
#include "client/client_file/client_file_model.hpp"
#include "client/own_fields/client_fields_panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ClientFilePanel : public Panel {
public:
    ClientFilePanel(wxWindow* parent, PageContext& context);

    // Told when it has become taller or shorter.
    std::function<void()> resized;
    // Reads the file again, unless nobody sees it: then once it is looked at.
    void refresh();

private:
    void make_sections();
    void add_acts();
    void show();
    void show_people(const std::vector<api::RelatedPerson>& people);
    void show_consents(const std::vector<api::Consent>& consents);
    void show_episodes();
    void show_tags(const std::vector<std::string>& tags);
    void show_retention(const api::Retention& retention);
    void show_duplicates(const std::vector<api::PossibleDuplicate>& duplicates);
    void show_merges(const std::vector<api::RecordMerge>& merges);
    void show_changes(const api::ReadClientFile::Reply& file);
    std::vector<CardAct> acts_of(const api::Episode& episode);
    [[nodiscard]] std::vector<std::string> known_names() const;

    PageContext& context_;
    std::vector<wxButton*> acts_;  // of who may write
    ClientFileModel file_;
    wxStaticText* refusal_ = nullptr;
    CardSectionPanel* people_ = nullptr;
    ClientFieldsPanel* fields_ = nullptr;
    CardSectionPanel* consents_ = nullptr;
    CardSectionPanel* episodes_ = nullptr;
    CardSectionPanel* tags_ = nullptr;
    CardSectionPanel* retention_ = nullptr;
    CardSectionPanel* duplicates_ = nullptr;  // hidden while there is none
    CardSectionPanel* merges_ = nullptr;      // the same
    CardSectionPanel* changes_ = nullptr;
    wxButton* begin_ = nullptr;
    wxButton* all_changes_ = nullptr;
    bool shows_all_changes_ = false;
    bool stale_ = true;
    Subscription read_;
};

}  // namespace attune::desktop
