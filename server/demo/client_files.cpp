#include "server/demo/client_files.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "shared/domain/wall_clock.hpp"

namespace attune::server::demo {

namespace {

using std::chrono::days;

struct Surgery {
    std::string_view doctor;
    std::string_view address;
    std::string_view phone;
};
constexpr std::array surgeries{
    Surgery{"Dr Fennimore Ash", "Larkspur Surgery\n3 Mill Rise\nHollowmere", "01632 960500"},
    Surgery{"Dr Odalys Merriweather", "Hollowmere Health Centre\n12 Church Walk\nHollowmere", "01632 960510"},
    Surgery{"Dr Tamsin Okoro-Vale", "Bridge End Practice\n1 Bridge End\nNether Hollow", "01632 960520"}};

struct Relative {
    std::string_view first_name;
    std::string_view relation;
};
constexpr std::array relatives{Relative{"Hazel", "mother"}, Relative{"Rowan", "partner"},
                               Relative{"Linden", "brother"}, Relative{"Ivy", "sister"},
                               Relative{"Alder", "father"}};

constexpr std::array streets{"Alder Close", "Mill Lane", "Fell Lane", "Orchard Row", "Quarry Road"};
constexpr std::size_t houses = 37;

// Of the client who comes at that place, without a throw of dice: those that are thrown stay what they were.
std::string address_at(std::size_t place)
{
    return std::to_string(1 + place % houses) + ' ' + streets[place % streets.size()] + "\nFernhollow";
}

class FileOfClient {
public:
    FileOfClient(Records& records, const Person& person, Day first, Chance own)
        : records_{records},
          person_{person},
          client_id_{records.clients.back().id},
          therapist_id_{std::ranges::find(records.care_team, client_id_, &CareTeamRow::client_id)->user_id},
          first_{first},
          own_{own}
    {
    }

    void tell()
    {
        const auto surgery =
            surgeries[static_cast<std::size_t>(own_.whole(static_cast<int>(surgeries.size())))];
        add({.kind = RelatedKind::gp,
             .name = std::string{surgery.doctor},
             .phone = std::string{surgery.phone},
             .address = std::string{surgery.address}});
        if (own_.happens(0.8))
            add_relative();
        for (const auto purpose :
             {ConsentPurpose::treatment, ConsentPurpose::record_keeping, ConsentPurpose::supervision})
            agree(purpose, ConsentAnswer::given, first_);
        add_sharing();
        refer(surgery);
        auto& client = records_.clients.back();
        client.address = address_at(records_.clients.size());
        if (own_.happens(0.6))
            client.preferred_channel = contact_channels[static_cast<std::size_t>(
                own_.whole(static_cast<int>(contact_channels.size())))];
        if (own_.happens(0.6))
            client.messages_may_be_left = own_.happens(0.7);
    }

private:
    void add(RelatedPersonRow row)
    {
        row.id = own_.uuid();
        row.client_id = client_id_;
        row.changed_by = therapist_id_;
        row.changed_at = at_noon(first_);
        records_.related_people.push_back(std::move(row));
    }
    void add_relative()
    {
        const auto relative =
            relatives[static_cast<std::size_t>(own_.whole(static_cast<int>(relatives.size())))];
        const auto surname = person_.legal_name.substr(person_.legal_name.rfind(' '));
        add({.kind = RelatedKind::next_of_kin,
             .emergency_contact = true,
             .name = std::string{relative.first_name} + std::string{surname},
             .relation = std::string{relative.relation},
             .phone = "01632 960" + std::to_string(600 + own_.whole(300))});
    }
    // Some were never asked, and some have thought better of it.
    void add_sharing()
    {
        if (own_.happens(0.25))
            return;
        agree(ConsentPurpose::sharing_with_gp, ConsentAnswer::given, first_);
        if (own_.happens(0.12))
            agree(ConsentPurpose::sharing_with_gp, ConsentAnswer::withdrawn, Day{first_.value + days{14}});
    }
    void agree(ConsentPurpose purpose, ConsentAnswer answer, Day on)
    {
        records_.consents.push_back(
            {.client_id = client_id_,
             .purpose = purpose,
             .answer = answer,
             .text_version = "Privacy notice 3",
             .answered_on = on,
             .way = answer == ConsentAnswer::given ? ConsentWay::written : ConsentWay::spoken,
             .recorded_by = therapist_id_,
             .recorded_at = at_noon(on)});
    }
    void refer(const Surgery& surgery)
    {
        const bool by_gp = own_.happens(0.5);
        for (auto& episode : records_.episodes) {
            if (episode.client_id != client_id_)
                continue;
            episode.referred_on = Day{episode.started_on.value - days{7 + own_.whole(30)}};
            episode.referral_source = by_gp ? ReferralSource::gp : ReferralSource::self_referral;
            episode.referral_urgency = ReferralUrgency::routine;
            if (by_gp)
                episode.referred_by = std::string{surgery.doctor};
            if (!episode.ended_on)
                continue;
            episode.end_reason = EndReason::planned;
            episode.outcome = "What we had set out to do was done.";
            episode.agreed_afterwards = "To get in touch when it gets harder again.";
        }
    }
    static Instant at_noon(Day day) { return from_local({day, 12, 0}); }

    Records& records_;
    const Person& person_;
    const std::string client_id_;
    const std::string therapist_id_;
    Day first_;
    Chance own_;
};

}  // namespace

void add_client_file(Records& records, const Person& person, Day first, Chance own)
{
    FileOfClient{records, person, first, own}.tell();
}

}  // namespace attune::server::demo
