#include "client/wx_single_instance.hpp"

#include <array>
#include <gio/gio.h>
#include <sodium.h>

namespace attune::desktop {

namespace {

// A name on the bus may hold letters and digits, and tells nothing of what it stands for.
std::string bus_name(const std::string& what_is_one)
{
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(what_is_one.data()),
                       what_is_one.size(), nullptr, 0);
    std::array<char, 2 * hash.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return std::string{"org.attune.Desktop.h"} + hex.data();
}

}  // namespace

struct SingleInstance::Registration {
    GApplication* application = nullptr;
    bool first = true;
    std::function<void()> to_front;
};

SingleInstance::SingleInstance(const std::string& what_is_one)
    : registration_{std::make_unique<Registration>()}
{
    auto& own = *registration_;
    own.application = g_application_new(bus_name(what_is_one).c_str(), G_APPLICATION_DEFAULT_FLAGS);
    g_signal_connect(own.application, "activate", G_CALLBACK(+[](GApplication*, gpointer data) {
                         const auto& to_front = static_cast<Registration*>(data)->to_front;
                         if (to_front)
                             to_front();
                     }),
                     &own);
    const bool registered = g_application_register(own.application, nullptr, nullptr) != FALSE;
    own.first = !registered || g_application_get_is_remote(own.application) == FALSE;
    if (own.first)
        return;
    g_application_activate(own.application);
    g_dbus_connection_flush_sync(g_application_get_dbus_connection(own.application), nullptr, nullptr);
}

SingleInstance::~SingleInstance()
{
    g_object_unref(registration_->application);
}

bool SingleInstance::is_first() const
{
    return registration_->first;
}

void SingleInstance::when_asked(std::function<void()> to_front)
{
    registration_->to_front = std::move(to_front);
}

}  // namespace attune::desktop
