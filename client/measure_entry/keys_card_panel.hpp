// The keys that key in a form, for who does it for the first time.
#pragma once

#include "client/widgets/text.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::desktop {

class KeysCardPanel : public Card {
public:
    KeysCardPanel(wxWindow* parent, const Instrument& instrument);
};

}  // namespace attune::desktop
