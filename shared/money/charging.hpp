// From sessions to the lines of an invoice: which service a session was, what it costs this client, and what
// is charged for one that was missed. A line says when, how long and for how much, and nothing else of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/money/invoice.hpp"

namespace attune {

enum class ServiceKind { individual, couple, group };
BOOST_DESCRIBE_ENUM(ServiceKind, individual, couple, group)

// Of a fee, in percent; 0: nothing is charged.
struct ChargingRules {
    int tax_rate = 0;  // in hundredths of a percent
    int late_cancel_percent = 0;
    int did_not_attend_percent = 0;
};
BOOST_DESCRIBE_STRUCT(ChargingRules, (), (tax_rate, late_cancel_percent, did_not_attend_percent))

struct ChargedService {
    std::string service_id;
    std::string name;
    ServiceKind kind = ServiceKind::individual;
    int minutes = 50;
    std::int64_t fee = 0;
    bool taxed = false;
};
BOOST_DESCRIBE_STRUCT(ChargedService, (), (service_id, name, kind, minutes, fee, taxed))

// What one client pays in place of a service's fee, from a day until another, both included.
struct AgreedFee {
    std::string service_id;
    std::int64_t fee = 0;
    Day valid_from;
    std::optional<Day> valid_to;
};
BOOST_DESCRIBE_STRUCT(AgreedFee, (), (service_id, fee, valid_from, valid_to))

enum class ChargeReason { attended, late_cancel, did_not_attend };
BOOST_DESCRIBE_ENUM(ChargeReason, attended, late_cancel, did_not_attend)

struct SessionToCharge {
    std::string session_id;
    Day held_on;
    int minutes = 50;
    ServiceKind kind = ServiceKind::individual;
    ChargeReason reason = ChargeReason::attended;
    std::optional<std::string> service_id = {};  // what the client comes for, where somebody said
};
BOOST_DESCRIBE_STRUCT(SessionToCharge, (), (session_id, held_on, minutes, kind, reason, service_id))

// What the client comes for, where that is of its kind; otherwise, of its kind, the one whose minutes are
// nearest, the longer of two; null where there is none.
const ChargedService* service_for(const SessionToCharge& session,
                                  const std::vector<ChargedService>& services);

struct Charged {
    std::vector<InvoiceLine> lines;
    int without_service = 0;  // sessions that the practice has no service for
};

// A line for each session that costs something, by their days.
Charged charge(std::vector<SessionToCharge> sessions, const std::vector<ChargedService>& services,
               const std::vector<AgreedFee>& agreed, const ChargingRules& rules);

}  // namespace attune
